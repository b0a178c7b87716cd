/**
 * Rows to show, at most as wide an interface as an array has, so that an array will do. Loaded lists share one growing store between
 * snapshots (see `rowStore.ts`).
 */
export interface RowList<T> extends Iterable<T> {
  readonly length: number;
  /** The row at a place; `undefined` beyond the ends, and where a row was let go of (`maxPages`). The iterator leaves those out. */
  at(index: number): T | undefined;
  /** Of two snapshots with the same lineage: a row of one stands in the other at the same place, counted from `above`. */
  readonly lineage?: object | undefined;
  /** Rows above the place that the lineage counts from. */
  readonly above?: number | undefined;
  /** Another number when rows were let go of or came back. 0: all are here. */
  readonly gaps?: number | undefined;
}

/** A list without rows. */
export const NO_ROWS: RowList<never> = [];
