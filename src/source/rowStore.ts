import { compareEntries, type AuditRow } from '../entry/index.js';
import { compileRowQuery, queryKey, type AuditQuery } from '../query/index.js';

/** The rows that match one query, in its order, as serial numbers. */
export interface FoundRows {
  readonly count: number;
  slice(start: number, end: number): readonly number[];
  /** The place right after the row with this serial number. Throws nothing: an unknown number is after everything. */
  after(serial: number): number;
}

/** Rows in memory, read once, numbered in the order they came, sorted once. */
export interface RowStore {
  /** Read rows by serial number, in the order they came (oldest first). */
  readonly rows: readonly AuditRow[];
  add(inputs: readonly unknown[]): void;
  find(query: AuditQuery): FoundRows;
  byId(id: string): AuditRow | undefined;
}

/** How many queries' results are kept, so that reading page after page filters once. */
const KEPT = 4;

/** Makes an empty {@link RowStore}. `read` turns a given row, with its serial number, into an entry. */
export function createRowStore(read: (input: unknown, serial: number) => AuditRow): RowStore {
  const rows: AuditRow[] = [];
  let sorted: number[] = [];
  let ids: Map<string, number> | undefined;
  const kept = new Map<string, readonly number[]>();

  const compare = (a: number, b: number): number => {
    const [left, right] = [rows[a], rows[b]];
    return (left === undefined || right === undefined ? 0 : compareEntries(left, right)) || a - b;
  };

  const select = (test: (row: AuditRow) => boolean): readonly number[] =>
    sorted.filter((serial) => {
      const row = rows[serial];
      return row !== undefined && test(row);
    });

  const matching = (query: AuditQuery): readonly number[] => {
    if (sorted.length < rows.length) {
      for (let serial = sorted.length; serial < rows.length; serial++) sorted.push(serial);
      sorted.sort(compare);
    }
    const { order: _, ...unordered } = query;
    const key = queryKey(unordered);
    const found = kept.get(key) ?? (query.conditions.length === 0 ? sorted : select(compileRowQuery(query)));
    kept.delete(key);
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return found;
  };

  /** How many of `list` come before or are `serial`. */
  const rank = (list: readonly number[], serial: number): number => {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(list[middle] ?? 0, serial) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    rows,
    add(added) {
      for (const input of added) rows.push(read(input, rows.length));
      sorted = [...sorted];
      kept.clear();
      ids = undefined;
    },
    find(query) {
      const list = matching(query);
      const newest = query.order !== 'oldest';
      return {
        count: list.length,
        slice: (start, end) =>
          newest
            ? list.slice(Math.max(0, list.length - end), Math.max(0, list.length - start)).toReversed()
            : list.slice(start, end),
        after: (serial) => {
          if (serial >= rows.length) return list.length;
          const place = rank(list, serial);
          if (!newest) return place;
          return list.length - place + (list[place - 1] === serial ? 1 : 0);
        },
      };
    },
    byId(id) {
      if (ids === undefined) {
        ids = new Map();
        for (const [serial, row] of rows.entries()) ids.set(row.id, serial);
      }
      const serial = ids.get(id);
      return serial === undefined ? undefined : rows[serial];
    },
  };
}
