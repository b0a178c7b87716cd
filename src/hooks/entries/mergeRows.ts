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

/** Whether a row belongs below the last of the list. Rows without a moment belong nowhere else than where they came. */
export function belongsBelow(store: RowStore, row: AuditRow, order: ListOrder): boolean {
  if (!isTimed(row)) return false;
  for (let index = store.length - 1; index >= 0; index -= 1) {
    const last = store.at(index);
    if (last !== undefined && isTimed(last)) return standsAbove(last, row, order);
  }
  return false;
}

/** How many rows from the top stand above `fresh`, or among those that do. */
function depthOf(store: RowStore, fresh: AuditRow, order: ListOrder): number {
  let depth = 0;
  if (!isTimed(fresh)) return order === 'newest' ? 0 : store.length;
  for (let index = 0; index < store.length; index += 1) {
    const row = store.at(index);
    if (row === undefined || !isTimed(row)) continue;
    if (!standsAbove(row, fresh, order)) break;
    depth = index + 1;
  }
  return depth;
}

/** Puts rows, already in the list's order, where they belong. Costs what stands above the lowest of them. */
export function mergeRows(store: RowStore, fresh: readonly AuditRow[], order: ListOrder): void {
  const lowest = fresh.at(-1);
  const highest = fresh[0];
  if (lowest === undefined || highest === undefined) return;
  if (order === 'oldest' && (store.length === 0 || belongsBelow(store, highest, order))) {
    for (const row of fresh) store.append(row);
    return;
  }
  const depth = depthOf(store, lowest, order);
  const merged: AuditRow[] = [];
  let next = 0;
  for (let index = 0; index < depth; index += 1) {
    const row = store.at(index);
    if (row === undefined) continue;
    for (let own = fresh[next]; own !== undefined && isTimed(row) && !standsAbove(row, own, order); own = fresh[next]) {
      merged.push(own);
      next += 1;
    }
    merged.push(row);
  }
  merged.push(...fresh.slice(next));
  store.replaceTop(depth, merged);
}
