import type { AuditError, AuditErrorKind, AuditPage } from '../source/index.js';

/**
 * Ways in which a page can be wrong though it came.
 * `repeated-cursor`: the second page names itself as the next. `shrinking-page`: each page has a row less than it should, and the total falls.
 * `duplicates`: each page begins with the last row of the one before (drifting offsets). `ignored-filter`: conditions are not applied.
 * `broken-entry`: one row in the middle is no entry. `wrong-shape`: the page calls its rows `items`. `unordered`: rows come upside down.
 * `late`: the answer comes although the call was cancelled. `hang`: no answer until the call is cancelled.
 */
export const PAGE_FAULTS = [
  'repeated-cursor',
  'shrinking-page',
  'duplicates',
  'ignored-filter',
  'broken-entry',
  'wrong-shape',
  'unordered',
  'late',
  'hang',
] as const;
/** One of {@link PAGE_FAULTS}. */
export type PageFault = (typeof PAGE_FAULTS)[number];

/** A fault to inject: a kind of `AuditError` to fail with, an HTTP status, or something wrong about the page. */
export type Fault = Exclude<AuditErrorKind, PageFault> | PageFault | number | AuditError;

/** What a page fault may look at. */
export interface FaultContext {
  readonly cursor: string | null;
  /** Rows of earlier pages of this source, newest call last. */
  readonly previous: readonly unknown[];
  /** Calls of `list` before this one. */
  readonly number: number;
}

const sick = (row: unknown): unknown => ({
  id: typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined,
  broken: true,
});

/** What each page fault does to a good page. Those that act on the call itself leave the page alone. */
export const SPOIL: Readonly<Record<PageFault, (page: AuditPage, context: FaultContext) => AuditPage>> = {
  'repeated-cursor': (page, { cursor }) => (cursor === null || page.next === null ? page : { ...page, next: cursor }),
  'shrinking-page': (page, { number }) => ({
    ...page,
    rows: page.rows.slice(0, -1),
    ...(page.total === undefined ? {} : { total: { ...page.total, value: Math.max(0, page.total.value - number - 1) } }),
  }),
  duplicates: (page, { cursor, previous }) =>
    cursor === null || previous.length === 0 ? page : { ...page, rows: [previous.at(-1), ...page.rows] },
  'broken-entry': (page) => ({
    ...page,
    rows: page.rows.map((row, index) => (index === Math.floor(page.rows.length / 2) ? sick(row) : row)),
  }),
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- not being an AuditPage is the fault
  'wrong-shape': ({ rows, ...page }) => ({ ...page, items: rows }) as unknown as AuditPage,
  unordered: (page) => ({ ...page, rows: page.rows.toReversed() }),
  'ignored-filter': (page) => page,
  late: (page) => page,
  hang: (page) => page,
};

/** Whether a fault is about the page and not a failure. */
export function isPageFault(fault: Fault): fault is PageFault {
  return typeof fault === 'string' && PAGE_FAULTS.some((name) => name === fault);
}
