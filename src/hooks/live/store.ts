import { parseEntry } from '../../entry/index.js';
import type { QueryCondition } from '../../query/index.js';
import type { AuditError, LiveState } from '../../source/index.js';
import type { EntriesFeed } from '../entries/useEntriesFeed.js';
import { createShelf, type ShelfList } from './shelf.js';

/** What the reader wants of a live feed. `paused`: it goes on where it is when resumed. `off`: it begins anew when turned on. */
export type LiveMode = 'on' | 'paused' | 'off';

/** A live feed as it is at one moment. */
export interface LiveSnapshot {
  /** What the connection does; of use only while the mode is `on`. */
  readonly state: LiveState;
  /** When the next attempt starts, in Unix milliseconds. */
  readonly retryAt: number | null;
  readonly error: AuditError | null;
  /** Rows on the shelf that the list would show. */
  readonly count: number;
  /** `true`: more came than the shelf keeps; showing them loads the list anew. */
  readonly more: boolean;
  /** Rows that came and belong below what is loaded. */
  readonly below: number;
  /** `true`: the source lost the place, and entries may have been missed until the list is loaded anew. */
  readonly missed: boolean;
}

/** Follows a feed for one list, with its shelf. */
export interface LiveStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => LiveSnapshot;
  /** Follows a list's feed from where it or the feed is; returns the function that stops. */
  readonly follow: (feed: EntriesFeed) => () => void;
  /** Connects anew, at once. */
  readonly again: () => void;
  /** Another list, or the same loaded anew: what it has is taken off the shelf, and the place is its own again. */
  readonly enter: (feed: EntriesFeed) => void;
  /** Puts what waits into the list. `false`: it has to be loaded anew instead. */
  readonly show: () => boolean;
  /** Counts again, when the conditions that only Trilha applies changed. */
  readonly recount: (conditions: readonly QueryCondition[]) => void;
}

const NOTHING: LiveSnapshot = {
  state: 'connecting',
  retryAt: null,
  error: null,
  count: 0,
  more: false,
  below: 0,
  missed: false,
};

/** Rows read in one go, so that a flood never keeps the page from drawing. */
const SLICE = 100;
/** The screen is told at most so often, in milliseconds. */
const PACE = 200;

const EMPTY: ShelfList = { has: () => false, isBelow: () => false, shows: () => true };

/** Makes a {@link LiveStore}. `limit`: rows the shelf keeps. */
export function createLiveStore(limit: number): LiveStore {
  let feed: EntriesFeed | null = null;
  let cursor: string | null = null;
  const shelf = createShelf(() => feed ?? EMPTY, limit);
  let now = NOTHING;
  const listeners = new Set<() => void>();
  let pace: ReturnType<typeof setTimeout> | undefined;
  let told = 0;
  let counted: readonly QueryCondition[] = [];
  let active: { readonly feed: EntriesFeed; stop: () => void } | null = null;

  const tell = (change: Partial<LiveSnapshot> = {}): void => {
    clearTimeout(pace);
    pace = undefined;
    told = Date.now();
    now = { ...now, count: shelf.count, more: shelf.full, below: shelf.below, ...change };
    for (const listener of listeners) listener();
  };
  /** Rows come in any number; the screen need not follow each. */
  const tellSoon = (): void => {
    pace ??= setTimeout(tell, Math.max(0, told + PACE - Date.now()));
  };

  const connect = (followed: EntriesFeed): (() => void) => {
    const { source, query } = followed;
    let stopped = false;
    let waiting: { readonly row: unknown; readonly cursor: string | null }[] = [];
    let turn: ReturnType<typeof setTimeout> | undefined;
    const read = (): void => {
      turn = undefined;
      const slice = waiting.slice(0, SLICE);
      waiting = waiting.slice(SLICE);
      // What does not fit is not read: it comes with the list when that is loaded again.
      if (!shelf.full) shelf.add(slice.map(({ row }) => parseEntry(row, source.parse)));
      cursor = slice.findLast((one) => one.cursor !== null)?.cursor ?? cursor;
      if (waiting.length > 0) turn = setTimeout(read);
      tellSoon();
    };
    const stop = source.subscribe?.(query, cursor, (event) => {
      if (stopped) return;
      if (event.type === 'state') {
        const { state, retryInMs, error } = event;
        tell({ state, retryAt: retryInMs === undefined ? null : Date.now() + retryInMs, error: error ?? null });
      } else if (event.type === 'reset') {
        cursor = null;
        tell({ missed: true });
      } else {
        const { rows, cursor: next } = event;
        if (rows.length === 0 && waiting.length === 0) cursor = next || cursor;
        // The place moves on only when the last of these rows has been read.
        for (const [index, row] of rows.entries()) waiting.push({ row, cursor: index === rows.length - 1 && next ? next : null });
        if (waiting.length > 0 && turn === undefined) read();
      }
    });
    return () => {
      stopped = true;
      // What came and was not read yet comes again: the cursor stands before it.
      clearTimeout(turn);
      stop?.();
    };
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) clearTimeout(pace);
      };
    },
    snapshot: () => now,
    follow(followed) {
      const mine = { feed: followed, stop: connect(followed) };
      active = mine;
      return () => {
        mine.stop();
        if (active === mine) active = null;
      };
    },
    again() {
      active?.stop();
      if (active) active.stop = connect(active.feed);
    },
    enter(entered) {
      const another = feed?.source !== entered.source || feed.query !== entered.query;
      feed = entered;
      cursor = entered.cursor;
      if (another || shelf.full) shelf.clear();
      else shelf.tidy();
      tell(another ? { ...NOTHING } : { missed: false });
    },
    show() {
      if (feed === null || shelf.full || now.missed) return false;
      const rows = shelf.take();
      if (rows.length > 0) feed.merge(rows);
      tell();
      return true;
    },
    recount(conditions) {
      if (conditions === counted) return;
      counted = conditions;
      tell();
    },
  };
}
