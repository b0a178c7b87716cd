import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** Who may import whom (ARCHITECTURE.md, section 3). A folder may always import from itself. */
const allowed: Record<string, readonly string[]> = {
  entry: [],
  query: ['entry'],
  diff: ['entry'],
  i18n: ['entry'],
  source: ['entry', 'query', 'diff'],
  history: ['entry', 'query', 'diff'],
  export: ['entry', 'query', 'diff'],
  describe: ['entry', 'diff', 'history', 'i18n', 'source'],
  hooks: ['entry', 'query', 'diff', 'i18n', 'source', 'history', 'export', 'describe'],
  components: ['hooks', 'describe'],
  testing: ['entry', 'query', 'diff', 'source', 'history'],
  // A host like any other: the public entry points, and every locale and preset by pattern.
  element: ['index.js', 'headless.js'],
};

/** Entry points re-export; the files themselves stand at the root of `src/`. */
const ENTRY_POINTS = ['index.ts', 'headless.ts', 'diff-worker.ts'];

interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name);
    return item.isDirectory() ? filesBelow(path) : /\.tsx?$/.test(item.name) ? [path] : [];
  });
}

const files = filesBelow(src);

function importsOf(file: string): Import[] {
  const code = readFileSync(file, 'utf8');
  const pattern =
    /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...code.matchAll(pattern)].map((match) => ({
    file: relative(src, file).split(sep).join('/'),
    specifier: match[3] ?? match[4] ?? '',
    typeOnly: match[2] !== undefined,
  }));
}

const imports = files.flatMap(importsOf);
const relativeImports = imports.filter(({ specifier }) => specifier.startsWith('.'));

function target({ file, specifier }: Import): string {
  return normalize(join(dirname(file), specifier))
    .split(sep)
    .join('/');
}

const layerOf = (path: string): string => path.split('/')[0] ?? '';

test('the reader of imports sees them', () => {
  expect(files.length).toBeGreaterThan(40);
  expect(relativeImports.length).toBeGreaterThan(files.length);
});

test('every folder of src is a known layer', () => {
  const folders = readdirSync(src, { withFileTypes: true }).filter((item) => item.isDirectory() && item.name !== 'styles');
  expect(folders.map((item) => item.name).filter((name) => !(name in allowed))).toEqual([]);
});

test('data flows one way', () => {
  const wrong = relativeImports.filter((one) => {
    const from = layerOf(one.file);
    const to = layerOf(target(one));
    return !ENTRY_POINTS.includes(one.file) && from !== to && !(allowed[from] ?? []).includes(to);
  });
  expect(wrong.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
});

test('a folder is entered by its index', () => {
  const wrong = relativeImports.filter((one) => {
    const to = target(one);
    return (
      !ENTRY_POINTS.includes(one.file) &&
      layerOf(one.file) !== layerOf(to) &&
      !/^(\w+\/)?(index|headless)\.js$/.test(to) &&
      !to.startsWith('i18n/locales/')
    );
  });
  expect(wrong.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
});

test('nothing but presets and the HTTP source knows a backend', () => {
  const wrong = relativeImports.filter(
    (one) => !one.file.startsWith('source/presets/') && target(one).includes('source/presets/'),
  );
  expect(wrong.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
});

test('React starts at hooks', () => {
  const react = /^(react|react-dom|@tanstack\/react|react-json-view-lite)/;
  const wrong = imports.filter(
    ({ file, specifier }) => react.test(specifier) && !['hooks', 'components', 'element'].includes(layerOf(file)),
  );
  expect(wrong.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
});

test('only the command line of the testing kit needs Node', () => {
  const wrong = imports.filter(
    ({ file, specifier }) => specifier.startsWith('node:') && !/^testing\/(cli|bin|loadModule)\.ts$/.test(file),
  );
  expect(wrong.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
});

test('no TypeScript file imports a stylesheet, and relative imports carry .js', () => {
  const wrong = imports.filter(
    ({ specifier }) => specifier.endsWith('.css') || (specifier.startsWith('.') && !specifier.endsWith('.js')),
  );
  expect(wrong.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
});

test('public names are listed one by one', () => {
  const wrong = ENTRY_POINTS.filter((file) => /export\s+(?:type\s+)?\*/.test(readFileSync(join(src, file), 'utf8')));
  expect(wrong).toEqual([]);
});

test('a file that uses React says that it runs in the browser', () => {
  const wrong = files.filter((file) => {
    const code = readFileSync(file, 'utf8');
    const usesReact = /from ['"](react|react-dom|@tanstack\/react-[\w-]+|react-json-view-lite)['"]/.test(
      code.replaceAll(/import type [^;]+;/g, ''),
    );
    return (file.endsWith('.tsx') || usesReact) && !/^(?:\s*\/\/[^\n]*\n)*\s*['"]use client['"]/.test(code);
  });
  expect(wrong.map((file) => relative(src, file))).toEqual([]);
});
