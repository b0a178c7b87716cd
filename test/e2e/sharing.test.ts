import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCsv } from '../export/support.js';
import { launchBrowser, visit } from './support/browser.js';
import { startDemo, type Demo } from './support/demo.js';

const ENTRIES = 400;

let browser: Browser;
let demo: Demo;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(ENTRIES, '--live'), launchBrowser()]);
});
afterAll(() => Promise.all([browser?.close(), demo?.close()]));

const rowsOf = (page: Page) => page.getByRole('row', { name: /^\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d, / });
/** Ids of the first rows; how many more are drawn below is the list's own affair. */
const idsOf = (page: Page): Promise<readonly (string | null)[]> =>
  rowsOf(page).evaluateAll((rows) => rows.slice(0, 6).map((row) => row.getAttribute('data-row')));
const chipsOf = (page: Page): Promise<readonly string[]> =>
  page
    .getByRole('button', { name: /: alterar$/ })
    .evaluateAll((chips) => chips.map((chip) => chip.getAttribute('aria-label') ?? chip.textContent ?? ''));

interface Answer {
  readonly data: readonly { readonly id: string; readonly action: string; readonly entity: { readonly type: string } }[];
  readonly total: { readonly value: number; readonly relation: string };
}
const ask = async (question: string): Promise<Answer> =>
  (await (await fetch(`${demo.address}/api/audit/entries?${question}`)).json()) as Answer;

/** Asks in the search field; resolves with the server's own count when the list has been answered. */
async function filter(page: Page, text: string): Promise<number> {
  await page.getByRole('combobox', { name: 'Buscar' }).fill(text);
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.size).toBe(3);
  const { total } = await ask(`${new URL(page.url()).searchParams}&limit=1&total=exact`);
  expect(total.relation).toBe('exact');
  await page.getByText(`Carregados 50 de ${total.value}`, { exact: true }).waitFor();
  return total.value;
}

/** Seeded entries only, so that what arrives meanwhile changes nothing. */
const QUESTION = 'entidade:Conversation -ação:Criado ate:2026-02-20';

test('an address holds what was asked: opened by somebody else it shows the same filters and the same rows', async () => {
  const mine = await visit(browser);
  await mine.page.goto(`${demo.address}/auditoria`);
  await rowsOf(mine.page).first().waitFor();
  await filter(mine.page, QUESTION);
  const chips = await chipsOf(mine.page);
  const period = await mine.page.getByRole('button', { name: /^Período: / }).textContent();
  expect(chips).toHaveLength(2);
  const ids = await idsOf(mine.page);
  expect(ids.length).toBeGreaterThan(5);

  const theirs = await visit(browser);
  await theirs.page.goto(mine.page.url());
  await rowsOf(theirs.page).first().waitFor();
  expect(await chipsOf(theirs.page)).toEqual(chips);
  expect(await idsOf(theirs.page)).toEqual(ids);
  expect(await theirs.page.getByRole('button', { name: /^Período: / }).textContent()).toBe(period);
  expect([...mine.complaints, ...theirs.complaints]).toEqual([]);
});

test('what is exported is what was filtered: as many entries as the server counts, and no other', async () => {
  const { page, complaints } = await visit(browser);
  // A headless browser has nobody to choose a file; without that dialog the file is downloaded.
  await page.addInitScript(() => void Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.goto(`${demo.address}/auditoria`);
  await rowsOf(page).first().waitFor();
  const count = await filter(page, QUESTION);
  expect(count).toBeGreaterThan(50);

  await page.getByRole('button', { name: 'Exportar' }).click();
  const dialog = page.getByRole('dialog', { name: 'Exportar registros' });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Exportar' }).click();
  await dialog.getByText(`Exportação concluída: ${count} registros`).waitFor();
  const [titles = [], ...lines] = readCsv(await readFile(await (await download).path(), 'utf8'), ';');
  expect(lines).toHaveLength(count);
  const column = (title: string): ReadonlySet<string | undefined> => new Set(lines.map((line) => line[titles.indexOf(title)]));
  expect(column('ID').size).toBe(count);
  expect(column('Entidade')).toEqual(new Set(['Conversation']));
  expect(column('Ação').has('Criado')).toBe(false);
  expect(complaints).toEqual([]);
});

test('a link to one entry opens it, however deep in the list it is', async () => {
  const id = (await demo.ids())[ENTRIES - 20] ?? '';
  const { page, complaints } = await visit(browser);
  await page.goto(`${demo.address}/auditoria?entry=${id}`);
  await rowsOf(page).first().waitFor();
  const inspector = page.getByRole('complementary', { name: 'Detalhes do registro' });
  await inspector.waitFor();
  expect(await page.locator(`[data-row="${id}"]`).count()).toBe(0);
  await inspector.getByRole('tab', { name: 'Bruto' }).click();
  await inspector.getByRole('tabpanel', { name: 'Bruto' }).getByText(id).first().waitFor();
  expect(complaints).toEqual([]);
});

test('entries that arrive wait above the list, and come into it when they are asked for', async () => {
  const { page, complaints } = await visit(browser);
  await page.goto(`${demo.address}/auditoria`);
  await rowsOf(page).first().waitFor();
  const before = await idsOf(page);
  const shelf = page.getByRole('group', { name: 'Registros ao vivo' }).getByRole('button', { name: /\d+ novos? registros?$/ });
  await shelf.waitFor();
  expect(await idsOf(page)).toEqual(before);
  await shelf.click();
  await expect.poll(() => rowsOf(page).first().getAttribute('data-row')).not.toBe(before[0]);
  const shown = await idsOf(page);
  const fresh = shown.slice(0, shown.indexOf(before[0] ?? null));
  expect(fresh.length).toBeGreaterThan(0);
  const { data } = await ask('limit=50');
  const newest = data.map((entry) => entry.id);
  expect(newest.slice(newest.indexOf(fresh[0] ?? ''), newest.indexOf(before[0] ?? ''))).toEqual(fresh);
  expect(complaints).toEqual([]);
});
