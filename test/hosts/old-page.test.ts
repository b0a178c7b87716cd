import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, visit } from '../e2e/support/browser.ts';
import { entryRows } from './support/screen.ts';
import { filesOf, startApi, type Api, type HostServer } from './support/server.ts';
import { differences, stylesOf } from './support/styles.ts';

const hosts = inject('hosts');
let api: Api;
let browser: Browser;
let server: HostServer;
beforeAll(async () => {
  [api, browser] = await Promise.all([startApi(60), launchBrowser()]);
  server = await api.serve(filesOf(`${hosts}/old-page/dist`));
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await api?.close();
});

async function open(search: string): Promise<Page> {
  const { page } = await visit(browser, { width: 1400, height: 900 });
  await page.goto(`${server.address}/?${search}`);
  if (search.includes('empty')) return page;
  await entryRows(page).first().waitFor();
  await page.locator('[data-entry]').first().waitFor();
  await entryRows(page).nth(2).click();
  await page.getByRole('complementary', { name: 'Detalhes do registro' }).getByRole('tabpanel', { name: 'Mudança' }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  return page;
}

test('in a shadow root, an old page with rules for bare elements changes nothing inside', async () => {
  const [clean, old] = await Promise.all([open('clean&shadow'), open('old&shadow')]);
  const [wanted, found] = await Promise.all([stylesOf(clean, '.trilha'), stylesOf(old, '.trilha')]);
  expect(wanted.length).toBeGreaterThan(400);
  expect(differences(wanted, found)).toEqual([]);
});

test.each(['old', 'old&shadow'])('an old page is not changed outside: %s', async (where) => {
  const [empty, full] = await Promise.all([open('empty'), open(where)]);
  const outside = 'html, body > :not(#app, script)';
  const [wanted, found] = await Promise.all([stylesOf(empty, outside), stylesOf(full, outside)]);
  expect(wanted.length).toBeGreaterThan(25);
  expect(differences(wanted, found)).toEqual([]);
});
