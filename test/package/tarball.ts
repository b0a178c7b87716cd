import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a program and gives what it printed; its own words are in the error when it fails. */
export function run(command: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout ?? ''}\n${stderr ?? ''}`, { cause: error });
  }
}

/** The packed package, and the names of the files in it. */
export interface Tarball {
  readonly path: string;
  readonly files: readonly string[];
}

/** Packs `dist/` as a release would. */
export function pack(): Tarball {
  if (!existsSync(join(root, 'dist/index.js')))
    throw new Error('dist/ is missing: run `npm run build` before the package tests.');
  const folder = mkdtempSync(join(tmpdir(), 'trilha-pack-'));
  const [report] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root)) as [
    { filename: string; files: { path: string }[] },
  ];
  return { path: join(folder, report.filename), files: report.files.map((file) => file.path) };
}

/** A consumer's folder with the package unpacked in it; every other dependency is linked from this repository. */
export function consumer(tarball: Tarball, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'trilha-consumer-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== 'trilha' && name !== '.bin' && name !== '.package-lock.json')
      symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  run('tar', ['-xzf', tarball.path, '-C', folder], folder);
  cpSync(join(folder, 'package'), join(modules, 'trilha'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
