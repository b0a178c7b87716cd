import { compareEntries, type AuditEntry, type AuditRow } from '../entry/index.js';
import { fieldConditions, type AuditQuery, type QueryField } from '../query/index.js';
import { createJudge } from './judge.js';
import type { AuditPage } from './types.js';

/**
 * Something doubtful about the pages of a source, which the screen says in words.
 * `repeated-cursor`: following `next` would go round in circles; the list ends here.
 * `duplicates`: rows that an earlier page already had (drifting offsets); they are left out.
 * `shrunk`: a page, or the total, became smaller than it was.
 * `filter-ignored`: returned rows do not match conditions the source was sent.
 * `unordered`: rows do not come in the asked order.
 */
export type PageNotice =
  | { readonly kind: 'repeated-cursor' }
  | { readonly kind: 'duplicates'; readonly ids: readonly string[] }
  | { readonly kind: 'shrunk'; readonly lost: number }
  | { readonly kind: 'filter-ignored'; readonly fields: readonly QueryField[]; readonly ids: readonly string[] }
  | { readonly kind: 'unordered'; readonly ids: readonly string[] };

/** A page as it was loaded: where from, the answer, and its rows as `parseEntry` read them. */
export interface LoadedPage {
  readonly cursor: string | null;
  readonly page: AuditPage;
  readonly rows: readonly AuditRow[];
}

/** A page after the guard: rows that are new, a `next` that leads on, and what there is to say. */
export interface GuardedPage {
  readonly rows: readonly AuditRow[];
  readonly next: string | null;
  readonly notices: readonly PageNotice[];
}

/** Watches the pages of one query. Make a new one per query; a page loaded again (same cursor) replaces what was known of it. */
export interface PageGuard {
  check(loaded: LoadedPage): GuardedPage;
  /** Forgets the rows of a page, so that what is known does not grow with what was seen. The way the pages led stays known. */
  forget(cursor: string | null): void;
}

interface Known {
  readonly ids: readonly string[];
  readonly next: string | null;
  readonly total: number | null;
}

/** Rows whose id was made up from their content may be equal without being the same row. */
export const hasOwnId = (row: AuditRow): row is AuditEntry =>
  row.kind === 'entry' && !row.notes.some(({ code }) => code === 'id-missing');

/** Ids of entries that stand on the wrong side of the one before them. Times of unknown zone are not compared. */
function unordered(rows: readonly AuditRow[], order: 'newest' | 'oldest'): string[] {
  const timed = rows.filter(
    (row): row is AuditEntry => row.kind === 'entry' && row.occurredAt.iso !== null && row.occurredAt.zone !== 'unknown',
  );
  return timed
    .filter((row, index) => {
      const before = timed[index - 1];
      if (before === undefined || before.occurredAt.iso === row.occurredAt.iso) return false;
      const direction = compareEntries(before, row);
      return order === 'newest' ? direction < 0 : direction > 0;
    })
    .map((row) => row.id);
}

/** Makes a guard for the pages of the query that the source is *sent* (conditions it cannot do are not its fault). */
export function createPageGuard(query: AuditQuery): PageGuard {
  const judge = createJudge(query);
  const pages = new Map<string | null, Known>();
  const owner = new Map<string, string | null>();
  const cameFrom = new Map<string, string | null>();

  const goesRound = (cursor: string | null, next: string): boolean => {
    if (next !== cursor && !pages.has(next)) return false;
    const steps = new Set<string>();
    for (let at = cursor; at !== null && !steps.has(at); at = cameFrom.get(at) ?? null) {
      if (at === next) return true;
      steps.add(at);
    }
    return false;
  };

  return {
    forget(cursor) {
      const known = pages.get(cursor);
      if (known === undefined) return;
      for (const id of known.ids) if (owner.get(id) === cursor) owner.delete(id);
      pages.set(cursor, { ...known, ids: [] });
    },
    check({ cursor, page, rows }) {
      const notices: PageNotice[] = [];
      const earlier = pages.get(cursor);
      for (const id of earlier?.ids ?? []) if (owner.get(id) === cursor) owner.delete(id);

      const doubled: string[] = [];
      const fresh = rows.filter((row) => {
        if (!hasOwnId(row)) return true;
        if (owner.has(row.id)) {
          doubled.push(row.id);
          return false;
        }
        owner.set(row.id, cursor);
        return true;
      });
      if (doubled.length > 0) notices.push({ kind: 'duplicates', ids: doubled });

      const total = page.total?.relation === 'exact' ? page.total.value : null;
      const before = earlier?.total ?? (cursor === null ? null : (pages.get(cameFrom.get(cursor) ?? null)?.total ?? null));
      // Only an inner page can be said to have shrunk: the last one ends where the data ends.
      const fewer = earlier === undefined || earlier.next === null ? 0 : earlier.ids.length - rows.length;
      const lost = Math.max(fewer, before !== null && total !== null ? before - total : 0);
      if (lost > 0) notices.push({ kind: 'shrunk', lost });

      const entries = rows.filter((row): row is AuditEntry => row.kind === 'entry');
      const ignored = judge(entries);
      if (ignored.length > 0) {
        notices.push({
          kind: 'filter-ignored',
          fields: [...new Set(fieldConditions(ignored.map(({ condition }) => condition)).map(({ field }) => field))],
          ids: [...new Set(ignored.flatMap(({ ids }) => ids))],
        });
      }
      const wrong = unordered(rows, query.order ?? 'newest');
      if (wrong.length > 0) notices.push({ kind: 'unordered', ids: wrong });

      const round = page.next !== null && goesRound(cursor, page.next);
      if (round) notices.push({ kind: 'repeated-cursor' });
      const next = round ? null : page.next;
      if (next !== null) cameFrom.set(next, cursor);
      pages.set(cursor, { ids: rows.map((row) => row.id), next, total });
      return { rows: fresh, next, notices };
    },
  };
}
