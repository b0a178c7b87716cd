// Feeds the audit screen from stores that are really running: django-simple-history and PaperTrail, from Debian's packages. Runs the guide's
// samples for Django, Rails and Laravel in the same way.
//
//   node --import tsx examples/stores/run.ts          checks both sources, then drives the screen in a browser
//   node --import tsx examples/stores/run.ts --keep   leaves the page open for you
import react from '@vitejs/plugin-react';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createNetServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import type { AuditSource } from 'trilha';
import { parseEntry, walkPages } from 'trilha/headless';
import { checkSource } from 'trilha/testing';
import { createServer } from 'vite';
import { aliases } from '../../scripts/aliases.ts';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';
import { createSource as djangoGuide } from '../../stories/docs/backends/django/history_source.ts';
import { createSource as laravelGuide } from '../../stories/docs/backends/laravel/source.ts';
import { createSource as railsGuide } from '../../stories/docs/backends/rails/source.ts';
import { django, rails } from './sources.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const PACKAGES = [
  'python3-django-simple-history',
  'python3-djangorestframework',
  'ruby-paper-trail',
  'ruby-activerecord',
  'ruby-sqlite3',
  'ruby-webrick',
  'ruby-actionpack',
  'php-cli',
  'php-sqlite3',
  'php-mbstring',
  'php-laravel-framework',
];
interface Store {
  readonly name: string;
  /** What is run, with a port and the path of a database to make; `DATABASE` is that path too. */
  readonly command: (port: string, database: string) => readonly [program: string, ...args: string[]];
  readonly make: (url: string) => AuditSource;
  /** Shown on the screen, with so many rows. */
  readonly rows?: number;
}

// Debian's own interpreters: a version manager's would not see Debian's packages.
const script =
  (program: string, file: string): Store['command'] =>
  (port, database) => [program, join(here, file), port, database];
const STORES: readonly Store[] = [
  { name: 'django', command: script('/usr/bin/python3', 'django/server.py'), make: django, rows: 100 },
  { name: 'rails', command: script('/usr/bin/ruby', 'paper-trail/server.rb'), make: rails, rows: 76 },
  {
    name: 'guide-django',
    command: script('/usr/bin/python3', 'guide/django.py'),
    make: (url) => djangoGuide(`${url}/api/clientes/historico/`),
  },
  { name: 'guide-rails', command: script('/usr/bin/ruby', 'guide/rails.rb'), make: (url) => railsGuide(`${url}/versions`) },
  {
    name: 'guide-laravel',
    command: (port) => ['/usr/bin/php', '-S', `127.0.0.1:${port}`, join(here, 'guide/laravel.php')],
    make: (url) => laravelGuide(`${url}/api/audits`),
  },
];

function install(): void {
  const ready =
    spawnSync('/usr/bin/python3', ['-c', 'import simple_history, rest_framework']).status === 0 &&
    spawnSync('/usr/bin/ruby', [
      '-e',
      'require "action_controller"; require "active_record"; require "paper_trail"; require "webrick"',
    ]).status === 0 &&
    spawnSync('/usr/bin/php', ['-r', 'require "Illuminate/autoload.php"; exit(extension_loaded("pdo_sqlite") ? 0 : 1);'])
      .status === 0;
  if (ready) return;
  if (process.getuid?.() !== 0) {
    throw new Error(
      `These Debian packages are needed, and only root can install them:\n  sudo apt-get install ${PACKAGES.join(' ')}`,
    );
  }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]]) {
    if (spawnSync('apt-get', args, { stdio: 'inherit' }).status !== 0) throw new Error(`apt-get ${args.join(' ')} failed`);
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createNetServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

async function ready(url: string): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    const answer = await fetch(`${url}/pronto/`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`${url} did not answer within 30 seconds`);
}

/** Updates whose side before could not be had, though pages are so small that most predecessors lie beyond their edge. */
async function withoutBefore(source: AuditSource): Promise<number> {
  const { signal } = new AbortController();
  let count = 0;
  for await (const page of walkPages(source, { conditions: [] }, { signal, limit: 5 }))
    for (const row of page.rows.map((input) => parseEntry(input, source.parse)))
      if (row.kind === 'entry' && row.operation === 'update' && row.before === null) count++;
  return count;
}

const folder = mkdtempSync(join(tmpdir(), 'trilha-stores-'));
const children: ChildProcess[] = [];
const failures: string[] = [];

try {
  install();
  const proxy: Record<string, { target: string; rewrite: (path: string) => string }> = {};
  for (const store of STORES) {
    const port = await freePort();
    const database = join(folder, `${store.name}.sqlite`);
    const [program, ...args] = store.command(String(port), database);
    // PHP's SQLite opens only what is there.
    if (program.endsWith('php')) writeFileSync(database, '');
    children.push(spawn(program, args, { stdio: 'ignore', env: { ...process.env, DATABASE: database } }));
    const url = `http://127.0.0.1:${port}`;
    await ready(url);
    proxy[`/${store.name}`] = { target: url, rewrite: (path) => path.slice(store.name.length + 1) };
    const report = await checkSource(store.make(url));
    console.log(`\n${store.name}: ${report.counts.pass} passed, ${report.counts.fail} failed`);
    for (const result of report.results.filter(({ verdict }) => verdict === 'fail')) {
      console.log(`  ${result.id}: ${result.detail}`);
      failures.push(`${store.name} ${result.id}`);
    }
    const unseen = await withoutBefore(store.make(url));
    console.log(`${store.name}: ${unseen} updates without the side before, in pages of 5`);
    if (unseen > 0) failures.push(`${store.name} lacks sides across page edges`);
  }

  const vite = await createServer({
    root: here,
    configFile: false,
    plugins: [react()],
    resolve: { alias: aliases },
    server: { port: await freePort(), proxy },
    logLevel: 'warn',
  });
  await vite.listen();
  const page = vite.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: browserArguments });
  for (const store of STORES) {
    if (store.rows === undefined) continue;
    const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await tab.goto(`${page}?loja=${store.name}`);
    await tab.getByText(String(store.rows)).first().waitFor({ timeout: 20_000 });
    await tab.getByRole('row').nth(3).click();
    await tab.getByRole('tab', { name: 'Mudança' }).waitFor();
    const unreadable = await tab.getByText('Linha ilegível').count();
    if (unreadable > 0) failures.push(`${store.name} shows unreadable rows`);
    console.log(`${store.name}: on screen, ${store.rows} rows, ${unreadable} unreadable`);
  }
  await browser.close();
  if (process.argv.includes('--keep')) {
    console.log(`\n${page}?loja=django\n${page}?loja=rails\nCtrl-C ends it.`);
    await new Promise((resolve) => process.once('SIGINT', resolve));
  }
  await vite.close();
} finally {
  for (const child of children) child.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  failures.length === 0 ? "\nBoth stores feed the screen, and the guide's samples pass." : `\nFailed: ${failures.join(', ')}`,
);
process.exit(failures.length === 0 ? 0 : 1);
