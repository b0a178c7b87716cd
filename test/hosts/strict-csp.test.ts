import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { entryRows, openFirst } from './support/screen.ts';
import { filesOf } from './support/server.ts';
import { setStage } from './support/stage.ts';
import { listenForViolations } from './support/violations.ts';

const { hosts, serve, visit } = setStage();
const policy = readFileSync(`${hosts}/strict-csp/policy.txt`, 'utf8').trim();

async function open(
  folder: string,
  also: Readonly<Record<string, string>> = {},
): Promise<{
  page: Page;
  complaints: readonly string[];
  violations: () => Promise<string[]>;
}> {
  const server = await serve(filesOf(folder, { headers: { 'Content-Security-Policy': policy }, also }));
  const { page, complaints } = await visit();
  const violations = await listenForViolations(page);
  await notePrinting(page);
  await page.goto(server.address);
  return { page, complaints, violations };
}

declare global {
  interface Window {
    /** Texts of the pages that were printed, in the page that printed them. */
    printed?: string[];
  }
}

/** Notes what is printed instead of printing it. */
const notePrinting = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    globalThis.print = () => void ((top ?? window).printed ??= []).push(document.body.innerText);
  });

/** Opens a row and its tabs, every way to look at its change, its popovers, and prints it. */
async function driveInspector(page: Page): Promise<void> {
  await openFirst(page);
  const inspector = page.getByRole('complementary', { name: 'Detalhes do registro' });
  for (const name of ['Linha do tempo', 'Estado', 'Origem', 'Bruto', 'Mudança']) {
    await inspector.getByRole('tab', { name }).click();
    await inspector.getByRole('tabpanel', { name }).waitFor();
  }
  for (const name of ['Árvore', 'JSON bruto', 'Lista']) await inspector.getByRole('button', { name, exact: true }).click();
  await inspector.getByRole('button', { name: 'Imprimir' }).click();
  await expect.poll(() => page.evaluate(() => window.printed?.length)).toBe(1);
  await inspector.locator('time').first().click();
  await page.keyboard.press('Escape');
}

/** Opens what the head of the screen has: popovers, counts, the chart as a table, the display, the help. */
async function driveHead(page: Page): Promise<void> {
  for (const name of ['Período', 'Adicionar filtro']) {
    await page.getByRole('button', { name }).first().click();
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Contagens' }).click();
  await page.getByText('Ver como tabela').click();
  await page.locator('.trilha-views-button').click();
  await page.getByRole('radio', { name: /Compacta/ }).check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
}

/** Exports a page to print, and prints it. */
async function exportPage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Exportar' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Exportar registros' });
  await dialog.getByRole('radio', { name: 'Página para imprimir ou PDF' }).check();
  await dialog.getByRole('button', { name: 'Imprimir' }).click();
  await dialog
    .getByText(/Exportação concluída/)
    .first()
    .waitFor();
  await expect.poll(() => page.evaluate(() => window.printed?.at(-1)?.length ?? 0)).toBeGreaterThan(5_000);
  await page.keyboard.press('Escape');
}

/** Everything a reader does, and at last scrolls through windowed rows. */
async function drive(page: Page): Promise<void> {
  await driveInspector(page);
  await driveHead(page);
  await exportPage(page);
  const last = await entryRows(page).last().getAttribute('data-row');
  await entryRows(page).last().scrollIntoViewIfNeeded();
  await entryRows(page).last().hover();
  await page.mouse.wheel(0, 3_000);
  await expect.poll(() => entryRows(page).last().getAttribute('data-row')).not.toBe(last);
}

describe("default-src 'self', Trusted Types", () => {
  test('the policy is in force: what it forbids is reported', async () => {
    const { page, violations } = await open(`${hosts}/strict-csp/dist`);
    await entryRows(page).first().waitFor();
    await page.evaluate(() => {
      document.body.appendChild(document.createElement('style')).textContent = 'p {}';
      try {
        document.body.appendChild(document.createElement('p')).innerHTML = '<b>x</b>';
      } catch {
        // As it should.
      }
    });
    await expect.poll(async () => (await violations()).some((one) => one.startsWith('style-src'))).toBe(true);
    await expect.poll(async () => (await violations()).some((one) => one.startsWith('require-trusted-types-for'))).toBe(true);
  });

  test('React: everything a reader does, and no violation', async () => {
    const { page, complaints, violations } = await open(`${hosts}/strict-csp/dist`);
    await drive(page);
    expect(await violations()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('the custom elements: everything a reader does, and no violation', async () => {
    const { page, complaints, violations } = await open(`${hosts}/html`, { '/trilha/': `${hosts}/node_modules/trilha/dist` });
    await drive(page);
    expect(await violations()).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
