import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What Node says when a file is not for it: TypeScript it cannot read (before 22.18), or TypeScript's way of writing imports. */
const NOT_FOR_NODE = new Set([
  'ERR_UNKNOWN_FILE_EXTENSION',
  'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX',
  'ERR_INVALID_TYPESCRIPT_SYNTAX',
  'ERR_MODULE_NOT_FOUND',
  'ERR_UNSUPPORTED_DIR_IMPORT',
]);

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

const property = (value: unknown, ...names: readonly string[]): unknown =>
  names.reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined), value);

/** The folder of a package that the project has; `undefined` when it has it not. */
function folderOf(name: string, file: string): string | undefined {
  try {
    return dirname(createRequire(file).resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

/** Imports an entry point of the project's own package, as `import` would from the project. */
async function importFrom(folder: string, entry: string): Promise<unknown> {
  const { exports }: { exports?: unknown } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const found = property(exports, entry);
  const path = [found, property(found, 'import', 'default'), property(found, 'import'), property(found, 'default')].find(
    (one) => typeof one === 'string',
  );
  return import(pathToFileURL(join(folder, String(path))).href);
}

/** Something of the project's that reads TypeScript. */
interface Reader {
  readonly package: string;
  readonly load: (file: string, folder: string) => Promise<unknown>;
}

/** The nearest folder above the file where the project's packages are: what lies in it finds them too. */
function modulesAbove(file: string): string {
  for (let at = dirname(file); dirname(at) !== at; at = dirname(at))
    if (existsSync(join(at, 'node_modules'))) return join(at, 'node_modules');
  return dirname(file);
}

const RELATIVE = /((?:from|import)\s*\(?\s*)(["'])(\.{1,2}\/[^"']*)\2/g;

/** `from './other'` as bundlers take it, made `./other.js` as Node does. */
function completeImports(file: string): void {
  const text = readFileSync(file, 'utf8');
  const beside = (path: string): boolean => existsSync(join(dirname(file), path));
  const complete = text.replaceAll(RELATIVE, (_whole, head: string, quote: string, path: string) => {
    const ending = ['.js', '.mjs', '/index.js'].find((one) => beside(path + one)) ?? '';
    return `${head}${quote}${path}${ending}${quote}`;
  });
  if (complete !== text) writeFileSync(file, complete);
}

/** Compiles the file, and what it imports, into a folder among the project's packages, and imports that. */
async function compile(file: string, folder: string): Promise<unknown> {
  const out = join(modulesAbove(file), `.trilha-check-${process.pid}`);
  const tsc = join(folder, 'bin/tsc');
  const options = ['--ignoreConfig', '--noCheck'].filter((option) => option !== '--ignoreConfig' || majorOf(folder) >= 6);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'package.json'), '{"type":"module"}');
  try {
    spawnSync(
      process.execPath,
      [
        tsc,
        file,
        '--outDir',
        out,
        '--rootDir',
        dirname(file),
        '--module',
        'preserve',
        '--moduleResolution',
        'bundler',
        '--target',
        'es2022',
        ...options,
      ],
      { cwd: dirname(file), encoding: 'utf8' },
    );
    const name = basename(file).replace(/\.([cm]?)tsx?$/, '.$1js');
    const all = readdirSync(out, { recursive: true }).map(String);
    for (const path of all.filter((one) => /\.m?js$/.test(one))) completeImports(join(out, path));
    const made = all.find((path) => basename(path) === name);
    if (made === undefined) throw new Error(`TypeScript made no JavaScript of ${file}.`);
    return await import(pathToFileURL(join(out, made)).href);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const majorOf = (folder: string): number => {
  const { version }: { version?: unknown } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Number.parseInt(String(version), 10);
};

const call = (value: unknown, ...given: readonly unknown[]): unknown => {
  if (typeof value !== 'function') throw new TypeError('the package has another interface');
  return Reflect.apply(value, undefined, given);
};

/** In the order they are tried. */
const READERS: readonly Reader[] = [
  {
    package: 'tsx',
    load: async (file, folder) => {
      const url = pathToFileURL(file).href;
      return call(property(await importFrom(folder, './esm/api'), 'tsImport'), url, url);
    },
  },
  {
    package: 'vite',
    load: async (file, folder) =>
      property(
        await call(property(await importFrom(folder, '.'), 'runnerImport'), file, { root: dirname(file), logLevel: 'error' }),
        'module',
      ),
  },
  { package: 'typescript', load: compile },
];

/**
 * Imports a module of the host's project. TypeScript is read by Node where it can (22.18 and later), else by the first of tsx, Vite and TypeScript
 * itself that the project has installed; nothing else has to be. Throws what the module throws, or says what would read it.
 */
export async function loadModule(
  path: string,
  readers: readonly string[] = READERS.map((reader) => reader.package),
): Promise<unknown> {
  const file = path.startsWith('file:') ? fileURLToPath(path) : resolve(path);
  const isTypeScript = /\.[cm]?tsx?$/.test(file);
  let refusal: unknown;
  try {
    return await import(pathToFileURL(file).href);
  } catch (error) {
    if (!isTypeScript || !existsSync(file) || !NOT_FOR_NODE.has(String(codeOf(error)))) throw error;
    refusal = error;
  }
  const failures: string[] = [];
  for (const reader of READERS.filter((one) => readers.includes(one.package))) {
    const folder = folderOf(reader.package, file);
    if (folder === undefined) continue;
    try {
      return await reader.load(file, folder);
    } catch (error) {
      failures.push(`${reader.package}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(
    failures.length > 0
      ? `${file} could not be read.\n${failures.join('\n')}`
      : `Node ${process.versions.node} does not read TypeScript, and the project has none of tsx, vite (6 or later) and typescript. Install one (npm i -D tsx), use Node 22.18 or later, or give a JavaScript file.`,
    { cause: refusal },
  );
}
