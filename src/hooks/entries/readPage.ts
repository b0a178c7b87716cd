import type { AuditRow } from '../../entry/index.js';
import { parseEntry } from '../../entry/index.js';
import type { AuditPage, AuditSource, Total } from '../../source/index.js';
import type { QueryPlan } from './plan.js';

/** A page as it stands in the cache: read once, masked, and never loose again. */
export interface LoadedPage {
  readonly rows: readonly AuditRow[];
  /** The answer without its loose rows, which may hold secrets. */
  readonly face: AuditPage;
  /** Key of the question it answers. */
  readonly asked: string;
  /** The cursor it was asked with. */
  readonly cursor: string | null;
  readonly next: string | null;
  readonly total: Total | null;
  /** Why there is no `next`; `null` while there is one. */
  readonly end: 'data' | 'limit' | null;
}

/** Reads a page's rows, with the source's options. */
export function readPage(source: AuditSource, plan: QueryPlan, cursor: string | null, page: AuditPage): LoadedPage {
  return {
    rows: page.rows.map((row) => parseEntry(row, source.parse)),
    face: { ...page, rows: [] },
    asked: plan.key,
    cursor,
    next: page.next,
    total: page.total ?? null,
    end: page.next === null ? (page.end ?? 'data') : null,
  };
}
