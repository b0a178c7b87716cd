import type { AuditQuery, HistogramBucket } from 'trilha/headless';
import type { Database } from '../db/database.js';
import { instantOf } from './columns.js';
import { toClause } from './conditions.js';

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

/**
 * What the bars have to cover: the period that the query asks for, and on a side where it asks for none, up to the first or last
 * entry that matches. `null` when that is nothing.
 */
async function readRange(database: Database, query: AuditQuery): Promise<Range | null> {
  const where = toClause(query);
  const side = (index: 0 | 1): string[] =>
    query.conditions.flatMap((condition) => {
      const edge = condition.field === 'occurredAt' && condition.negated !== true ? condition.values[index] : '';
      return edge === undefined || edge === '' ? [] : [edge];
    });
  const holes = [where.parameters.length + 1, where.parameters.length + 2] as const;
  const [row] = await database.query<{ [K in keyof Range]: Range[K] | null }>(
    `with found as (select min(occurred_at) as first, max(occurred_at) as last from audit_entries where ${where.sql}),
          asked as (select (select max(edge) from unnest($${holes[0]}::timestamptz[]) as edge) as first,
                           (select min(edge) from unnest($${holes[1]}::timestamptz[]) as edge) - interval '1 microsecond' as last),
          range as (select coalesce(asked.first, found.first) as first, coalesce(asked.last, found.last) as last from asked, found)
     select ${instantOf('first')} as first, ${instantOf('last')} as last, extract(epoch from last - first)::float8 as seconds
       from range where first <= last`,
    [...where.parameters, side(0), side(1)],
  );
  return row?.first == null || row.last == null ? null : { first: row.first, last: row.last, seconds: row.seconds ?? 0 };
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

/**
 * Counts matching entries over time, by operation, in at most `buckets` bars of equal width without gaps: empty bars have empty
 * counts. Edges are round in `timeZone`. Without a period, and without an entry that matches, there are no bars.
 */
export async function readHistogram(
  database: Database,
  query: AuditQuery,
  buckets: number,
  timeZone: string,
): Promise<HistogramBucket[]> {
  const range = await readRange(database, query);
  if (range === null) return [];
  // Rounding both ends to edges can add two bars.
  const step = STEPS.find(({ seconds }) => range.seconds / seconds + 2 <= buckets) ?? COARSEST;
  const edges = await readEdges(database, range, step, timeZone);
  const where = toClause(query);
  const hole = `$${where.parameters.length + 1}`;
  const rows = await database.query<{ bar: number; operation: string; count: number }>(
    `select width_bucket(occurred_at, ${hole}::timestamptz[]) as bar, operation, count(*)::int as count
       from audit_entries where ${where.sql} group by 1, 2 order by 1, 2`,
    [...where.parameters, edges],
  );
  const counts = new Map<number, Record<string, number>>();
  for (const { bar, operation, count } of rows) counts.set(bar, { ...counts.get(bar), [operation]: count });
  return edges.slice(1).map((to, index) => ({ from: edges[index] ?? to, to, counts: counts.get(index + 1) ?? {} }));
}
