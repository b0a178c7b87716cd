import type { Browser, Page, Route } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, visit, type Visit } from './support/browser.js';
import { startDemo, type Demo } from './support/demo.js';

const ENTRIES = 300;
const LISTS = /\/api\/audit\/entries\?/;
const LOGIN = '<!doctype html><html lang="pt-BR"><title>Entrar</title><form><input name="senha"></form></html>';
const TITLE = 'A fonte respondeu com uma página, não com dados';
const HELP = 'Talvez a sessão tenha expirado ou o endereço esteja errado.';

let browser: Browser;
let demo: Demo;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(ENTRIES), launchBrowser()]);
});
afterAll(() => Promise.all([browser?.close(), demo?.close()]));

interface Answer {
  readonly data: readonly Readonly<Record<string, unknown>>[];
}

/** Changes the rows of the first page on their way; the rest of the answer stays the server's. */
const changeRows =
  (change: (rows: Answer['data']) => readonly unknown[]) =>
  async (route: Route): Promise<void> => {
    if (new URL(route.request().url()).searchParams.has('cursor')) return route.continue();
    const response = await route.fetch();
    const answer = (await response.json()) as Answer;
    return route.fulfill({ response, json: { ...answer, data: change(answer.data) } });
  };

const login = (route: Route): Promise<void> =>
  route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: LOGIN });

const entryRows = (page: Page) => page.getByRole('row', { name: /^\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d, / });

async function open(prepare: (page: Page) => Promise<unknown>): Promise<Visit> {
  const visited = await visit(browser);
  await prepare(visited.page);
  await visited.page.goto(`${demo.address}/auditoria`);
  return visited;
}

describe('broken entries among good ones', () => {
  test('are marked in their places; the others are as ever', async () => {
    const { page, complaints } = await open((one) =>
      one.route(
        LISTS,
        changeRows((rows) =>
          rows.map((row, index) => {
            if (index === 2) return { id: row['id'], occurredAt: row['occurredAt'], entity: row['entity'] };
            return index === 4 ? '<b>lixo</b>' : row;
          }),
        ),
      ),
    );
    const unreadable = page.getByRole('row', { name: 'Linha ilegível' });
    await unreadable.first().waitFor();
    expect(await unreadable.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')))).toEqual([
      '19/02/2026 22:43:00, Linha ilegível, Falta a ação',
      'Linha ilegível, A linha não é um registro',
    ]);
    await page.getByText('Carregados 50 de 300', { exact: true }).waitFor();
    await page.getByText('2 linhas ilegíveis', { exact: true }).waitFor();
    const names = await page
      .getByRole('grid')
      .locator('[data-row]')
      .evaluateAll((rows) => rows.slice(0, 6).map((row) => row.getAttribute('aria-label') ?? ''));
    expect(names.map((name) => name.includes('Linha ilegível'))).toEqual([false, false, true, false, true, false]);
    expect(names[0]).toBe('19/02/2026 22:43:00, Conversa #18, Status Alterado, API');

    // It opens like any other, on what the source sent, as text.
    await unreadable.nth(1).click();
    const inspector = page.getByRole('complementary', { name: 'Detalhes do registro' });
    await inspector.getByText('<b>lixo</b>').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('a login page answered with 200 instead of data', () => {
  test('says so, shows nothing of the page, and recovers', async () => {
    const { page, complaints } = await open((one) => one.route(LISTS, login));
    const grid = page.getByRole('grid', { name: 'Registros de auditoria' });
    await grid.getByText(TITLE, { exact: true }).waitFor();
    await grid.getByText(HELP, { exact: true }).waitFor();
    expect(await page.getByRole('status').textContent()).toContain(TITLE);
    expect(await entryRows(page).count()).toBe(0);
    expect(await page.locator('input[name=senha]').count()).toBe(0);

    await page.unroute(LISTS);
    await grid.getByRole('button', { name: 'Tentar de novo' }).click();
    await entryRows(page).first().waitFor();
    await page.getByText('Carregados 50 de 300', { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('keeps the rows that are there when it comes in the middle', async () => {
    const { page, complaints } = await open((one) =>
      one.route(LISTS, (route) => (new URL(route.request().url()).searchParams.has('cursor') ? login(route) : route.continue())),
    );
    await page.getByText('Carregados 50 de 300', { exact: true }).waitFor();
    await entryRows(page).first().focus();
    await page.keyboard.press('End');
    const failure = page.getByRole('row', { name: `Não foi possível carregar mais: ${TITLE}` });
    await failure.waitFor();
    await page.getByText('Carregados 50 de 300', { exact: true }).waitFor();
    expect(await entryRows(page).count()).toBeGreaterThan(5);

    await page.unroute(LISTS);
    await failure.getByRole('button', { name: 'Tentar de novo' }).click();
    await page.getByText('Carregados 100 de 300', { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });
});
