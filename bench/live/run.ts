/**
 * Live entries, 1,000 a second: `node --import tsx bench/live/run.ts [seconds] [milliseconds between showing what waits] [--profile]`. A server streams
 * them over HTTP to the whole screen in a real browser, whose list of 2,000 rows is scrolled down. Prints what was lost or doubled, how far a watched
 * row moved, long tasks and heap.
 */
import react from '@vitejs/plugin-react';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type CDPSession } from 'playwright';
import { build } from 'vite';
import { aliases } from '../../scripts/aliases.ts';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';
import type { LiveFigures } from './page.tsx';
import { summarize, type Profile } from './profile.ts';
import { taskTimes } from './tasks.ts';
import { startLiveServer } from './server.ts';

const RATE = 1_000;
const numbers = process.argv.slice(2).map(Number).filter(Number.isFinite);
const [seconds = 60, every = 400] = numbers;
const profiled = process.argv.includes('--profile');

async function heap(session: CDPSession): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return Math.round((usedSize / 1_048_576) * 10) / 10;
}

const outDir = mkdtempSync(join(tmpdir(), 'trilha-live-'));
await build({
  configFile: false,
  logLevel: 'error',
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: { alias: aliases },
  build: { outDir, target: 'es2022', minify: !profiled, emptyOutDir: true },
});
const server = await startLiveServer(outDir, 2_000);
const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: browserArguments });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, timezoneId: 'America/Sao_Paulo' });
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(server.address);
  await page.getByText('Ao vivo', { exact: true }).waitFor();
  await page.locator('[data-row]').first().waitFor();
  const session = await page.context().newCDPSession(page);
  const before = await heap(session);
  await page.evaluate(`bench.watch(${every})`);
  await browser.startTracing(page, { categories: ['toplevel'] });
  if (profiled) {
    await session.send('Profiler.enable');
    await session.send('Profiler.start');
  }
  const sent = await server.record(RATE, seconds);
  const tasks = taskTimes(await browser.stopTracing());
  const profile: Profile | null = profiled ? (await session.send('Profiler.stop')).profile : null;
  const { ids, longTasks, ...figures } = await page.evaluate<LiveFigures>('bench.finish()');
  const once = new Set(ids);
  // After loading anew the list reaches down only so far; above that it has to have everything.
  const oldest = ids.some((id) => id.startsWith('old-')) ? 0 : sent.findIndex((id) => once.has(id));
  console.log({
    seconds,
    sent: sent.length,
    inRange: sent.length - oldest,
    lost: sent.slice(oldest).filter((id) => !once.has(id)).length,
    doubled: ids.length - once.size,
    ...figures,
    longTasks: longTasks.length,
    longestTask: Math.max(0, ...longTasks),
    longTasksOfCpu: tasks.filter((one) => one > 50).length,
    longestTaskOfCpu: Math.round(Math.max(0, ...tasks)),
    cpuShare: Math.round(tasks.reduce((sum, one) => sum + one, 0) / seconds) / 1000,
    heapBeforeMiB: before,
    heapAfterMiB: await heap(session),
  });
  if (profile !== null) console.log(summarize(profile));
} finally {
  await browser.close();
  server.close();
  rmSync(outDir, { recursive: true });
}
