import type { AuditRow } from '../entry/index.js';
import { compileQuery, readInstant, startOfDays, type AuditQuery } from '../query/index.js';
import type { HistogramBucket } from './types.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Widths of bars shorter than a day, in milliseconds. */
const SHORT = [1, 2, 5, 10, 15, 30]
  .map((n) => n * SECOND)
  .concat(
    [1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
    [1, 2, 3, 6, 12].map((n) => n * HOUR),
  );
/** Widths in days: a week, a month and a year are rounded to whole days, because bars are equal in days. */
const DAYS = [1, 2, 7, 14, 30, 90, 180, 365, 730, 1825, 3650];

/** The asked period, where the query names one; several narrow each other. */
function periodOf(query: AuditQuery): { from: number | null; to: number | null } {
  let from: number | null = null;
  let to: number | null = null;
  for (const condition of query.conditions) {
    if (condition.field !== 'occurredAt' || condition.negated === true) continue;
    const { values } = condition;
    const [start, end] = [values[0] ?? '', values[1] ?? ''].map((value) => Date.parse(readInstant(value) ?? ''));
    if (start !== undefined && !Number.isNaN(start)) from = Math.max(from ?? start, start);
    if (end !== undefined && !Number.isNaN(end)) to = Math.min(to ?? end, end);
  }
  return { from, to };
}

/**
 * The edges of bars over `[first, last]`: at most `buckets` bars of a round width. Bars of a day and more begin at midnight of the zone,
 * so one may last 23 or 25 hours.
 */
export function bucketEdges(first: number, last: number, buckets: number, timeZone: string): readonly number[] {
  const wanted = Math.max(1, Math.floor(buckets));
  const width = SHORT.find((step) => Math.floor(last / step) - Math.floor(first / step) < wanted);
  if (width !== undefined) {
    const edges: number[] = [];
    // Short bars begin at round times of the zone; half-hour zones are why the day's own start counts, not UTC's.
    const [day = first] = startOfDays(first, first, 1, timeZone);
    for (let edge = day + Math.floor((first - day) / width) * width; edge <= last; edge += width) edges.push(edge);
    return [...edges, (edges.at(-1) ?? first) + width];
  }
  for (const step of DAYS) {
    if ((last - first) / (step * DAY) > wanted) continue;
    const edges = startOfDays(first, last, step, timeZone);
    if (edges.length - 1 <= wanted) return edges;
  }
  return startOfDays(first, last, Math.ceil((last - first) / DAY / Math.max(1, wanted - 1)), timeZone);
}

/** Counts matching rows per bar and operation. Empty bars between are given too; rows without a readable moment are in none. */
export function countHistogram(
  rows: readonly AuditRow[],
  query: AuditQuery,
  buckets: number,
  timeZone: string,
): readonly HistogramBucket[] {
  const test = compileQuery(query);
  const found: { at: number; operation: string }[] = [];
  let first = Infinity;
  let last = -Infinity;
  for (const row of rows) {
    if (row.kind !== 'entry' || row.occurredAt.iso === null || !test(row)) continue;
    const at = Date.parse(row.occurredAt.iso);
    first = Math.min(first, at);
    last = Math.max(last, at);
    found.push({ at, operation: row.operation });
  }
  if (found.length === 0) return [];
  const asked = periodOf(query);
  const edges = bucketEdges(asked.from ?? first, asked.to === null ? last : Math.max(first, asked.to - 1), buckets, timeZone);
  const counts: Record<string, number>[] = edges.slice(1).map(() => ({}));
  for (const { at, operation } of found) {
    const count = counts[indexOf(edges, at)];
    if (count !== undefined) count[operation] = (count[operation] ?? 0) + 1;
  }
  return counts.map((count, index) => ({ from: iso(edges[index]), to: iso(edges[index + 1]), counts: count }));
}

const iso = (time: number | undefined): string => new Date(time ?? 0).toISOString();

/** The bar a moment falls in, by halving. */
function indexOf(edges: readonly number[], at: number): number {
  let [low, high] = [0, edges.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((edges[middle] ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
