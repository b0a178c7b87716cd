import type { AuditEntry, AuditRow } from '../../entry/index.js';
import type { History } from '../../history/index.js';
import type { AuditSource, PageNotice, Total } from '../../source/index.js';
import { Ledger } from './ledger.js';
import type { LoadedPage } from './readPage.js';
import type { QueryPlan } from './plan.js';
import type { RowList } from './rowList.js';

/** Rows that came live and were shown: one list each time, in the order they were recorded. */
export interface LiveRows {
  /** The rows of the first page they stand above. Under another first page they mean nothing. */
  readonly first: readonly AuditRow[];
  readonly added: readonly (readonly AuditRow[])[];
}

/** All loaded pages as one list. */
export interface Collection {
  readonly rows: RowList<AuditRow>;
  /** Rows loaded, before conditions that only Trilha applies; also those that were let go of. */
  readonly loaded: number;
  /** Rows among them that were let go of, and whose places wait for them. */
  readonly away: number;
  /** Rows that came back as others than were let go of, so that what stands around them may be old. */
  readonly altered: boolean;
  /** Of a list that began at a moment: why there is nothing more above. `null`: there is. */
  readonly top: 'data' | 'limit' | null;
  /** Number of the page that a place is in. */
  readonly pageOf: (index: number) => number;
  /** Number of the page that came last. */
  readonly newestPage: number;
  /** The pages it is made of, from top to bottom. */
  readonly pages: readonly LoadedPage[];
  /** Number of the first page that was let go of among those that places from `first` to `last` are in; -1: none. */
  readonly gapIn: (first: number, last: number) => number;
  readonly unreadable: number;
  /** What was doubtful about the pages, in their order. Said on screen, never repaired in silence. */
  readonly notices: readonly PageNotice[];
  readonly total: Total | null;
  readonly end: 'data' | 'limit' | null;
  /** `true`: the source gave a cursor that it had already given, so there is no way on. */
  readonly stuck: boolean;
  /** Place of a row in `rows`; -1 when it is not there. */
  readonly indexOf: (id: string) => number;
  readonly historyOf: (entry: AuditEntry) => History;
  /** The first page's rows, which tell one loading from another, and where a live feed goes on after it. */
  readonly first: readonly AuditRow[] | undefined;
  readonly live: string | null;
  /** Whether a row is loaded, shown or not. */
  readonly has: (id: string) => boolean;
  /** Whether a row belongs below what is loaded, where paging will bring it. */
  readonly isBelow: (row: AuditRow) => boolean;
  /** Whether a row would be shown, where it is loaded. */
  readonly shows: (row: AuditRow) => boolean;
}

/**
 * Makes the function that turns loaded pages, and rows that came live, into one list. It keeps what it built and only adds to it while both are
 * appended to, so a page costs its own rows; other pages (a refresh) start afresh. `done` remembers lists, so that the rows of an earlier
 * question, shown until the answer to this one comes, are not collected again under the wrong plan.
 */
export function createCollector(
  source: AuditSource,
  plan: QueryPlan,
  done: WeakMap<readonly LoadedPage[], Collection>,
): (data: { readonly pages: readonly LoadedPage[] }, live?: LiveRows) => Collection {
  let ledger = new Ledger(source, plan);
  return ({ pages }, live) => {
    const earlier = pages[0]?.asked === plan.key ? undefined : done.get(pages);
    if (earlier) return earlier;
    if (!ledger.follow(pages, live)) {
      ledger = new Ledger(source, plan);
      ledger.follow(pages, live);
    }
    const collection = ledger.snapshot();
    done.set(pages, collection);
    return collection;
  };
}
