import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { points } from './points.ts';
import { consumer, pack, run } from './tarball.ts';

const tarball = pack();
let folder = '';
beforeAll(() => {
  folder = consumer(tarball, {
    // What an import could leave behind, listened to before anything of the package or below it is loaded.
    'watch.mjs': `
      const left = [];
      for (const name of ['setTimeout', 'setInterval', 'setImmediate', 'fetch']) {
        const real = globalThis[name];
        globalThis[name] = (...args) => { if (new Error().stack.includes('consumer')) left.push(name); return real(...args); };
      }
      const on = process.on;
      process.on = function (name, ...rest) { left.push('process.on ' + name); return on.call(this, name, ...rest); };
      const listen = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (...args) { if (new Error().stack.includes('consumer')) left.push('addEventListener ' + args[0]); return listen.apply(this, args); };
      const before = new Set(Reflect.ownKeys(globalThis));
      for (const name of process.argv.slice(2)) await import(name);
      left.push(...Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String));
      console.log(JSON.stringify(left));`,
    // Two copies of the package: React and the query library are one, as they are where two dependencies bring a Trilha each.
    'copies.mjs': `
      import { createElement as h } from 'react';
      import { renderToString } from 'react-dom/server';
      import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
      import * as a from 'trilha/headless';
      import * as b from 'trilha-copy/headless';
      if (a.AuditProvider === b.AuditProvider) throw new Error('the copies are one');
      const source = (rows) => ({ list: () => Promise.resolve({ rows, next: null }) });
      const found = {};
      const Look = ({ kit, name }) => { found[name] = kit.useTrilha().source; return null; };
      const [first, second] = [source([{ id: 'a' }]), source([{ id: 'b' }])];
      renderToString(h(a.AuditProvider, { source: first }, h(Look, { kit: b, name: 'under the other' }), h(b.AuditProvider, { source: second }, h(Look, { kit: a, name: 'own' }))));
      const client = new QueryClient();
      const Ask = ({ kit }) => { kit.useAuditEntries(); return null; };
      renderToString(h(QueryClientProvider, { client }, h(a.AuditProvider, { source: first }, h(Ask, { kit: a })), h(b.AuditProvider, { source: second }, h(Ask, { kit: b }))));
      console.log(JSON.stringify({ under: found['under the other'], own: found.own === first, names: new Set(JSON.stringify(client.getQueryCache().getAll().map(({ queryKey }) => queryKey)).match(/#\\w+/g)).size }));`,
  });
  run('cp', ['-r', join(folder, 'node_modules/trilha'), join(folder, 'node_modules/trilha-copy')], folder);
});

test('importing any entry point adds no global, no listener and no timer in bare Node', () => {
  expect(points.length).toBeGreaterThan(25);
  expect(JSON.parse(run('node', ['watch.mjs', ...points], folder))).toEqual([]);
});

test('two copies of the package share no context and no cache', () => {
  expect(JSON.parse(run('node', ['copies.mjs'], folder))).toEqual({ under: null, own: true, names: 2 });
});

/** Modules that a host's build keeps of the package and its dependencies for this code, also those loaded on demand. */
async function modulesOf(code: string): Promise<readonly string[]> {
  const place = consumer(tarball, { 'entry.js': code });
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: place,
    resolve: { preserveSymlinks: true },
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: join(place, 'entry.js'),
        preserveEntrySignatures: 'strict',
        external: [/^react($|\/)/, /^react-dom($|\/)/],
      },
    },
  });
  if (!('output' in result)) throw new Error('the build gave no output');
  return result.output.flatMap((one) =>
    one.type === 'chunk'
      ? Object.entries(one.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []))
      : [],
  );
}

describe('a host’s build keeps only what is used', () => {
  const others =
    /AuditTable|AuditScreen|EntityTimeline|SnapshotDiff|RawView|react-table|table-core|react-virtual|react-query|json-view|\/diff\/|\/query\/|\/source\//;

  test('ActorBadge carries none of the table, the screen, the diff or their dependencies', async () => {
    const kept = await modulesOf("export { ActorBadge } from 'trilha'");
    expect(kept.some((id) => id.includes('ActorBadge/ActorBadge.js'))).toBe(true);
    expect(kept.filter((id) => others.test(id.split('/node_modules/').at(-1) ?? id))).toEqual([]);
  });

  test('a pure function carries no React', async () => {
    const kept = await modulesOf("export { parseEntry } from 'trilha/headless'");
    expect(kept.some((id) => id.includes('entry/parseEntry.js'))).toBe(true);
    expect(
      kept.filter((id) => /\/(hooks|components|i18n)\/|@tanstack|json-view/.test(id.split('/node_modules/').at(-1) ?? id)),
    ).toEqual([]);
  });

  test('an import that uses nothing keeps nothing', async () => {
    const kept = await modulesOf("import 'trilha'; import 'trilha/headless'; import 'trilha/testing'; export const a = 1;");
    expect(kept.filter((id) => id.includes('trilha/dist'))).toEqual([]);
  });
});
