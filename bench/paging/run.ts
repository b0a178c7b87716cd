/**
 * Pages through a whole list over HTTP in a real browser, with the rows of a bounded number of pages kept, from the example server:
 * `node --import tsx bench/paging/run.ts`. `--entries 1000000` `--limit 200` (rows a page) `--pages 50` (`maxPages`; 0: all are kept)
 * `--data <folder>` keeps the embedded database; `BENCH_DATABASE_URL`: PostgreSQL instead, a database of its own. `--at <ISO moment>` begins there.
 */
import { serve } from '@hono/node-server';
import react from '@vitejs/plugin-react';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { chromium, type CDPSession } from 'playwright';
import { build } from 'vite';
import { createApp } from '../../examples/host-app/server/app.js';
import { aliases } from '../../scripts/aliases.ts';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';
import { prepare } from '../server/data.js';

const { values: options } = parseArgs({
  options: {
    entries: { type: 'string', default: '1000000' },
    limit: { type: 'string', default: '200' },
    pages: { type: 'string', default: '50' },
    data: { type: 'string' },
    at: { type: 'string' },
  },
});
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

async function heap(session: CDPSession): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return Math.round((usedSize / 1_048_576) * 10) / 10;
}

const middle = (times: readonly number[]): number =>
  Math.round((times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0) * 10) / 10;

const outDir = mkdtempSync(join(tmpdir(), 'trilha-paging-'));
await build({
  configFile: false,
  logLevel: 'error',
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: { alias: aliases },
  build: { outDir, target: 'es2022', emptyOutDir: true },
});
const url = process.env['BENCH_DATABASE_URL'];
const folder = options.data ?? join(outDir, 'data');
const { database, entries } = await prepare(url === undefined ? { folder } : { url, folder: null }, Number(options.entries));
const app = createApp({ database, log: console.error });
app.notFound((context) => {
  const file = join(outDir, context.req.path === '/' ? 'index.html' : context.req.path);
  if (!existsSync(file)) return context.body(null, 404);
  return context.body(readFileSync(file, 'utf8'), 200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
});
const server = serve({ fetch: app.fetch, port: Number(process.env['PORT'] ?? 0), hostname: '127.0.0.1' });
await new Promise<void>((resolve) => void server.on('listening', resolve));
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;
const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: browserArguments });
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  const asked = new URLSearchParams({
    limit: options.limit,
    ...(options.pages === '0' ? {} : { pages: options.pages }),
    ...(options.at === undefined ? {} : { at: options.at }),
  });
  const begun = performance.now();
  await page.goto(`http://127.0.0.1:${port}/?${asked}`);
  const session = await page.context().newCDPSession(page);
  await page.evaluate('bench.walk(1)');
  console.log(
    `${entries} entries; first page ${Math.round(performance.now() - begun)} ms with the code; heap ${await heap(session)} MiB`,
  );
  console.log('| rows loaded | not in memory | heap MiB | ms a page, median of the last 20 | s |');
  const steps = [1, 2, 5].flatMap((factor) => [1e4, 1e5, 1e6].map((power) => factor * power)).toSorted((a, b) => a - b);
  const started = performance.now();
  for (const step of [...steps.filter((rows) => rows < entries), entries]) {
    const { loaded, away, times } = await page.evaluate<{ loaded: number; away: number; times: number[] }>(`bench.walk(${step})`);
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`| ${loaded} | ${away} | ${await heap(session)} | ${middle(times.slice(-20))} | ${seconds} |`);
  }
  if (options.pages !== '0')
    console.log(`back in the middle: ${Math.round(await page.evaluate<number>(`bench.back(${entries >> 1})`))} ms`);
} finally {
  await browser.close();
  server.close();
  await database.close();
  rmSync(outDir, { recursive: true });
}
