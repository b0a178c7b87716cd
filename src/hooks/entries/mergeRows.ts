import type { AuditRow } from '../../entry/index.js';
import { compareEntries } from '../../entry/index.js';
import type { RowStore } from './rowStore.js';

/** Order of a list. */
export type ListOrder = 'newest' | 'oldest';

const isTimed = (row: AuditRow): boolean => row.occurredAt?.iso != null;

/** Whether `row`, of the list, stands above `fresh`, which came later. Where moments are equal the later one is the newer. */
const standsAbove = (row: AuditRow, fresh: AuditRow, order: ListOrder): boolean =>
  order === 'newest' ? compareEntries(row, fresh) > 0 : compareEntries(row, fresh) <= 0;

/** Rows as a list of this order would have them; `rows` come in the order they were recorded. */
export function inOrder(rows: readonly AuditRow[], order: ListOrder): AuditRow[] {
  return order === 'newest' ? rows.toReversed().sort((a, b) => compareEntries(b, a)) : rows.toSorted(compareEntries);
}

/** Whether a row belongs below the last of the list's first `length` rows. Rows without a moment belong nowhere else than where they came. */
export function belongsBelow(store: RowStore, row: AuditRow, order: ListOrder, length: number = store.length): boolean {
  if (!isTimed(row)) return false;
  for (let index = length - 1; index >= 0; index -= 1) {
    const last = store.at(index);
    if (last !== undefined && isTimed(last)) return standsAbove(last, row, order);
  }
  return false;
}

/** Puts rows, already in the list's order, where they belong, above the first row that was let go of. Costs what stands above the lowest of them. */
export function mergeRows(store: RowStore, fresh: readonly AuditRow[], order: ListOrder): void {
  const highest = fresh[0];
  if (highest === undefined) return;
  if (order === 'oldest' && (store.length === 0 || belongsBelow(store, highest, order))) {
    store.append(fresh);
    return;
  }
  const length = store.whole;
  let place = 0;
  let index = 0;
  store.insert(
    fresh.map((row) => {
      for (; index < length; index += 1) {
        const known = store.at(index);
        if (known === undefined || !isTimed(known)) continue;
        if (!standsAbove(known, row, order)) break;
        place = index + 1;
      }
      return { index: place, row };
    }),
  );
}
