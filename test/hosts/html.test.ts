import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { entryRows, openFirst } from './support/screen.ts';
import { filesOf, type HostServer } from './support/server.ts';
import { setStage } from './support/stage.ts';

const { hosts, serve, visit } = setStage();
let server: HostServer;
beforeAll(async () => {
  server = await serve(filesOf(`${hosts}/html`, { also: { '/trilha/': `${hosts}/node_modules/trilha/dist` } }));
});

async function open(): Promise<{ page: Page; complaints: readonly string[]; scripts: string[] }> {
  const { page, complaints } = await visit();
  const scripts: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/trilha/')) scripts.push(pathname);
  });
  await page.goto(server.address);
  await entryRows(page).first().waitFor();
  return { page, complaints, scripts };
}

test('one script and one stylesheet; attributes, properties and events work from plain HTML', async () => {
  const { page, complaints, scripts } = await open();
  expect([...new Set(scripts)].sort()).toEqual(['/trilha/element.js', '/trilha/styles.css']);
  expect(await page.getByRole('heading', { level: 2, name: 'Logs de Auditoria' }).count()).toBe(1);

  await openFirst(page);
  const id = await page.getByRole('row', { selected: true }).getAttribute('data-row');
  expect(await page.locator('#aberto').textContent()).toBe(id);
  // `hrefFor` came as a property, `entities` as an attribute.
  expect(await page.locator('trilha-audit-screen a[href^="/Lead/"]').first().textContent()).toContain('Contato');
  await page.keyboard.press('Escape');
  expect(await page.locator('#aberto').textContent()).toBe('nada aberto');

  await page.keyboard.press('/');
  await page.keyboard.type('Ana');
  await expect.poll(() => page.locator('#aberto').getAttribute('data-conditions')).toBe('1');

  const timeline = page.locator('trilha-entity-timeline');
  await timeline.locator('[data-entry]').first().waitFor();
  const of18 = await timeline.locator('[data-entry]').first().getAttribute('data-entry');
  await timeline.evaluate((element) => element.setAttribute('entity-id', '999999'));
  await expect.poll(() => timeline.locator(`[data-entry="${of18}"]`).count(), { timeout: 20_000 }).toBe(0);
  expect(complaints).toEqual([]);
});

test('the page’s rules for bare elements stay out, its variables come in, and nothing of ours gets out', async () => {
  const { page } = await open();
  const padding = await entryRows(page)
    .first()
    .locator('td')
    .first()
    .evaluate((cell) => getComputedStyle(cell).padding);
  expect(padding).not.toBe('24px');
  const site = page.locator('.contas td').first();
  expect(await site.evaluate((cell) => getComputedStyle(cell).padding)).toBe('24px');
  const accent = await page
    .locator('trilha-audit-screen .trilha-screen')
    .evaluate((element) => getComputedStyle(element).getPropertyValue('--trilha-accent'));
  expect(accent.trim()).toBe('#7a1fa2');
  const height = await page
    .locator('trilha-audit-screen .trilha-screen')
    .evaluate((element) => element.getBoundingClientRect().height);
  expect(height).toBe(600);
});

test('a second copy of the script is no error, and the first one’s elements stay', async () => {
  const { page, complaints } = await open();
  const same = await page.evaluate(async () => {
    const before = customElements.get('trilha-audit-screen');
    const names = Object.getOwnPropertyNames(globalThis).sort().join();
    const script = Object.assign(document.createElement('script'), { type: 'module', src: '/trilha/element.js?second' });
    await new Promise((done, fail) => {
      script.addEventListener('load', done);
      script.addEventListener('error', fail);
      document.head.append(script);
    });
    return before === customElements.get('trilha-audit-screen') && names === Object.getOwnPropertyNames(globalThis).sort().join();
  });
  expect(same).toBe(true);
  expect(complaints).toEqual([]);
});
