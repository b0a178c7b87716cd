import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, visit } from './support/browser.js';
import { startDemo, type Demo } from './support/demo.js';
import { inOrder, listenToPages, readOn } from './support/reader.js';

const ENTRIES = 4_000;

/**
 * What a browser itself writes when nobody answers, or when the example says 503 because it still opens its database
 * (the live connection may ask in that moment). Anything else in the console is ours.
 */
const UNANSWERED =
  /^Failed to load resource: (?:net::ERR_(?:CONNECTION_\w+|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING)|the server responded with a status of 503 .*)$/;

let browser: Browser;
let demo: Demo;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(ENTRIES), launchBrowser()]);
});
afterAll(() => Promise.all([browser?.close(), demo?.close()]));

test('a server that dies while the reader scrolls, and comes back on the same data, costs no row', async () => {
  const { page, complaints } = await visit(browser);
  const received = listenToPages(page);
  await page.goto(`${demo.address}/auditoria`);
  await page.getByText('Carregados 50 de 4.000', { exact: true }).waitFor();

  const scrolling = readOn(page);
  await expect.poll(() => received.answers(), { timeout: 60_000, interval: 20 }).toBeGreaterThanOrEqual(17);
  await demo.kill();
  const before = await scrolling;

  expect(before.stopped).toBe('failure');
  const loaded = before.rows.size;
  expect(loaded).toBeGreaterThanOrEqual(800);
  expect(loaded).toBeLessThan(ENTRIES);
  // The message, the way out, and the rows that were there.
  const failure = page.getByRole('row', { name: 'Não foi possível carregar mais: Sem conexão' });
  const retry = failure.getByRole('button', { name: 'Tentar de novo' });
  const count = page.getByText(`Carregados ${loaded.toLocaleString('pt-BR')} de 4.000`, { exact: true });
  const lastRow = page.locator(`[data-row="${inOrder(before).at(-1)}"]`);
  await retry.waitFor();
  await count.waitFor();
  await lastRow.waitFor();
  expect(await page.getByRole('status').textContent()).toContain('Não foi possível carregar mais: Sem conexão');

  // Nobody there yet: the same message again, nothing lost by asking.
  await retry.click();
  await page.getByRole('row', { name: 'Carregando mais…' }).waitFor();
  await retry.waitFor();
  await count.waitFor();

  await demo.start();
  await retry.click();
  await page.getByRole('row', { name: 'Não foi possível' }).waitFor({ state: 'detached' });
  const after = await readOn(page);

  expect(after.stopped).toBe('end');
  await page.getByText('Carregados 4.000 de 4.000', { exact: true }).waitFor();
  const expected = await demo.ids();
  expect(new Set(expected).size).toBe(ENTRIES);
  expect(await received.ids()).toEqual(expected);
  expect(inOrder(before, after)).toEqual(expected);
  expect([...before.moved, ...after.moved]).toEqual([]);
  // Rows of the first reading stand where they stood.
  expect([...after.rows].filter(([line, id]) => (before.rows.get(line) ?? id) !== id)).toEqual([]);
  expect(complaints.filter((text) => !UNANSWERED.test(text))).toEqual([]);
});
