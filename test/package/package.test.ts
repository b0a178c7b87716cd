import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { consumer, pack, root, run } from './tarball.ts';

const tarball = pack();
const names = (folder: string): string[] => readdirSync(join(root, folder)).filter((name) => !name.startsWith('index'));
const presets = names('src/source/presets');
const locales = names('src/i18n/locales').flatMap((name) => (name.endsWith('.ts') ? [name.replace(/\.ts$/, '')] : []));

/**
 * Bytes after minifying and gzip of what a host's build loads first, beyond React and TanStack Query. What is imported on demand is not part
 * of it, but for the modules named in `later`.
 */
async function weigh(code: string, later: readonly string[] = []): Promise<number> {
  const folder = consumer(tarball, { 'entry.js': code });
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    resolve: { preserveSymlinks: true },
    // A host's production build; the test runner's own environment would leave what is told to developers in.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(folder, 'entry.js'),
        preserveEntrySignatures: 'strict',
        external: [/^react($|\/)/, /^react-dom($|\/)/, '@tanstack/react-query'],
      },
    },
  });
  if (!('output' in result)) throw new Error('the build gave no output');
  const chunks = result.output.filter((one) => one.type === 'chunk');
  const first = new Set<string>();
  const visit = (name: string): void => {
    if (first.has(name)) return;
    first.add(name);
    for (const one of chunks.find((chunk) => chunk.fileName === name)?.imports ?? []) visit(one);
  };
  visit(chunks.find((chunk) => chunk.isEntry)?.fileName ?? '');
  for (const name of later) {
    const found = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(`/${name}.js`));
    if (found === undefined) throw new Error(`nothing loads ${name} later`);
    visit(found.fileName);
  }
  return chunks
    .filter((chunk) => first.has(chunk.fileName))
    .reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0);
}

test('the tarball holds the built package and nothing else', () => {
  const outside = tarball.files.filter(
    (file) => !/^(dist\/.+|docs\/errors\/.+\.md|package\.json|README(\.pt-BR)?\.md|CHANGELOG\.md|LICENSE)$/.test(file),
  );
  expect(outside).toEqual([]);
  expect(tarball.files).toEqual(
    expect.arrayContaining(['dist/index.js', 'dist/index.d.ts', 'dist/styles.css', 'LICENSE', 'README.md']),
  );
  expect(tarball.files.filter((file) => /\.(test|stories)\.|fixtures/.test(file))).toEqual([]);
});

test('publint finds nothing', () => {
  expect(run('npx', ['--no-install', 'publint', '--strict', tarball.path], root)).toMatch(/All good/);
});

test('are-the-types-wrong finds nothing', () => {
  const check = () => run('npx', ['--no-install', 'attw', tarball.path, '--profile', 'esm-only', '--no-emoji'], root);
  expect(check).not.toThrow();
});

test('every entry point loads in plain Node, without React on the way for pure code', () => {
  const points = [
    'trilha',
    'trilha/headless',
    'trilha/testing',
    ...presets.map((name) => `trilha/sources/${name}`),
    ...locales.flatMap((name) => [`trilha/locales/${name}`, `trilha/locales/${name}/entries`]),
  ];
  const folder = consumer(tarball, {
    'load.mjs': `for (const name of ${JSON.stringify(points)}) { const module = await import(name); if (!Object.keys(module).length) throw new Error(name + ' exports nothing'); }\nconsole.log('loaded');`,
  });
  expect(run('node', ['load.mjs'], folder)).toBe('loaded\n');
});

test('"use client" stands at the top of every module that renders', () => {
  const folder = consumer(tarball, {});
  const wrong = tarball.files.filter((file) => {
    if (!/^dist\/(components|hooks)\/.*\.js$/.test(file)) return false;
    const code = readFileSync(join(folder, 'package', file), 'utf8');
    return /from "react(\/jsx-runtime)?"/.test(code) && !code.startsWith('"use client"') && !code.startsWith("'use client'");
  });
  expect(wrong).toEqual([]);
});

