import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { pack, root } from '../../package/tarball.ts';

const execute = promisify(execFile);

/** Runs a program; what it printed is in the error when it fails. */
export async function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  try {
    const { stdout } = await execute(command, [...args], { cwd, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout ?? ''}\n${stderr ?? ''}`, { cause: error });
  }
}

type Packages = Readonly<Record<string, string>>;

interface Manifest {
  readonly dependencies?: Packages;
  readonly devDependencies?: Packages;
}

const hosts = join(root, 'examples/hosts');
const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Hosts whose React is not the newest have packages of their own; all others share one folder of packages, the newest React's. */
const OWN = ['vite-react-18'];

async function install(folder: string, dependencies: Packages, tarball: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'hosts', private: true, type: 'module', dependencies: { ...dependencies, trilha: `file:${tarball}` } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  const flags = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  await run('npm', ['install', ...flags], folder, { NODE_ENV: 'development' });
}

/**
 * Copies the hosts beside one another and installs what they ask for, the packed package among it, as npm would for anybody. What was
 * installed for the same versions before is used again, with the package of now.
 */
export async function installHosts(): Promise<string> {
  const tarball = pack().path;
  const names = readdirSync(hosts).filter((name) => existsSync(join(hosts, name, 'package.json')));
  const shared: Packages = Object.fromEntries(
    names
      .filter((name) => !OWN.includes(name))
      .map((name) => manifestOf(join(hosts, name)))
      .flatMap(({ dependencies, devDependencies }) => Object.entries({ ...dependencies, ...devDependencies })),
  );
  const own = OWN.map((name) => [name, manifestOf(join(hosts, name))] as const);
  const key = createHash('sha256')
    .update(JSON.stringify([shared, own, manifestOf(root).dependencies, process.version]))
    .digest('hex')
    .slice(0, 12);
  const folder = join(tmpdir(), `trilha-hosts-${key}`);
  const done = join(folder, 'installed');
  const fresh = !existsSync(done);
  if (fresh) {
    rmSync(folder, { recursive: true, force: true });
    await install(folder, shared, tarball);
  }
  for (const name of [...readdirSync(hosts), '../starter']) {
    cpSync(join(hosts, name), join(folder, basename(name)), {
      recursive: true,
      filter: (path) => !/node_modules|\/(dist|\.next)$/.test(path),
    });
  }
  for (const [name, { dependencies = {}, devDependencies = {} }] of own) {
    const types = Object.fromEntries(Object.entries(devDependencies).filter(([one]) => one.startsWith('@types/')));
    if (fresh) await install(join(folder, name), { ...dependencies, ...types }, tarball);
  }
  for (const place of [folder, ...OWN.map((name) => join(folder, name))]) {
    const at = join(place, 'node_modules/trilha');
    rmSync(at, { recursive: true, force: true });
    mkdirSync(at, { recursive: true });
    await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', at], folder);
  }
  writeFileSync(done, '');
  return folder;
}
