import type { AuditEntry, AuditRow } from '../../entry/index.js';
import type { History } from '../../history/index.js';
import type { QueryCondition } from '../../query/index.js';
import type { AuditError, AuditSource, PageNotice, Total } from '../../source/index.js';
import type { RowList } from './rowList.js';
import type { EntriesFeed } from './useEntriesFeed.js';

/**
 * What a list is doing. `loading`, `failed`: there are no rows. In all others the rows stay: `refreshing` (newer rows, or another query's,
 * are on their way), `loadingMore`, and the failures of both.
 */
export type EntriesStatus = 'loading' | 'failed' | 'ready' | 'refreshing' | 'loadingMore' | 'failedRefresh' | 'failedMore';

/** A list of entries, as far as it is loaded, and what can be done with it. */
export interface AuditEntries {
  readonly status: EntriesStatus;
  readonly rows: RowList<AuditRow>;
  /** Rows loaded; more than `rows` when `local` leaves some out. Those that were let go of count (`maxPages`). */
  readonly loaded: number;
  /** Rows among the loaded ones that were let go of. Their places in `rows` stay, and give `undefined`, until they come back (`lookAt`). */
  readonly away: number;
  /** Rows that were let go of and are looked at: on their way back, or why not; `null` when none are. */
  readonly returning: ReturningRows | null;
  /** `true`: rows came back as others than were let go of. What stands around them may be old until the list is loaded anew. */
  readonly altered: boolean;
  /** How many the source says there are; `null` when it does not. */
  readonly total: Total | null;
  /** Why there is no more: `data` everything is here, `limit` the source goes no further, `null` there is more. */
  readonly end: 'data' | 'limit' | null;
  /** Of the three failed states; else `null`. */
  readonly error: AuditError | null;
  /** When the next attempt starts by itself, in Unix milliseconds, where the server asked for a longer wait. */
  readonly retryAt: number | null;
  /** When the shown rows came, in Unix milliseconds. */
  readonly updatedAt: number | null;
  /** What was doubtful about the pages (rows that came twice, filters that were ignored, …), in their order. */
  readonly notices: readonly PageNotice[];
  readonly unreadable: number;
  /** Conditions the source cannot do, applied to the loaded rows only. */
  readonly local: readonly QueryCondition[];
  /** `true`: the rows are still those of the query before. */
  readonly stale: boolean;
  /** Place of a row by id; -1 when it is not among `rows`. */
  readonly indexOf: (id: string) => number;
  /** The loaded history of an entry's entity; the same object until that entity gets new rows. */
  readonly historyOf: (entry: AuditEntry) => History | null;
  /**
   * Tells which places are looked at, from `first` to `last`, and which others must stay (`pins`). Rows that were let go of there are loaded
   * again; those farthest from there are let go of first.
   */
  readonly lookAt: (first: number, last: number, pins?: readonly number[]) => void;
  /** What is above a list that began at a moment (`startAt`); `null` where it began at its top. */
  readonly above: EntriesAbove | null;
  /** Loads the next page; does nothing when there is none or one is on its way. */
  readonly loadMore: () => void;
  /** Loads the first page again; the rows stay until it has come. */
  readonly refresh: () => void;
  /** Repeats what failed. */
  readonly retry: () => void;
  /** Where a live feed of this list goes on, and the way to add its rows; `null` while there is no list of this question. */
  readonly feed: EntriesFeed | null;
}

/** The way up from the moment at which a list began. */
export interface EntriesAbove {
  /** `more`: there may be rows. `data`: there are no more. `limit`: the source goes no further. `unable`: it has one order only. */
  readonly status: 'more' | 'loading' | 'failed' | 'data' | 'limit' | 'unable';
  /** Of a failure; else `null`. */
  readonly error: AuditError | null;
  /** Loads the page above; does nothing when there is none or one is on its way. */
  readonly load: () => void;
}

/** Options of `useAuditEntries`. */
export interface UseAuditEntriesOptions {
  /** Default: the provider's. */
  readonly source?: AuditSource | undefined;
  /** Rows per page; at most what the source accepts. Default 50. */
  readonly pageSize?: number | undefined;
  /** `false`: nothing is asked. Default `true`. */
  readonly enabled?: boolean | undefined;
  /**
   * Pages whose rows are kept, at least 3: of others only the place is, and they are loaded again by their own cursors when `lookAt` says that
   * they are looked at. The first page is always kept. Nothing is let go of while `local` conditions filter what is loaded. Default: all are kept.
   */
  readonly maxPages?: number | undefined;
  /**
   * Moment at which the list begins, as ISO text, where the source has periods: older entries follow it (newer ones, oldest first), the others are
   * `above`. No live feed then. `null`, the default: at the top.
   */
  readonly startAt?: string | null | undefined;
}

/** Rows that were let go of and are looked at again. */
export interface ReturningRows {
  readonly status: 'loading' | 'failed';
  /** Of a failure; else `null`. */
  readonly error: AuditError | null;
  readonly retry: () => void;
}
