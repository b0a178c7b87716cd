import type { AuditRow } from '../../entry/index.js';
import { hasOwnId } from '../../source/index.js';

/** What a shelf needs to know of the list below it. Asked anew each time, since the list changes. */
export interface ShelfList {
  /** Whether the list has this row. */
  has(id: string): boolean;
  /** Whether a row belongs below what is loaded, where paging will bring it. */
  isBelow(row: AuditRow): boolean;
  /** Whether the list shows a row; not, when conditions that only Trilha applies leave it out. */
  shows(row: AuditRow): boolean;
}

/** Rows that wait until the reader asks for them: each once, and no more than `limit`. */
export interface Shelf {
  /** Rows that wait and that the list would show. */
  readonly count: number;
  /** Rows that were recorded late and belong below what is loaded. */
  readonly below: number;
  /** There are more than are kept: only loading the list again shows them. */
  readonly full: boolean;
  /** Takes rows in; those that the list or the shelf has already are left out. */
  add(rows: readonly AuditRow[]): void;
  /** Gives everything that waits, and is empty then. */
  take(): readonly AuditRow[];
  /** Leaves out what the list has got by other ways. */
  tidy(): void;
  /** Forgets everything. */
  clear(): void;
}

/** Makes an empty {@link Shelf}. */
export function createShelf(list: () => ShelfList, limit: number): Shelf {
  let held: AuditRow[] = [];
  let known = new Set<string>();
  let below = new Set<string>();
  let full = false;

  const isNew = (row: AuditRow): boolean => !hasOwnId(row) || !(known.has(row.id) || below.has(row.id) || list().has(row.id));

  return {
    get count() {
      const at = list();
      return held.reduce((sum, row) => sum + (at.shows(row) ? 1 : 0), 0);
    },
    get below() {
      return below.size;
    },
    get full() {
      return full;
    },
    add(rows) {
      for (const row of rows) {
        if (full || !isNew(row)) continue;
        if (held.length >= limit || below.size >= limit) full = true;
        else if (list().isBelow(row)) below.add(row.id);
        else {
          held.push(row);
          known.add(row.id);
        }
      }
    },
    take() {
      const taken = held;
      held = [];
      // The list has them a moment later; until then a row that is sent again must not come back.
      known = new Set(taken.map(({ id }) => id));
      below = new Set();
      return taken;
    },
    tidy() {
      held = held.filter((row) => !list().has(row.id) && !list().isBelow(row));
      known = new Set(held.map(({ id }) => id));
    },
    clear() {
      held = [];
      known = new Set();
      below = new Set();
      full = false;
    },
  };
}
