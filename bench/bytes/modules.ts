// What each module costs in a host's build: node --import tsx bench/bytes/modules.ts [export[+module loaded later…]…], after `npm run build`.
import { mkdirSync, symlinkSync, rmSync, writeFileSync, readdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { Rolldown } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const gzip = (text: string): number => gzipSync(text, { level: 9 }).length;

function folderWith(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'trilha-bytes-'));
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!name.startsWith('.') && name !== 'trilha')
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  symlinkSync(root, join(folder, 'node_modules/trilha'));
  writeFileSync(join(folder, 'entry.js'), code);
  return folder;
}

async function chunksOf(folder: string, minify: boolean): Promise<readonly Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    resolve: { preserveSymlinks: true },
    build: {
      write: false,
      target: 'es2022',
      minify: minify ? 'oxc' : false,
      rolldownOptions: {
        input: join(folder, 'entry.js'),
        preserveEntrySignatures: 'strict',
        external: [/^react($|\/)/, /^react-dom($|\/)/, '@tanstack/react-query'],
      },
    },
  });
  if (!('output' in result)) throw new Error('the build gave no output');
  return result.output.filter((one) => one.type === 'chunk');
}

/** The chunks a page loads before anything is asked for, and those of the modules in `later`, which are loaded on demand. */
function loaded(chunks: readonly Rolldown.OutputChunk[], later: readonly string[]): readonly Rolldown.OutputChunk[] {
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
  return chunks.filter((chunk) => first.has(chunk.fileName));
}

/** The module's path as a reader of the repository knows it. */
const named = (id: string): string =>
  id
    .replace(/^.*node_modules\/trilha\/dist\//, '')
    .replace(/^.*node_modules\//, '')
    .replace(/^\0/, '');

async function weigh(what: string): Promise<void> {
  const [name = '', ...later] = what.split('+');
  const folder = folderWith(`export { ${name} } from 'trilha';`);
  const small = loaded(await chunksOf(folder, true), later);
  const whole = small.reduce((sum, chunk) => sum + gzip(chunk.code), 0);
  const modules = loaded(await chunksOf(folder, false), later).flatMap((chunk) =>
    Object.entries(chunk.modules).map(([id, module]) => ({ name: named(id), code: module.code ?? '' })),
  );
  rmSync(folder, { recursive: true });
  const { minify } = await import('rolldown/experimental');
  const texts = await Promise.all(
    modules.map(async (one) => ({
      name: one.name,
      code: (await minify(`${one.name}.js`, one.code, { compress: false, mangle: { toplevel: true } })).code,
    })),
  );
  const all = gzip(texts.map((one) => one.code).join('\n'));
  const rows = texts
    .map((one) => ({
      name: one.name,
      bytes: one.code.length,
      share:
        all -
        gzip(
          texts
            .filter((other) => other !== one)
            .map((other) => other.code)
            .join('\n'),
        ),
    }))
    .toSorted((a, b) => b.share - a.share);
  const folders = new Map<string, { bytes: number; share: number }>();
  for (const row of rows) {
    const parts = row.name.split('/');
    const key = row.name.startsWith('components') || row.name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
    const sum = folders.get(key) ?? { bytes: 0, share: 0 };
    folders.set(key, { bytes: sum.bytes + row.bytes, share: sum.share + row.share });
  }
  console.log(`\n## ${what}: ${whole} bytes min+gzip (${texts.length} modules)\n`);
  for (const [key, sum] of [...folders].toSorted((a, b) => b[1].share - a[1].share))
    console.log(`| ${key} | ${sum.bytes} | ${sum.share} |`);
  if (process.env['FOLDERS'] === undefined) {
    console.log('');
    for (const row of rows) console.log(`| ${row.name} | ${row.bytes} | ${row.share} |`);
  }
}

for (const name of process.argv.length > 2
  ? process.argv.slice(2)
  : ['AuditTable', 'AuditTable+GridBody+reading', 'SnapshotDiff+Comparison', 'ActorBadge'])
  await weigh(name);
