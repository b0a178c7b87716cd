import type { Lookup } from './lookup.js';

/** A budget of ARCHITECTURE.md section 8, with the figure that it is about. */
export interface Budget {
  readonly what: string;
  readonly limit: number;
  readonly unit: '×' | 'ms' | '%' | 'MiB' | 'kB' | '';
  readonly figure: (look: Lookup) => number;
}

const TABLE = 'trilha';
const LIMIT = 'reference';

const ratio =
  (name: string, rows: number) =>
  ({ figure }: Lookup): number =>
    figure(TABLE, rows, name) / figure(LIMIT, rows, name);
const own =
  (name: string, rows: number) =>
  ({ figure }: Lookup): number =>
    figure(TABLE, rows, name);

/** All that a run in the browser can say something about. */
export const BUDGETS: readonly Budget[] = [
  {
    what: '`AuditTable`, min+gzip, first load',
    limit: 45,
    unit: 'kB',
    figure: ({ bytes }) => (bytes(TABLE)?.first.gzip ?? Number.NaN) / 1000,
  },
  {
    what: 'style sheet of a table, min+gzip',
    limit: 8,
    unit: 'kB',
    figure: ({ bytes }) => (bytes(TABLE)?.css.gzip ?? Number.NaN) / 1000,
  },
  { what: 'mount, rows loaded, 1,000', limit: 1.5, unit: '×', figure: ratio('mount, rows loaded', 1_000) },
  { what: 'mount, rows loaded, 10,000', limit: 1.3, unit: '×', figure: ratio('mount, rows loaded', 10_000) },
  { what: 'mount, rows loaded, 100,000', limit: 0.7, unit: '×', figure: ratio('mount, rows loaded', 100_000) },
  { what: 'sort, 100,000', limit: 0.85, unit: '×', figure: ratio('sort', 100_000) },
  { what: 'filter, 100,000', limit: 0.5, unit: '×', figure: ratio('filter', 100_000) },
  { what: '50 new rows on top, 100,000', limit: 0.22, unit: '×', figure: ratio('50 new rows', 100_000) },
  { what: 'heap beyond the entries, 10,000', limit: 5, unit: 'MiB', figure: own('heap MiB', 10_000) },
  { what: 'heap beyond the entries, 100,000', limit: 16, unit: 'MiB', figure: own('heap MiB', 100_000) },
  { what: 'nodes of the document, 100,000', limit: 900, unit: '', figure: own('nodes', 100_000) },
  { what: 'wheel, 100,000: frames dropped', limit: 1, unit: '%', figure: own('wheel: dropped %', 100_000) },
  { what: 'wheel, 100,000: frames with a blank middle', limit: 0, unit: '%', figure: own('wheel: blank %', 100_000) },
  { what: 'wheel, 100,000: frame p99', limit: 33.5, unit: 'ms', figure: own('wheel: frame p99', 100_000) },
  { what: 'wheel, 100,000: CPU', limit: 1.25, unit: '×', figure: ratio('wheel: CPU', 100_000) },
  { what: 'opening a row: script, 100,000', limit: 8, unit: 'ms', figure: own('open a row: script', 100_000) },
  { what: 'opening a row: commits of React', limit: 1, unit: '', figure: own('open a row: commits', 1_000) },
  { what: 'filter in memory, 100,000', limit: 50, unit: 'ms', figure: own('filter', 100_000) },
  { what: 'search in memory, 100,000', limit: 50, unit: 'ms', figure: own('search', 100_000) },
];
