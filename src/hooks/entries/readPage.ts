import type { AuditRow } from '../../entry/index.js';
import { parseEntry } from '../../entry/index.js';
import type { AuditPage, AuditSource, Total } from '../../source/index.js';
import type { PageParam } from './pageParam.js';
import type { QueryPlan } from './plan.js';

/** What is remembered of a page whose rows were let go of. */
export interface LetGo {
  /** Rows it had. */
  readonly count: number;
  /** Tells whether the same rows come back. */
  readonly mark: number;
  /** Ids of its first and its last row. */
  readonly ends: readonly [first: string, last: string] | null;
}

/** A page as it stands in the cache: read once, masked, and never loose again. */
export interface LoadedPage extends PageParam {
  /** In the list's order; none while they are let go of. */
  readonly rows: readonly AuditRow[];
  readonly letGo?: LetGo;
  /** The answer without its loose rows, which may hold secrets. */
  readonly face: AuditPage;
  /** Key of the question it answers. */
  readonly asked: string;
  readonly next: string | null;
  readonly total: Total | null;
  /** Why there is no `next`; `null` while there is one. */
  readonly end: 'data' | 'limit' | null;
}

/** Reads the rows of an answer, with the source's options. `place`: where it was asked for. */
export function readPage(source: AuditSource, plan: QueryPlan, { above, cursor }: PageParam, page: AuditPage): LoadedPage {
  const rows = page.rows.map((row) => parseEntry(row, source.parse));
  return {
    rows: above ? rows.toReversed() : rows,
    face: { ...page, rows: [] },
    asked: plan.key,
    cursor,
    above,
    next: page.next,
    total: page.total ?? null,
    end: page.next === null ? (page.end ?? 'data') : null,
  };
}
