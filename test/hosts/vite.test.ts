import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { brokenReferences, entryRows, openFirst, repeatedIds } from './support/screen.ts';
import { filesOf } from './support/server.ts';
import { setStage } from './support/stage.ts';

const { hosts, serve, visit } = setStage();

async function open(name: string): Promise<{ page: Page; complaints: readonly string[]; asked: string[] }> {
  const server = await serve(filesOf(`${hosts}/${name}/dist`));
  const { page, complaints } = await visit();
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(pathname);
  });
  await page.goto(server.address);
  return { page, complaints, asked };
}

describe('Vite', () => {
  test('React 18.2.0: rows, an opened entry, no complaint', async () => {
    const { page, complaints, asked } = await open('vite-react-18');
    await openFirst(page);
    expect(await repeatedIds(page)).toEqual([]);
    expect(await brokenReferences(page)).toEqual([]);
    expect(asked.filter((path) => path === '/api/audit/entries')).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  test('React 19: two screens on one page keep their ids, words and state apart, and ask once', async () => {
    const { page, complaints, asked } = await open('vite-react-19');
    const [first, second] = [page.locator('.trilha-screen').first(), page.locator('.trilha-screen').last()];
    await entryRows(first).first().waitFor();
    await entryRows(second).first().waitFor();
    expect(await second.getByRole('heading', { level: 2 }).first().textContent()).toBe('Audit Logs');
    await openFirst(page);
    expect(await second.getByRole('complementary').count()).toBe(0);
    expect(await repeatedIds(page)).toEqual([]);
    expect(await brokenReferences(page)).toEqual([]);
    // StrictMode and two screens: the same question over one client is one request.
    expect(asked.filter((path) => path === '/api/audit/entries')).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  test('the starter: its rows, in its own words', async () => {
    const { page, complaints } = await open('starter');
    await openFirst(page);
    expect(await page.getByRole('row', { selected: true }).getAttribute('aria-label')).toContain('Pedido #1042');
    expect(
      await page
        .getByRole('link', { name: /Pedido #1042/ })
        .first()
        .getAttribute('href'),
    ).toBe('/orders/1042');
    expect(complaints).toEqual([]);
  });
});
