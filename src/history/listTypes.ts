import type { AuditEntry, AuditRow, EntityRef } from '../entry/index.js';
import type { History, PagePlace } from './types.js';

/** Why rows were folded into one line. `like`: the same thing again. `burst`: one request touching several things. */
export type RunKind = 'like' | 'burst';

/** A single row. */
export interface SingleItem {
  readonly kind: 'single';
  readonly id: string;
  readonly row: AuditRow;
}

/** Rows folded into one line. Nothing is lost: `rows` has them all, in the order given. */
export interface RunGroup {
  readonly kind: 'run';
  readonly run: RunKind;
  /** The id of the oldest row, so that the line keeps its identity while newer ones join it. */
  readonly id: string;
  readonly rows: readonly AuditEntry[];
  /** Exactly `rows.length`. */
  readonly count: number;
  /** Earliest and latest moment, ISO; `null` when unreadable. */
  readonly first: string | null;
  readonly last: string | null;
  /** Top-level fields whose recorded `after` is not the same in all rows (bookkeeping fields left out). */
  readonly differing: readonly string[];
  /** Entities touched, each once, in the order met. */
  readonly entities: readonly EntityRef[];
}

/** One line of a folded list. */
export type RunItem = SingleItem | RunGroup;

/** Options of `foldRuns`. */
export interface RunOptions {
  /** Rows that must stand alone: search hits, permalinks. Default: none. */
  readonly keep?: (entry: AuditEntry) => boolean;
  /** Which kinds to fold. Default both. */
  readonly fold?: readonly RunKind[];
  /** Top-level fields to leave out when entries are compared. */
  readonly bookkeeping?: readonly string[];
  /** The entry's history; entries with a break in their continuity then stand alone. */
  readonly historyOf?: (entry: AuditEntry) => History | null;
  /** Key under which two references are the same entity. Default: type and id, verbatim. */
  readonly entityKey?: (entity: EntityRef) => string;
  /** Fewest rows that fold. Default 2. */
  readonly min?: number;
}

/** One entry in merged histories. */
export interface LaneItem {
  readonly entry: AuditEntry;
  /** Place of its entity in {@link Lanes.lanes}. */
  readonly lane: number;
}

/** One entity among related ones. */
export interface Lane {
  readonly entity: EntityRef | null;
  readonly history: History;
  readonly shown: boolean;
}

/** Entries of related entities in one order. */
export interface Lanes {
  readonly lanes: readonly Lane[];
  /** Oldest first, entries of hidden lanes left out. */
  readonly items: readonly LaneItem[];
}

/** Histories of many entities over rows that arrive in pages, each folded only when it is looked at. */
export interface HistoryIndex {
  /** Adds a page. Rows seen before (same id) are left out. */
  add(rows: readonly AuditRow[], place?: PagePlace): void;
  /** History of the entry's entity, from the rows added so far. The same object until that entity gets new rows. */
  historyOf(entry: AuditEntry): History;
  /** History of an entity; empty when no row is about it. */
  history(entity: EntityRef): History;
  /** Entries added so far. */
  readonly size: number;
  /** Grows with every page that brought something new. */
  readonly version: number;
}
