import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, visit } from './support/browser.js';
import { startDemo, type Demo } from './support/demo.js';
import { inOrder, listenToPages, readOn } from './support/reader.js';

const ENTRIES = 20_000;

let browser: Browser;
let demo: Demo;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(ENTRIES), launchBrowser()]);
});
afterAll(() => Promise.all([browser?.close(), demo?.close()]));

test('20.000 rows over HTTP, from the newest to the end: each drawn once, few at a time', async () => {
  const { page, complaints } = await visit(browser);
  const received = listenToPages(page);
  await page.goto(`${demo.address}/auditoria`);

  await page.getByRole('heading', { level: 1, name: 'Logs de Auditoria' }).waitFor();
  const newest = page.getByRole('row', { name: '19/02/2026 22:43:00, Conversa #18, Status Alterado, API' });
  await newest.first().waitFor();
  const firstName = await page
    .getByRole('row', { name: /^\d\d\/\d\d\/\d{4} / })
    .first()
    .getAttribute('aria-label');
  expect(firstName).toBe('19/02/2026 22:43:00, Conversa #18, Status Alterado, API');
  await page.getByText('Carregados 50 de 20.000', { exact: true }).waitFor();
  const grid = page.getByRole('grid', { name: 'Registros de auditoria' });
  expect(await grid.getAttribute('aria-rowcount')).toBe('-1');

  const started = Date.now();
  const reading = await readOn(page);
  const seconds = (Date.now() - started) / 1000;

  expect(reading.stopped).toBe('end');
  await page.getByText('Carregados 20.000 de 20.000', { exact: true }).waitFor();
  await page.getByRole('row', { name: 'Fim dos dados' }).waitFor();
  const expected = await demo.ids();
  expect(new Set(expected).size).toBe(ENTRIES);
  expect(await received.ids()).toEqual(expected);
  expect(inOrder(reading)).toEqual(expected);
  expect(reading.moved).toEqual([]);
  // A header above, the end below.
  expect(await grid.getAttribute('aria-rowcount')).toBe(String(ENTRIES + reading.days.size + 2));
  expect(reading.mostNodes).toBeLessThanOrEqual(900);
  expect(complaints).toEqual([]);
  console.log(`20,000 rows read in ${seconds.toFixed(1)} s; at most ${reading.mostNodes} elements in the table`);
});
