/** Orders two items: negative when `a` comes first. */
export type Compare<T> = (a: T, b: T) => number;

/**
 * An immutable sorted list in chunks: adding m items to n copies only the touched chunks and the list of chunks, so that a page added to a
 * long history costs about the page.
 */
export interface Sorted<T> {
  readonly chunks: readonly (readonly T[])[];
  readonly size: number;
}

/** A place in a {@link Sorted} list. */
export interface Cursor {
  readonly chunk: number;
  readonly offset: number;
}

const FULL = 512;
const HALF = FULL / 2;

/** The empty list. */
export const NONE: Sorted<never> = { chunks: [], size: 0 };

function split<T>(items: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < items.length; at += HALF) chunks.push(items.slice(at, at + HALF));
  return chunks;
}

function merge<T>(left: readonly T[], right: readonly T[], compare: Compare<T>): T[] {
  const merged: T[] = [];
  let l = 0;
  let r = 0;
  while (l < left.length || r < right.length) {
    const a = left[l];
    const b = right[r];
    if (b === undefined || (a !== undefined && compare(a, b) <= 0)) {
      if (a !== undefined) merged.push(a);
      l += 1;
    } else {
      merged.push(b);
      r += 1;
    }
  }
  return merged;
}

/** The first chunk whose last item does not come before `item`; the last chunk when all do. */
function chunkFor<T>(list: Sorted<T>, item: T, compare: Compare<T>): number {
  let low = 0;
  let high = list.chunks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const last = list.chunks[middle]?.at(-1);
    if (last !== undefined && compare(last, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A list that also has `items`, which are sorted themselves. */
export function insertAll<T>(list: Sorted<T>, items: readonly T[], compare: Compare<T>): Sorted<T> {
  if (items.length === 0) return list;
  if (list.size === 0) return { chunks: split(items), size: items.length };
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const target = chunkFor(list, item, compare);
    const group = groups.get(target);
    if (group === undefined) groups.set(target, [item]);
    else group.push(item);
  }
  const chunks: (readonly T[])[] = [];
  let copied = 0;
  for (const [target, group] of groups) {
    for (const chunk of list.chunks.slice(copied, target)) chunks.push(chunk);
    const merged = merge(list.chunks[target] ?? [], group, compare);
    if (merged.length > FULL) for (const chunk of split(merged)) chunks.push(chunk);
    else chunks.push(merged);
    copied = target + 1;
  }
  for (const chunk of list.chunks.slice(copied)) chunks.push(chunk);
  return { chunks, size: list.size + items.length };
}

/** The item at a cursor; `null` for no cursor. */
export function at<T>(list: Sorted<T>, cursor: Cursor | null): T | null {
  return cursor === null ? null : (list.chunks[cursor.chunk]?.[cursor.offset] ?? null);
}

/** The last item for which `goesLeft` holds; it holds for a beginning of the list and for nothing after. `null` when for none. */
export function lastWhere<T>(list: Sorted<T>, goesLeft: (item: T) => boolean): Cursor | null {
  let low = 0;
  let high = list.chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const first = list.chunks[middle]?.[0];
    if (first !== undefined && goesLeft(first)) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return null;
  const chunk = list.chunks[low - 1] ?? [];
  let left = 1;
  let right = chunk.length;
  while (left < right) {
    const middle = (left + right) >> 1;
    const item = chunk[middle];
    if (item !== undefined && goesLeft(item)) left = middle + 1;
    else right = middle;
  }
  return { chunk: low - 1, offset: left - 1 };
}

/** The cursor one item earlier, or `null`. */
export function previous<T>(list: Sorted<T>, cursor: Cursor): Cursor | null {
  if (cursor.offset > 0) return { chunk: cursor.chunk, offset: cursor.offset - 1 };
  const chunk = list.chunks[cursor.chunk - 1];
  return chunk === undefined ? null : { chunk: cursor.chunk - 1, offset: chunk.length - 1 };
}

/** The cursor one item later (the first item after `null`), or `null`. */
export function next<T>(list: Sorted<T>, cursor: Cursor | null): Cursor | null {
  if (cursor === null) return list.size > 0 ? { chunk: 0, offset: 0 } : null;
  if (cursor.offset + 1 < (list.chunks[cursor.chunk]?.length ?? 0)) return { chunk: cursor.chunk, offset: cursor.offset + 1 };
  return cursor.chunk + 1 < list.chunks.length ? { chunk: cursor.chunk + 1, offset: 0 } : null;
}

/** All items in order. */
export function* each<T>(list: Sorted<T>): Generator<T> {
  for (const chunk of list.chunks) yield* chunk;
}
