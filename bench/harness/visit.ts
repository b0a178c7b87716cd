import type { Browser, CDPSession, Page } from 'playwright';
import type { BenchPage } from './page.js';
import { scrollBy } from './scrolling.js';
import { median } from './stats.js';
import type { SubjectInfo } from './subjects.js';

/** Figures of one visit by name. Milliseconds where the name has no unit. */
export type Figures = Record<string, number>;

/** What a visit does beside mounting. */
export interface VisitOptions {
  readonly url: string;
  readonly rows: number;
  /** Repeated warm mounts. */
  readonly mounts: number;
  readonly scrolling: boolean;
}

const MIB = 1024 * 1024;

async function heapOf(session: CDPSession): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / MIB;
}

/** Milliseconds that the page has spent so far: in scripts, or in everything. */
export async function spent(session: CDPSession, metric: 'ScriptDuration' | 'TaskDuration'): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === metric)?.value ?? Number.NaN);
}

/** Steps of the page, called by name. */
export type Call = (step: keyof BenchPage, ...values: readonly (string | number)[]) => Promise<number>;

/** What a visit found. */
export interface Found {
  readonly figures: Figures;
  /** What never came; the figures taken before it stay. */
  readonly failure?: string;
}

/** Opens a page of its own for the subject and takes all its figures. */
export async function visit(browser: Browser, subject: SubjectInfo, options: VisitOptions): Promise<Found> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    timezoneId: 'America/Sao_Paulo',
    locale: 'pt-BR',
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const figures: Figures = {};
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await page.goto(`${options.url}?subject=${subject.id}`);
    const call: Call = (step, ...values) =>
      page.evaluate(`bench.${step}(${values.map((value) => JSON.stringify(value)).join(', ')})`);
    const looked: Looked = { page, session, call, figures };
    await start(looked, options.rows);
    await mountAgain(looked, options.mounts);
    await openRows(looked);
    if (subject.kind === 'rows') {
      if (options.scrolling) Object.assign(figures, await scrollBy(page, session, call));
      await ask(looked);
    }
    return { figures };
  } catch (error) {
    return { figures, failure: [String(error).split('\n')[0], ...errors].join('; ') };
  } finally {
    await page.close();
  }
}

interface Looked {
  readonly page: Page;
  readonly session: CDPSession;
  readonly call: Call;
  readonly figures: Figures;
}

async function counted({ call, figures }: Looked, name: string, ...step: Parameters<Call>): Promise<void> {
  const before = await call('commits');
  figures[name] = await call(...step);
  figures[`${name}: commits`] = (await call('commits')) - before;
}

async function start(looked: Looked, rows: number): Promise<void> {
  const { page, session, call, figures } = looked;
  await call('prepare', rows);
  const before = await heapOf(session);
  await counted(looked, 'cold start', 'boot');
  await page.waitForTimeout(300);
  figures['nodes'] = await call('nodes');
  figures['heap MiB'] = (await heapOf(session)) - before;
}

async function mountAgain({ page, call, figures }: Looked, times: number): Promise<void> {
  const [mounts, shows]: [number[], number[]] = [[], []];
  for (let round = 0; round < times; round += 1) {
    await call('unload');
    mounts.push(await call('mountAll'));
    await page.waitForTimeout(50);
    await call('unmount');
    shows.push(await call('mount'));
    await page.waitForTimeout(50);
  }
  figures['mount'] = median(mounts);
  figures['mount, rows loaded'] = median(shows);
}

async function openRows({ page, session, call, figures }: Looked): Promise<void> {
  if (!(await page.evaluate('bench.can("open")'))) return;
  const [opens, scripts]: [number[], number[]] = [[], []];
  for (let row = 2; row < 7; row += 1) {
    const before = await spent(session, 'ScriptDuration');
    const commits = await call('commits');
    opens.push(await call('open', row));
    scripts.push((await spent(session, 'ScriptDuration')) - before);
    figures['open a row: commits'] = (await call('commits')) - commits;
  }
  figures['open a row'] = median(opens);
  figures['open a row: script'] = median(scripts);
}

async function ask(looked: Looked): Promise<void> {
  const { page, call } = looked;
  await counted(looked, 'sort', 'sort');
  await call('sort');
  await counted(looked, 'filter', 'filter', 'Criado');
  await call('filter', '');
  if (await page.evaluate('bench.can("search")')) {
    await call('search', 'contato 11');
    await call('search', '');
    await counted(looked, 'search', 'search', 'contato 47');
    await call('search', '');
  }
  await counted(looked, '50 new rows', 'prepend', 50);
}
