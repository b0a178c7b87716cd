import type { ParseOptions } from '../entry/index.js';
import type { AuditQuery, QueryField, QueryOperator } from '../query/index.js';
import type { AuditError } from './errors.js';

/** Options of every call of a source. */
export interface CallOptions {
  /** Aborted when the answer is no longer wanted. A source passes it on to `fetch`. */
  readonly signal: AbortSignal;
}

/** Options of `list`. */
export interface ListOptions extends CallOptions {
  /** `null` for the first page, else the `next` (or `previous`) of an earlier page of the same query. */
  readonly cursor: string | null;
  /** Rows wanted, at most. A source may give fewer. */
  readonly limit: number;
}

/** How many entries match, and how far the number can be trusted. */
export interface Total {
  readonly value: number;
  readonly relation: 'exact' | 'atLeast' | 'estimated';
}

/** What comes back from `list`: loose rows, which `parseEntry` reads, and the way on. */
export interface AuditPage {
  /** Rows in the query's order, as `EntryInput`s (see `entry/`). Anything else becomes a marked, unreadable row. */
  readonly rows: readonly unknown[];
  /** Opaque cursor of the page after this one; `null` at the end. */
  readonly next: string | null;
  readonly total?: Total;
  /** Why there is no `next`. `data` (default): there is nothing more. `limit`: the source will not go further, though there may be more. */
  readonly end?: 'data' | 'limit';
  /**
   * First pages only: where `subscribe` goes on after this page, a place in the order of recording. Taken before the rows are read, so that nothing
   * falls between. Without it a feed begins when it is subscribed: what was recorded between this page and that moment cannot be told, and is
   * missing from the list until that is loaded anew (`httpSource` narrows this where it polls: it then compares newest pages by id).
   */
  readonly live?: string | null;
}

/** What a source can do, so that the interface offers only that. */
export interface SourceCapabilities {
  /** The (field, operator) pairs it filters by. What is missing is not sent. Default: none. */
  readonly filters?: Readonly<Partial<Record<QueryField, readonly QueryOperator[]>>>;
  /** Whether negated conditions work. Default `false`. */
  readonly negation?: boolean;
  /** Whether alternatives over several fields work (`GroupCondition`). Default `false`. */
  readonly groups?: boolean;
  /** Orders it can give. Default `['newest']`. */
  readonly orders?: readonly ('newest' | 'oldest')[];
  /** The best total it gives. Default `none`. */
  readonly totals?: 'exact' | 'atLeast' | 'estimated' | 'none';
  /** Largest `limit` it accepts. Default 200. */
  readonly maxLimit?: number;
}

/** One value of a facet, with its number of entries. */
export interface FacetBucket {
  readonly value: string;
  readonly label?: string;
  readonly count: number;
}
/** Counts for one field, computed without that field's own conditions. */
export interface Facet {
  readonly field: QueryField;
  readonly buckets: readonly FacetBucket[];
  /** Entries with values beyond the listed buckets. */
  readonly other?: number;
  /** `true`: the counts are not of all entries that match. */
  readonly approximate?: boolean;
  /** Of an approximate facet: how many entries were counted, the first in the query's order. Absent: not known. */
  readonly counted?: number;
}

/** One bar of a histogram: `[from, to)` and its counts by operation. */
export interface HistogramBucket {
  readonly from: string;
  readonly to: string;
  readonly counts: Readonly<Record<string, number>>;
  /** `true`: the source stopped counting before it had seen all of this bar; there may be more. */
  readonly atLeast?: boolean;
}

/**
 * How a live feed is doing. `open`: entries come as they are recorded. `polling`: they are asked for every few seconds. `waiting`: the
 * connection broke and is tried again. `offline`: there is no network. `closed`: it ended for good, and `error` says why.
 */
export type LiveState = 'connecting' | 'open' | 'polling' | 'waiting' | 'offline' | 'closed';

/**
 * What a live feed reports. `rows`: in the order they were recorded; the same row may come again after a reconnection, and `cursor` is where
 * to go on after them. `reset`: entries may have been missed, so the list has to be loaded anew.
 */
export type LiveEvent =
  | { readonly type: 'rows'; readonly rows: readonly unknown[]; readonly cursor: string }
  | { readonly type: 'state'; readonly state: LiveState; readonly retryInMs?: number; readonly error?: AuditError }
  | { readonly type: 'reset' };

/** The answer of `verify`: what a source can prove about entries. */
export interface Verification {
  readonly id: string;
  readonly result: 'valid' | 'invalid' | 'not-verifiable';
  readonly detail?: string;
}

/** How a source's `export` ended. Nothing: at the end of the data. */
export interface ExportEnd {
  /** `limit`: the source goes no further, though there may be more. Default `data`. */
  readonly end?: 'data' | 'limit';
  readonly total?: Total;
}

/** A host's data source. Only `list` is required; the interface shows only what is there. */
export interface AuditSource {
  /** Keeps the caches of two sources apart. Default: one made per source object. */
  readonly name?: string;
  readonly capabilities?: SourceCapabilities;
  /** How rows are read: the time zone of naive times, coverage, secrets, known actions. */
  readonly parse?: ParseOptions;
  /** Entries that match, a page at a time. Throws `AuditError` (anything else is wrapped). */
  list(query: AuditQuery, options: ListOptions): Promise<AuditPage>;
  /** One row by id; `null` when there is none. */
  get?(id: string, options: CallOptions): Promise<unknown>;
  facets?(query: AuditQuery, fields: readonly QueryField[], options: CallOptions): Promise<readonly Facet[]>;
  histogram?(
    query: AuditQuery,
    options: CallOptions & { readonly buckets: number; readonly timeZone: string },
  ): Promise<readonly HistogramBucket[]>;
  /**
   * Starts a live feed and returns the function that stops it; nothing is told after that. `after`: a page's `live`, or the `cursor` of an
   * earlier feed; `null`: from now on. It reconnects by itself, where it broke off. Never throws: failures are told as states.
   */
  subscribe?(query: AuditQuery, after: string | null, listen: (event: LiveEvent) => void): () => void;
  /**
   * All rows that match, some at a time, for exports. Without it, exports walk `list`. What the iterator returns at its end says whether
   * that is the end of the data; throws when it had to stop before.
   */
  export?(query: AuditQuery, options: CallOptions): AsyncIterable<readonly unknown[], ExportEnd | undefined>;
  verify?(ids: readonly string[], options: CallOptions): Promise<readonly Verification[]>;
}
