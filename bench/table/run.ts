// The table beside its reference in one run: node --import tsx bench/table/run.ts [rows…]
import react from '@vitejs/plugin-react';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import type { CDPSession, Page } from 'playwright';
import { build, preview } from 'vite';
import { aliases } from '../../scripts/aliases.ts';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';
import type { BenchPage } from './page.tsx';

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const SUBJECTS = ['trilha', 'reference'] as const;
const ROUNDS = 5;
const TURNS = Number(process.env['TURNS'] ?? 3);

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

async function heap(session: CDPSession): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

const root = fileURLToPath(new URL('.', import.meta.url));
const outDir = join(mkdtempSync(join(tmpdir(), 'trilha-bench-')), 'dist');
const config = { configFile: false as const, logLevel: 'error' as const, root, plugins: [react()], resolve: { alias: aliases } };
await build({ ...config, build: { outDir, target: 'es2022', sourcemap: true } });
const server = await preview({ ...config, build: { outDir }, preview: { port: 5352, strictPort: true } });
const browser = await chromium.launch({
  executablePath: findBrowser() ?? '',
  args: [...browserArguments, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
});

type Figures = Record<string, number>;

async function measure(subject: string, rows: number): Promise<Figures> {
  const page: Page = await browser.newPage({ viewport: { width: 1280, height: 800 }, timezoneId: 'America/Sao_Paulo' });
  page.on('pageerror', (error) => console.error(subject, error.message));
  const session = await page.context().newCDPSession(page);
  await page.goto(`http://localhost:5352/?subject=${subject}`);
  const call = (step: keyof BenchPage, ...values: readonly (string | number)[]): Promise<number> =>
    page.evaluate(`bench.${step}(${values.map((value) => JSON.stringify(value)).join(', ')})`);
  const script = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find((one) => one.name === 'ScriptDuration')?.value ?? Number.NaN);
  };
  await session.send('Performance.enable');
  await call('prepare', rows);
  const before = await heap(session);
  const figures: Figures = { load: await call('load') };
  const mounts: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    mounts.push(await call('mount'));
    if (round < ROUNDS - 1) await call('unmount');
  }
  figures['mount, first'] = mounts[0] ?? Number.NaN;
  figures['mount'] = median(mounts.slice(1));
  figures['nodes'] = await call('nodes');
  figures['heap MiB'] = (await heap(session)) - before;
  figures['prepend 50'] = await call('prepend', 50);
  figures['sort'] = await call('sort');
  await call('sort');
  figures['filter'] = await call('filter', 'Criado');
  await call('filter', '');
  if (subject === 'trilha') {
    figures['search, first'] = await call('search', 'anuncio e gostaria de saber mais sobre o plano 7');
    await call('search', '');
    figures['search'] = await call('search', 'contato 4711');
    await call('search', '');
    const opens: number[] = [];
    for (let row = 2; row < 9; row += 1) {
      const start = await script();
      await call('open', row);
      opens.push((await script()) - start);
    }
    figures['open, script'] = median(opens);
  }
  await page.close();
  return figures;
}

for (const rows of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
  const all = new Map<string, Figures[]>();
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const subject of SUBJECTS) all.set(subject, [...(all.get(subject) ?? []), await measure(subject, rows)]);
  const names = Object.keys(all.get('trilha')?.[0] ?? {});
  console.log(`\n### ${rows.toLocaleString('en')} rows\n\n| what | Trilha | reference | ratio |\n|---|---|---|---|`);
  for (const name of names) {
    const [mine, theirs] = SUBJECTS.map((subject) => median((all.get(subject) ?? []).map((one) => one[name] ?? Number.NaN)));
    console.log(`| ${name} | ${mine?.toFixed(1)} | ${theirs?.toFixed(1)} | ${((mine ?? 0) / (theirs ?? 1)).toFixed(2)} |`);
  }
}
await browser.close();
server.httpServer.close();
process.exit(0);