const program = `
import { AuditProvider, AuditScreen, AuditTable, ActorBadge, EntityTimeline, SnapshotDiff, memorySource, defineField } from 'trilha';
import { diffSnapshots, flattenDiff, parseEntry, readSnapshot } from 'trilha/headless';
import { makeEntry } from 'trilha/testing';
import { en } from 'trilha/locales/en';
import 'trilha/styles.css';

const source = memorySource([makeEntry({ action: 'Atualizado' })], { parse: { timeZone: 'America/Sao_Paulo' } });
const status = defineField({ name: 'status', label: 'Situação', values: { active: 'Ativa' } });
export const lines = flattenDiff(diffSnapshots(readSnapshot('{"a":1}'), { a: 2 }));
export const row = parseEntry(makeEntry());
export const kind: 'entry' | 'unreadable' = row.kind;
export const screen = (
  <AuditProvider source={source} locale={en} fields={[status]}>
    <AuditScreen />
    <AuditTable />
    <EntityTimeline entity={{ type: 'Lead', id: '18' }} />
    <SnapshotDiff before={{ a: 1 }} after={{ a: 2 }} />
    <ActorBadge actor={{ kind: 'ai', name: 'IA' }} />
  </AuditProvider>
);
`;

test.each(['bundler', 'nodenext'] as const)('a consumer compiles against the types (%s)', (resolution) => {
  const folder = consumer(tarball, {
    'program.tsx': program,
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        target: 'ES2022',
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        module: resolution === 'bundler' ? 'ESNext' : 'NodeNext',
        moduleResolution: resolution,
        jsx: 'react-jsx',
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
        types: [],
        preserveSymlinks: true,
      },
      files: ['program.tsx'],
    }),
  });
  expect(() => run(join(root, 'node_modules/.bin/tsc'), ['-p', '.'], folder)).not.toThrow();
});

/** Every TypeScript sample of the README and of the documentation pages. */
function samples(): Record<string, string> {
  const pages = [
    'README.md',
    'README.pt-BR.md',
    ...readdirSync(join(root, 'stories/docs'))
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => `stories/docs/${name}`),
  ];
  const found = pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/^```tsx?\n(.*?)^```/gms)].map((match) => match[1] ?? ''),
  );
  return Object.fromEntries(found.map((code, index) => [`sample${index}.tsx`, `${code}\nexport {};\n`]));
}

test('every sample in the documentation compiles against the package', () => {
  const files = samples();
  expect(Object.keys(files).length).toBeGreaterThan(8);
  const folder = consumer(tarball, {
    ...files,
    // What a reader has in the file the sample before it shows.
    'source.ts': "import { memorySource } from 'trilha';\nexport const source = memorySource([]);\n",
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        target: 'ES2022',
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        module: 'ESNext',
        moduleResolution: 'bundler',
        jsx: 'react-jsx',
        strict: true,
        noEmit: true,
        types: [],
        preserveSymlinks: true,
      },
      include: ['*.tsx', '*.ts'],
    }),
  });
  expect(() => run(join(root, 'node_modules/.bin/tsc'), ['-p', '.'], folder)).not.toThrow();
});

/** Budgets of ARCHITECTURE.md section 8, in bytes of min+gzip. */
const budgets: readonly (readonly [name: string, code: string, budget: number])[] = [
  ['AuditTable', "export { AuditTable } from 'trilha'", 45_000],
  ['SnapshotDiff', "export { SnapshotDiff } from 'trilha'", 14_000],
  ['AuditTable, up to its first row', "export { AuditTable } from 'trilha'", 101_300],
  ['SnapshotDiff, up to its first line', "export { SnapshotDiff } from 'trilha'", 42_200],
  ['ActorBadge', "export { ActorBadge } from 'trilha'", 3_000],
  ...locales.map((name) => [`locale ${name}`, `export * from 'trilha/locales/${name}'`, 4_000] as const),
  ...locales.map((name) => [`locale ${name}, rows alone`, `export * from 'trilha/locales/${name}/entries'`, 4_000] as const),
  ...presets.map((name) => [`preset ${name}`, `export * from 'trilha/sources/${name}'`, 2_500] as const),
];

