/**
 * Rows to show, at most as wide an interface as an array has, so that an array will do. Loaded lists share one growing store between
 * snapshots (see `rowStore.ts`).
 */
export interface RowList<T> extends Iterable<T> {
  readonly length: number;
  at(index: number): T | undefined;
}

/** A list without rows. */
export const NO_ROWS: RowList<never> = [];
