import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, visit } from '../e2e/support/browser.ts';
import { freePort } from '../server/support/startProcess.ts';
import { passTo, startNext } from './support/process.ts';
import { filesOf, startApi, type Api } from './support/server.ts';

const hosts = inject('hosts');
let api: Api;
let browser: Browser;
const open: { close(): Promise<void> }[] = [];
beforeAll(async () => {
  [api, browser] = await Promise.all([startApi(60), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all(open.map((one) => one.close()));
  await api?.close();
});

const chips = (page: Page): Promise<string[]> =>
  page.getByRole('list', { name: 'Filtros aplicados' }).getByRole('listitem').allTextContents();

const SOON = { timeout: 20_000 };

/** What the address asks, by name and value in the order it stands there. */
const asked = (page: Page): readonly string[] => [...new URL(page.url()).searchParams].map((pair) => pair.join('='));

test.each(['React Router', 'TanStack Router', 'Next.js'])(
  '%s: what is asked lives in the address that the router keeps',
  async (name) => {
    const folder = `${hosts}/${name.toLowerCase().replace(' ', '-')}`;
    const next = name === 'Next.js' ? await startNext(hosts, await freePort()) : undefined;
    const server = await api.serve(next ? passTo(next) : filesOf(`${folder}/dist`, { pages: true }));
    open.push(server, ...(next ? [next] : []));
    const { page, complaints } = await visit(browser);
    let loads = 0;
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads += 1;
    });
    await page.goto(server.address);

    // A link of the router asks; so does the reader, beside what the link asked.
    await page.getByRole('link', { name: 'Contatos' }).click();
    await expect.poll(() => chips(page), SOON).toHaveLength(1);
    await page.locator('search input').first().fill('Ana');
    await expect.poll(() => asked(page), SOON).toEqual(['entityType=Lead', 'q=Ana']);
    expect(loads).toBe(1);

    // Two values of one name are what a router is likeliest to write in its own way.
    await page.goto(`${new URL(page.url()).origin}${new URL(page.url()).pathname}?entityType=Lead&entityType=Message&aba=a`);
    await expect.poll(() => chips(page), SOON).toHaveLength(1);
    expect(asked(page)).toEqual(['entityType=Lead', 'entityType=Message', 'aba=a']);
    await page.getByRole('link', { name: 'Contatos' }).click();
    await expect.poll(() => asked(page), SOON).toEqual(['entityType=Lead']);
    await page.goBack();
    await expect.poll(() => asked(page), SOON).toEqual(['entityType=Lead', 'entityType=Message', 'aba=a']);
    await expect.poll(async () => (await chips(page)).join(), SOON).toContain('Mensagem');
    await page.goForward();
    await expect.poll(async () => (await chips(page)).join(), SOON).not.toContain('Mensagem');
    expect(complaints).toEqual([]);
  },
);
