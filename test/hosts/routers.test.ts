import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { freePort } from '../server/support/startProcess.ts';
import { startNext } from './support/process.ts';
import { filesOf, passTo } from './support/server.ts';
import { setStage } from './support/stage.ts';

const { hosts, serve, visit, keep } = setStage();

const chips = (page: Page): Promise<string[]> =>
  page.getByRole('list', { name: 'Filtros aplicados' }).getByRole('listitem').allTextContents();

const SOON = { timeout: 20_000 };

/** What the address asks, by name and value in the order it stands there. */
const asked = (page: Page): readonly string[] => [...new URL(page.url()).searchParams].map((pair) => pair.join('='));

test.each(['React Router', 'TanStack Router', 'Next.js'])(
  '%s: what is asked lives in the address that the router keeps',
  async (name) => {
    const folder = `${hosts}/${name.toLowerCase().replace(' ', '-')}`;
    const next = name === 'Next.js' ? keep(await startNext(hosts, await freePort())) : undefined;
    const server = await serve(next ? passTo(next) : filesOf(`${folder}/dist`, { pages: true }));
    const { page, complaints } = await visit();
    const search = page.getByRole('combobox', { name: 'Buscar', exact: true });
    let loads = 0;
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads += 1;
    });
    await page.goto(server.address);

    // A link of the router asks; so does the reader, beside what the link asked.
    await page.getByRole('link', { name: 'Contatos' }).click();
    await expect.poll(() => chips(page), SOON).toHaveLength(1);
    await search.press('End');
    await search.pressSequentially(' Ana');
    await search.press('Enter');
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
    await expect.poll(async () => (await chips(page)).join(), SOON).toContain('Message');
    await page.goForward();
    await expect.poll(async () => (await chips(page)).join(), SOON).not.toContain('Message');
    expect(complaints).toEqual([]);
  },
);
