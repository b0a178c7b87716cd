import type { AuditQuery, HistogramBucket } from 'trilha/headless';
import type { Database } from '../db/database.js';
import { instantOf } from './columns.js';
import { chooseAccess, LIMITS, reach, windowEnd, type Ask, type Limits } from './access.js';
import { fromMicros, toMicros, type Stretch } from './pieces.js';
import { edgeOf, stretchOf, sumOver, toRunning, type RunningQuestion } from './running.js';

/** A bar's width. `calendar` widths follow the wall clock of the zone, so that a day of 23 or 25 hours is one bar. */
interface Step {
  readonly interval: string;
  /** About how long it is, in seconds. */
  readonly seconds: number;
  /** What its first edge is rounded down to, in the zone. */
  readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
  readonly calendar: boolean;
}

const clock = (interval: string, seconds: number, unit: Step['unit']): Step => ({ interval, seconds, unit, calendar: false });
const calendar = (interval: string, days: number, unit: Step['unit']): Step => ({
  interval,
  seconds: days * 86_400,
  unit,
  calendar: true,
});

const STEPS: readonly Step[] = [
  clock('1 second', 1, 'minute'),
  clock('5 seconds', 5, 'minute'),
  clock('15 seconds', 15, 'minute'),
  clock('1 minute', 60, 'hour'),
  clock('5 minutes', 300, 'hour'),
  clock('15 minutes', 900, 'hour'),
  clock('1 hour', 3_600, 'day'),
  clock('3 hours', 10_800, 'day'),
  clock('6 hours', 21_600, 'day'),
  clock('12 hours', 43_200, 'day'),
  calendar('1 day', 1, 'day'),
  calendar('1 week', 7, 'week'),
  calendar('1 month', 30, 'month'),
  calendar('3 months', 91, 'year'),
  calendar('1 year', 365, 'year'),
  calendar('10 years', 3_650, 'year'),
];
const COARSEST: Step = calendar('100 years', 36_500, 'year');

interface Range {
  readonly first: string;
  readonly last: string;
  readonly seconds: number;
}

const seriesOf = ({ calendar: byWallClock, unit, interval }: Step): string => {
  const start = `date_trunc('${unit}', $1::timestamptz at time zone $3)`;
  return byWallClock
    ? `select edge at time zone $3 as edge from generate_series(${start}, ($2::timestamptz at time zone $3) + interval '${interval}', interval '${interval}') as edge`
    : `select edge from generate_series(${start} at time zone $3, $2::timestamptz + interval '${interval}', interval '${interval}') as edge`;
};

/** Edges of the bars around a range: the last at or before `first`, then on until one is after `last`. */
async function readEdges(database: Database, { first, last }: Range, step: Step, timeZone: string): Promise<string[]> {
  const rows = await database.query<{ edge: string }>(
    `with edges as (${seriesOf(step)})
     select ${instantOf('edge')} as edge from edges
      where edge >= (select max(edge) from edges where edge <= $1::timestamptz)
        and edge <= (select min(edge) from edges where edge > $2::timestamptz)
      order by edges.edge`,
    [first, last, timeZone],
  );
  return rows.map(({ edge }) => edge);
}

const toRange = ({ from, to }: Stretch): Range => ({
  first: fromMicros(from),
  last: fromMicros(to),
  seconds: (to - from) / 1e6,
});

async function layBars(database: Database, covered: Stretch, buckets: number, timeZone: string): Promise<readonly string[]> {
  const range = toRange(covered);
  // Rounding both ends to edges can add two bars.
  const step = STEPS.find(({ seconds }) => range.seconds / seconds + 2 <= buckets) ?? COARSEST;
  return readEdges(database, range, step, timeZone);
}

type Counts = Record<string, number>;

const toBars = (edges: readonly string[], counts: readonly Counts[], atLeastUpTo = -Infinity): HistogramBucket[] =>
  edges.slice(1).map((to, index) => {
    const from = edges[index] ?? to;
    return { from, to, counts: counts[index] ?? {}, ...(toMicros(from) < atLeastUpTo ? { atLeast: true } : {}) };
  });

