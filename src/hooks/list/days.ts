import type { RowList } from '../entries/rowList.js';

/** The part of a row that decides its day. */
export interface DatedRow {
  readonly occurredAt: { readonly iso: string | null } | null;
}

/** Tells a row's day in the screen's zone (`2026-02-19`); `null` when it cannot be read, and the row stays in the day above it. */
export type DayOf = (row: DatedRow) => string | null;

/** Where the days of a list begin. Grows with the list; what is known stays. */
export interface Days {
  /** Row numbers at which a day begins, ascending. */
  readonly starts: readonly number[];
  /** The day that begins there. */
  readonly names: readonly string[];
  /** Rows looked at. */
  readonly length: number;
}

const isoAt = (rows: RowList<DatedRow>, index: number): string | null => rows.at(index)?.occurredAt?.iso ?? null;

/** Whether the moments of `[from, to)` only fall or only rise, so that whole days may be jumped over. */
function isOrdered(rows: RowList<DatedRow>, from: number, to: number): boolean {
  let falls = true;
  let rises = true;
  let last = isoAt(rows, from);
  for (let index = from; index < to; index += 1) {
    const iso = isoAt(rows, index);
    if (iso === null || last === null) return false;
    falls &&= iso <= last;
    rises &&= iso >= last;
    if (!falls && !rises) return false;
    last = iso;
  }
  return true;
}

/** The first row after `from` that is of another day, in an ordered list: doubling steps, then halving. Asks for O(log n) days. */
function endOfDay(rows: RowList<DatedRow>, from: number, to: number, same: (index: number) => boolean): number {
  let step = 1;
  while (from + step < to && same(from + step)) step *= 2;
  let low = from + Math.floor(step / 2);
  let high = Math.min(from + step, to);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (same(middle)) low = middle;
    else high = middle;
  }
  return high;
}

/** Extends what is known of a list's days to rows that were added at its end. */
export function extendDays(known: Days, rows: RowList<DatedRow>, dayOf: DayOf): Days {
  if (rows.length <= known.length) return known;
  const starts = [...known.starts];
  const names = [...known.names];
  const ordered = isOrdered(rows, known.length, rows.length);
  const dayAt = (index: number): string | null => {
    const row = rows.at(index);
    return row === undefined ? null : dayOf(row);
  };
  let index = known.length;
  while (index < rows.length) {
    const day = dayAt(index);
    if (day !== null && day !== names.at(-1)) {
      starts.push(index);
      names.push(day);
    }
    index = ordered ? endOfDay(rows, index, rows.length, (other) => dayAt(other) === day) : index + 1;
  }
  return { starts, names, length: rows.length };
}

/** Puts what is known of rows on top before what is known of the rows below them, which have become later rows. */
export function prependDays(top: Days, known: Days): Days {
  const shifted = known.starts.map((start) => start + top.length);
  // The first heading below is not needed when the rows above end in the same day.
  const joins = top.names.length > 0 && top.names.at(-1) === known.names[0];
  return {
    starts: [...top.starts, ...(joins ? shifted.slice(1) : shifted)],
    names: [...top.names, ...(joins ? known.names.slice(1) : known.names)],
    length: top.length + known.length,
  };
}

/** Nothing known yet. */
export const NO_DAYS: Days = { starts: [], names: [], length: 0 };

/** How many of `starts` are at most `limit`. */
export function countUpTo(starts: readonly number[], limit: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A line of the list: a day's heading or a row. */
export type ListLine =
  | { readonly kind: 'day'; readonly day: string; readonly line: number }
  | { readonly kind: 'row'; readonly index: number };

/** Number of lines: the rows and the headings of their days. */
export const lineCount = (days: Days): number => days.length + days.starts.length;

/** The line of a row. */
export const lineOfRow = (days: Days, index: number): number => index + countUpTo(days.starts, index);

/** The heading above a line: its number among the days; -1 above the first. */
export function dayOfLine(days: Days, line: number): number {
  let low = 0;
  let high = days.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days.starts[middle] ?? 0) + middle <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What stands in a line. */
export function lineAt(days: Days, line: number): ListLine {
  const day = dayOfLine(days, line);
  const head = (days.starts[day] ?? 0) + day;
  return day >= 0 && head === line ? { kind: 'day', day: days.names[day] ?? '', line } : { kind: 'row', index: line - day - 1 };
}

/** The row of a line, or the first below a day's heading; 0 above all. */
export const rowNear = (days: Days, line: number): number => {
  const what = lineAt(days, Math.max(0, line));
  return what.kind === 'row' ? what.index : (days.starts[dayOfLine(days, line)] ?? 0);
};
