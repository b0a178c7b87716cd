import { expect, test } from 'vitest';
import { freePort } from '../server/support/startProcess.ts';
import { startNext, startProgram } from './support/process.ts';
import { brokenReferences, entryRows, openFirst, repeatedIds } from './support/screen.ts';
import { passTo } from './support/server.ts';
import { setStage } from './support/stage.ts';
import { listenForViolations } from './support/violations.ts';

const { hosts, api, serve, visit, keep } = setStage();

/** What of it a server wrote: text of the page without tags. */
const textOf = (html: string): string => html.replaceAll(/<script.*?<\/script>/gs, '').replaceAll(/<[^>]*>/g, ' ');

test('Next.js: a server component around it, written by the server, hydrated without a mismatch', async () => {
  const next = keep(await startNext(hosts, await freePort()));
  const front = await serve(passTo(next));
  const html = textOf(await (await fetch(front.address)).text());
  for (const word of ['Painel', 'Ana Souza', 'Comparando', 'Logs de Auditoria', 'Quando']) expect(html).toContain(word);

  const { page, complaints } = await visit();
  await page.goto(front.address);
  await openFirst(page);
  expect(await page.getByTestId('server').textContent()).toBe('status');
  expect(await repeatedIds(page)).toEqual([]);
  expect(await brokenReferences(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('renderToPipeableStream under a strict policy: no style attribute is written, hydration has nothing to mend', async () => {
  const env = { PORT: String(await freePort()), AUDIT_API: api, NODE_ENV: 'production' };
  const server = keep(await startProgram(process.execPath, ['server.mjs'], `${hosts}/ssr`, env));
  const html = await (await fetch(server.address)).text();
  for (const word of ['Ana Souza', 'Comparando', 'Logs de Auditoria', 'Quando']) expect(textOf(html)).toContain(word);
  expect(html.match(/ style="[^"]*"/g)).toBeNull();
  expect(html.match(/<script(?! type="module" src=)/g)).toBeNull();

  const { page, complaints } = await visit();
  const violations = await listenForViolations(page);
  await page.goto(server.address);
  await openFirst(page);
  await entryRows(page).nth(3).click();
  expect(await violations()).toEqual([]);
  expect(complaints).toEqual([]);
});