/** Modules loaded on demand that count as well. */
const needed: Readonly<Record<string, readonly string[]>> = {
  'AuditTable, up to its first row': ['GridBody', 'reading'],
  'SnapshotDiff, up to its first line': ['Comparison'],
};

/** What stands in for budgets that are not met yet, or met with so much room that it could be lost unseen. May only go down. */
const ceilings: Readonly<Record<string, number>> = {
  AuditTable: 35_400,
  SnapshotDiff: 7_600,
  // 0.8 kB of it is the bundler's own helper for `import()`.
  ActorBadge: 3_940,
  // All screens' rules, and all of the kit's words: both grow with what the kit can do. A sheet of a component's own is below it.
  stylesheet: 12_700,
  'stylesheet of AuditTable': 5_300,
  'stylesheet of SnapshotDiff': 4_600,
  'stylesheet of EntityTimeline': 6_700,
  ...Object.fromEntries(locales.map((name) => [`locale ${name}`, 11_550])),
};

/** What was weighed, for the report. */
const weighed: (readonly [name: string, bytes: number, budget: number])[] = [];

/** Printed whether or not a budget is kept, so that a change of any size is seen. */
afterAll(() => {
  const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`;
  const state = (name: string, bytes: number, budget: number): string => {
    const ceiling = ceilings[name];
    if (bytes <= budget) return 'within budget';
    return ceiling !== undefined && bytes <= ceiling ? `over budget, under its ceiling of ${kilo(ceiling)}` : 'TOO LARGE';
  };
  const lines = weighed.map(([name, bytes, budget]) => [name, kilo(bytes), kilo(budget), state(name, bytes, budget)] as const);
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0), 8));
  const print = (line: readonly string[]): string =>
    line
      .map((cell, column) =>
        column === 0 || column === 3 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  console.log(['Bytes, minified and gzipped', print(['', 'now', 'budget', '']), ...lines.map(print)].join('\n'));
});

test.each(budgets)('%s stays within its bytes', async (name, code, budget) => {
  const bytes = await weigh(code, needed[name]);
  weighed.push([name, bytes, budget]);
  expect(bytes).toBeGreaterThan(100);
  expect(bytes).toBeLessThanOrEqual(ceilings[name] ?? budget);
});

test('the script of the custom elements, with React and everything else in it, stays within its bytes', () => {
  const folder = consumer(tarball, {});
  const bytes = gzipSync(readFileSync(join(folder, 'package/dist/element.js')), { level: 9 }).length;
  weighed.push(['element.js (all in it)', bytes, 346_000]);
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThanOrEqual(346_000);
});

test.each([
  ['stylesheet', 'styles.css'],
  ['stylesheet of AuditTable', 'styles/table.css'],
  ['stylesheet of SnapshotDiff', 'styles/diff.css'],
  ['stylesheet of EntityTimeline', 'styles/timeline.css'],
])('the %s stays within its budget', async (name, file) => {
  const folder = consumer(tarball, { 'entry.css': `@import 'trilha/${file}';` });
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    build: { write: false, cssMinify: true, rolldownOptions: { input: join(folder, 'entry.css') } },
  });
  const css = 'output' in result ? result.output.find((one) => one.fileName.endsWith('.css')) : undefined;
  const bytes = css?.type === 'asset' ? gzipSync(css.source, { level: 9 }).length : 0;
  weighed.push([name, bytes, 8_000]);
  expect(bytes).toBeGreaterThan(1_000);
  expect(bytes).toBeLessThanOrEqual(ceilings[name] ?? 8_000);
});
