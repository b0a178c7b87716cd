import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, visit } from '../e2e/support/browser.ts';
import { freePort } from '../server/support/startProcess.ts';
import { passTo, startNext, startProgram } from './support/process.ts';
import { brokenReferences, entryRows, openFirst, repeatedIds } from './support/screen.ts';
import { startApi, type Api, type HostServer } from './support/server.ts';
import { listenForViolations } from './support/violations.ts';

const hosts = inject('hosts');
let api: Api;
let apiServer: HostServer;
let browser: Browser;
const open: { close(): Promise<void> }[] = [];
beforeAll(async () => {
  [api, browser] = await Promise.all([startApi(60), launchBrowser()]);
  apiServer = await api.serve((_, response) => response.writeHead(404).end());
  open.push(apiServer);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all(open.map((one) => one.close()));
  await api?.close();
});

/** What of it a server wrote: text of the page without tags. */
const textOf = (html: string): string => html.replaceAll(/<script.*?<\/script>/gs, '').replaceAll(/<[^>]*>/g, ' ');

test('Next.js: a server component around it, written by the server, hydrated without a mismatch', async () => {
  const next = await startNext(hosts, await freePort());
  open.push(next);
  const front = await api.serve(passTo(next));
  open.push(front);
  const html = textOf(await (await fetch(front.address)).text());
  for (const word of ['Painel', 'Ana Souza', 'Comparando', 'Logs de Auditoria', 'Quando']) expect(html).toContain(word);

  const { page, complaints } = await visit(browser);
  await page.goto(front.address);
  await openFirst(page);
  expect(await page.getByTestId('server').textContent()).toBe('status');
  expect(await repeatedIds(page)).toEqual([]);
  expect(await brokenReferences(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('renderToPipeableStream under a strict policy: no style attribute is written, hydration has nothing to mend', async () => {
  const env = { PORT: String(await freePort()), AUDIT_API: apiServer.address, NODE_ENV: 'production' };
  const server = await startProgram(process.execPath, ['server.mjs'], `${hosts}/ssr`, env);
  open.push(server);
  const html = await (await fetch(server.address)).text();
  for (const word of ['Ana Souza', 'Comparando', 'Logs de Auditoria', 'Quando']) expect(textOf(html)).toContain(word);
  expect(html.match(/ style="[^"]*"/g)).toBeNull();
  expect(html.match(/<script(?! type="module" src=)/g)).toBeNull();

  const { page, complaints } = await visit(browser);
  const violations = await listenForViolations(page);
  await page.goto(server.address);
  await openFirst(page);
  await entryRows(page).nth(3).click();
  expect(await violations()).toEqual([]);
  expect(complaints).toEqual([]);
});