/** Kinds and periods: exact, from the running counts. */
async function sumHistogram(
  database: Database,
  { kinds, stretch }: RunningQuestion,
  buckets: number,
  timeZone: string,
): Promise<HistogramBucket[]> {
  const first = Number.isFinite(stretch.from) ? stretch.from : await edgeOf(database, kinds, 'first');
  const last = Number.isFinite(stretch.to) ? stretch.to - 1 : await edgeOf(database, kinds, 'last');
  if (first === null || last === null || first > last) return [];
  const edges = await layBars(database, { from: first, to: last }, buckets, timeZone);
  const moments = edges.map(toMicros);
  const bars = moments.slice(1).map((to, index) => ({
    from: Math.max(moments[index] ?? to, stretch.from),
    to: Math.min(to, stretch.to),
  }));
  const counts: Counts[] = bars.map(() => ({}));
  for (const { stretch: bar, value, entries } of await sumOver(database, kinds, bars, 'operation')) {
    const count = counts[bar];
    if (count !== undefined && value !== null) count[value] = (count[value] ?? 0) + entries;
  }
  return toBars(edges, counts);
}

/** Anything else: the newest entries that match are counted one by one; bars that this did not reach say "at least". */
async function countHistogram(database: Database, ask: Ask, buckets: number, timeZone: string): Promise<HistogramBucket[]> {
  const { examined } = ask.limits;
  const access = await chooseAccess(database, ask, 'counts');
  const { sql, parameters } = reach(ask, access, 'occurred_at, operation', examined + 1);
  const [row] = await database.query<{ moments: string | null; operations: string | null }>(
    `select string_agg((extract(epoch from occurred_at) * 1000000)::bigint::text, ' ') as moments, string_agg(operation, ' ') as operations
       from (${sql}) as found`,
    parameters,
  );
  const moments = (row?.moments ?? '')
    .split(' ')
    .filter((text) => text !== '')
    .map(Number);
  const operations = (row?.operations ?? '').split(' ');
  const end = access === 'window' ? await windowEnd(database, ask) : null;
  const oldest = moments.reduce((least, at) => Math.min(least, at), Infinity);
  const stoppedAt = end === null ? (moments.length > examined ? oldest : -Infinity) : toMicros(end.at);
  const stretch = stretchOf(ask.query);
  const first = Number.isFinite(stretch.from) ? stretch.from : Number.isFinite(stoppedAt) ? stoppedAt : oldest;
  const last = Number.isFinite(stretch.to) ? stretch.to - 1 : moments.reduce((most, at) => Math.max(most, at), -Infinity);
  if (!Number.isFinite(first) || !Number.isFinite(last) || first > last) return [];
  const edges = await layBars(database, { from: first, to: last }, buckets, timeZone);
  const starts = edges.map(toMicros);
  const counts: Counts[] = edges.slice(1).map(() => ({}));
  for (const [index, at] of moments.entries()) {
    const bar = counts[starts.findLastIndex((start) => start <= at)];
    const operation = operations[index] ?? '';
    if (bar !== undefined) bar[operation] = (bar[operation] ?? 0) + 1;
  }
  return toBars(edges, counts, stoppedAt);
}

/**
 * Counts matching entries over time, by operation, in at most `buckets` bars of equal width without gaps: empty bars have empty
 * counts. Edges are round in `timeZone`. What the query leaves open is covered up to the first or last entry that matches; without a
 * period, and without an entry that matches, there are no bars.
 */
export function readHistogram(
  database: Database,
  query: AuditQuery,
  buckets: number,
  timeZone: string,
  limits: Limits = LIMITS,
): Promise<HistogramBucket[]> {
  const running = toRunning(query);
  return running === null
    ? countHistogram(database, { query: { conditions: query.conditions }, limits }, buckets, timeZone)
    : sumHistogram(database, running, buckets, timeZone);
}
