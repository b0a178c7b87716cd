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
  await page.goto(server.address);
  return { page, complaints, violations };
}

/** Everything a reader does: opens a row and its tabs, sets the display, scrolls through windowed rows, opens the help. */
async function useIt(page: Page): Promise<void> {
  await openFirst(page);
  const inspector = page.getByRole('complementary', { name: 'Detalhes do registro' });
  for (const name of ['Linha do tempo', 'Estado', 'Origem', 'Bruto', 'Mudança']) {
    await inspector.getByRole('tab', { name }).click();
    await inspector.getByRole('tabpanel', { name }).waitFor();
  }
  await page.locator('.trilha-views-button').click();
  await page.getByRole('radio', { name: /Compacta/ }).check();
  await page.keyboard.press('Escape');
  const last = await entryRows(page).last().getAttribute('data-row');
  await entryRows(page).last().scrollIntoViewIfNeeded();
  await page.mouse.move(300, 500);
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
    await useIt(page);
    expect(await violations()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('the custom elements: everything a reader does, and no violation', async () => {
    const { page, complaints, violations } = await open(`${hosts}/html`, { '/trilha/': `${hosts}/node_modules/trilha/dist` });
    await useIt(page);
    expect(await violations()).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
