import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, visit } from './support/browser.js';
import { startDemo, type Demo } from './support/demo.js';

const ENTRIES = 300;

let browser: Browser;
let demo: Demo;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(ENTRIES), launchBrowser()]);
});
afterAll(() => Promise.all([browser?.close(), demo?.close()]));

const entryRows = (page: Page) => page.getByRole('row', { name: /^\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d, / });
const focusedId = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? null);
const sidewaysRoom = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('the audit page', () => {
  test('opens a row by keyboard, closes on Esc and gives the focus back', async () => {
    const { page, complaints } = await visit(browser);
    await page.goto(demo.address);
    await page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: 'Auditoria' }).click();
    await entryRows(page).first().focus();
    await page.keyboard.press('ArrowDown');
    const second = '19/02/2026 22:43:00, Lead #18, Atualizado, API';
    const id = await focusedId(page);
    expect(await entryRows(page).nth(1).getAttribute('data-row')).toBe(id);

    await page.keyboard.press('Enter');
    const inspector = page.getByRole('complementary', { name: 'Detalhes do registro' });
    await inspector.waitFor();
    expect(await page.getByRole('row', { selected: true }).getAttribute('aria-label')).toBe(second);
    await inspector.getByRole('tabpanel', { name: 'Mudança' }).waitFor();
    for (const name of ['Linha do tempo', 'Estado', 'Origem', 'Bruto']) {
      await inspector.getByRole('tab', { name }).click();
      await inspector.getByRole('tabpanel', { name }).waitFor();
    }
    await page.keyboard.press('Escape');
    await inspector.waitFor({ state: 'detached' });
    await expect.poll(() => focusedId(page)).toBe(id);
    expect(complaints).toEqual([]);
  });

  test('shows cards at 360 px, opens them as a sheet, and never scrolls sideways', async () => {
    const { page, complaints } = await visit(browser, { width: 360, height: 740 });
    await page.goto(`${demo.address}/auditoria`);
    await entryRows(page).first().waitFor();
    // Cards: each cell stands wholly in the window, and only a few fit beside one another.
    const boxes = await entryRows(page)
      .first()
      .getByRole('gridcell')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes.length).toBe(6);
    expect(boxes.every(({ left, right }) => left >= 0 && right <= 360)).toBe(true);
    expect(new Set(boxes.map(({ top }) => Math.round(top))).size).toBeGreaterThanOrEqual(3);
    expect(await sidewaysRoom(page)).toBe(0);

    await entryRows(page).first().click();
    const sheet = page.getByRole('dialog', { name: 'Detalhes do registro' });
    await sheet.waitFor();
    expect(await sidewaysRoom(page)).toBe(0);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(await focusedId(page)).toBe(await entryRows(page).first().getAttribute('data-row'));
    expect(complaints).toEqual([]);
  });

  test('follows the theme of the admin, which is remembered', async () => {
    const { page, complaints } = await visit(browser);
    await page.goto(`${demo.address}/auditoria`);
    await entryRows(page).first().waitFor();
    const brightness = (): Promise<number> =>
      page.getByRole('region', { name: 'Logs de Auditoria' }).evaluate((screen) => {
        const numbers =
          getComputedStyle(screen)
            .color.match(/[\d.]+/g)
            ?.slice(0, 3)
            .map(Number) ?? [];
        return numbers.reduce((sum, part) => sum + part, 0) / 3;
      });
    expect(await brightness()).toBeLessThan(100);
    await page.getByRole('button', { name: 'Tema escuro' }).click();
    await expect.poll(brightness).toBeGreaterThan(180);
    await page.reload();
    await entryRows(page).first().waitFor();
    expect(await brightness()).toBeGreaterThan(180);
    await page.getByRole('button', { name: 'Tema claro' }).click();
    await expect.poll(brightness).toBeLessThan(100);
    expect(complaints).toEqual([]);
  });
});

describe('the page of a contact', () => {
  test('tells its history and that of its conversation, newest first, to the beginning', async () => {
    const { page, complaints } = await visit(browser);
    await page.goto(`${demo.address}/contatos/18`);
    const history = page.getByRole('region', { name: 'Histórico' });
    const list = history.getByRole('list', { name: 'Linha do tempo de Lead #18' });
    await list.waitFor();
    await history.getByText('Início do histórico', { exact: true }).waitFor();
    await history.getByRole('button', { name: 'Conversa #18', pressed: true }).waitFor();
    await list.getByRole('heading', { name: '19 de fevereiro de 2026' }).waitFor();
    // The conversation's own entries may come after the heading of a day.
    await expect.poll(() => list.getByRole('article').count(), { timeout: 10_000 }).toBeGreaterThan(5);
    expect(await list.getByRole('article').last().getByRole('paragraph').first().textContent()).toBe('API criou Lead #18');

    const created = list.getByRole('article', { name: 'API criou Lead #18' });
    await created.getByRole('button', { name: /^Mostrar mudanças/ }).click();
    await created.getByText('Nome', { exact: true }).first().waitFor();
    expect(await sidewaysRoom(page)).toBe(0);
    expect(complaints).toEqual([]);
  });
});
