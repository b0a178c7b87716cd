import { beforeAll, expect, test } from 'vitest';
import { points } from '../package/points.ts';
import { filesOf, type HostServer } from './support/server.ts';
import { setStage } from './support/stage.ts';

declare global {
  /** Of `imports/public/watch.js`: what was called, and what the page is. */
  var did: string[];
  var look: () => Readonly<Record<string, string | number>>;
  /** Of `imports/src/main.js`: imports an entry point and gives the names it exports. */
  var load: (name: string) => Promise<string[]>;
}

const { hosts, serve, visit } = setStage();
let server: HostServer;
beforeAll(async () => {
  server = await serve(filesOf(`${hosts}/imports/dist`));
});

/** What importing an entry point did: what was called, what changed of the page, how many names came. */
interface Imported {
  readonly done: readonly string[];
  readonly changed: readonly string[];
  readonly names: number;
}

/** Imports entry points in a page, one after the other. */
async function importAll(names: readonly string[]): Promise<{ found: Readonly<Record<string, Imported>>; asked: string[] }> {
  const { page, complaints } = await visit();
  await page.goto(server.address);
  await page.waitForFunction(() => 'load' in globalThis);
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!/^\/assets\/[\w.-]+\.js$/.test(pathname)) asked.push(request.url());
  });
  const found = await page.evaluate(async (all) => {
    const results: Record<string, Imported> = {};
    for (const name of all) {
      const before = look();
      did.length = 0;
      const exported = await load(name);
      // What an import left for the end of its turn happens now.
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      const after = look();
      const changed = Object.keys(before).filter((key) => before[key] !== after[key]);
      results[name] = { done: [...did], changed, names: exported.length };
    }
    return results;
  }, names);
  expect(complaints).toEqual([]);
  return { found, asked };
}

test('importing any entry point in a page calls nothing, changes nothing and asks for nothing', async () => {
  const quiet = points.filter((name) => name !== 'trilha/element');
  expect(quiet.length).toBeGreaterThan(25);
  const { found, asked } = await importAll(quiet);
  expect(Object.values(found).filter(({ names }) => names === 0)).toEqual([]);
  expect(found).toEqual(Object.fromEntries(quiet.map((name) => [name, { done: [], changed: [], names: expect.any(Number) }])));
  expect(asked).toEqual([]);
});

test('importing trilha/element in a page defines its elements, and does nothing else', async () => {
  const { found, asked } = await importAll(['trilha/element']);
  // The first is React DOM's: it asks whether listeners can be passive, and takes it back.
  const done = ['addEventListener test', 'define trilha-audit-screen', 'define trilha-entity-timeline'];
  expect(found['trilha/element']).toEqual({ done, changed: [], names: expect.any(Number) });
  expect(asked).toEqual([]);
});

test('what watches would see it', async () => {
  const { page } = await visit();
  await page.goto(server.address);
  const seen = await page.evaluate(() => {
    const before = look();
    did.length = 0;
    addEventListener('keydown', () => undefined);
    new MutationObserver(() => undefined).observe(document, { childList: true });
    Object.assign(globalThis, { left: 1 });
    document.body.append('x');
    const after = look();
    return { done: did, changed: Object.keys(before).filter((key) => before[key] !== after[key]) };
  });
  expect(seen).toEqual({ done: ['addEventListener keydown', 'MutationObserver', 'append x'], changed: ['globals', 'html'] });
});
