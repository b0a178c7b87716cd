import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pack, root, run } from './tarball.ts';

const tarball = pack();

/** A project with the packed package, what the package needs, and nothing else than what is named. */
function project(packages: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'trilha-cli-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  run('tar', ['-xzf', tarball.path, '-C', modules], folder);
  run('mv', [join(modules, 'package'), join(modules, 'trilha')], folder);
  symlinkSync('../trilha/dist/testing/bin.js', join(modules, '.bin', 'trilha'));
  run('chmod', ['+x', join(modules, 'trilha/dist/testing/bin.js')], folder);
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;
  const needed = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  for (const name of [...needed, ...packages]) {
    if (name.includes('/')) mkdirSync(join(modules, name.split('/')[0] ?? ''), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  const files: Readonly<Record<string, string>> = {
    'package.json': '{"name":"host","private":true,"type":"module"}',
    // Types, an enum, an import as bundlers take it: what hosts write.
    'my-source.ts': `import { memorySource, type AuditSource } from 'trilha/headless';
import { rows, Order } from './rows';
const order: Order = Order.newest;
export const source: AuditSource = memorySource(rows, { name: 'host', given: order });
`,
    'rows.ts': `import { makeEntries } from 'trilha/testing';
export enum Order { newest = 'newest' }
export const rows: readonly unknown[] = makeEntries(12);
`,
    'plain.js': `import { memorySource } from 'trilha/headless';
import { makeEntries } from 'trilha/testing';
export default () => memorySource(makeEntries(12), { name: 'host' });
`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const check = (folder: string, file: string): { code: number | null; text: string } => {
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'trilha', 'check', '--source', file, '--only', 'shape'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, text: stdout + stderr };
};

test.each(['tsx', 'vite', 'typescript'])('npx trilha check reads a TypeScript source with the project’s own %s', (name) => {
  const { code, text } = check(project([name]), './my-source.ts');
  expect(text).toMatch(/host: \d+ passed, 0 failed/);
  expect(code).toBe(0);
});

test('without anything that reads TypeScript it says what would, and JavaScript works', () => {
  const folder = project([]);
  expect(check(folder, './plain.js')).toMatchObject({ code: 0, text: expect.stringMatching(/host: \d+ passed, 0 failed/) });
  const { code, text } = check(folder, './my-source.ts');
  expect(code).toBe(2);
  expect(text).toMatch(/tsx|Node 22\.18/);
});

test('a TypeScript file that is broken by itself says so', () => {
  const folder = project(['tsx']);
  writeFileSync(join(folder, 'my-source.ts'), 'throw new Error("no database");');
  const { code, text } = check(folder, './my-source.ts');
  expect(code).toBe(2);
  expect(text).toContain('no database');
});
