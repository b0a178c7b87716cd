/**
 * Rows to show, at most as wide an interface as an array has, so that an array will do. Loaded lists share one growing store between
 * snapshots: appending a page costs the page, not the list.
 */
export interface RowList<T> extends Iterable<T> {
  readonly length: number;
  at(index: number): T | undefined;
}

/** The first `length` items of a store that only grows. */
export class StoreView<T> implements RowList<T> {
  readonly length: number;
  readonly #store: readonly T[];

  constructor(store: readonly T[]) {
    this.#store = store;
    this.length = store.length;
  }

  at(index: number): T | undefined {
    return index >= 0 && index < this.length ? this.#store[index] : undefined;
  }

  *[Symbol.iterator](): Iterator<T> {
    for (let index = 0; index < this.length; index += 1) {
      const item = this.#store[index];
      if (item !== undefined) yield item;
    }
  }
}

/** A list without rows. */
export const NO_ROWS: RowList<never> = [];
