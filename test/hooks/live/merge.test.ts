import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareEntries, parseEntry, type AuditRow } from 'trilha/headless';
import { makeEntry } from 'trilha/testing';
import { inOrder, mergeRows } from '../../../src/hooks/entries/mergeRows.ts';
import { RowStore } from '../../../src/hooks/entries/rowStore.ts';

const at = (second: number): string => new Date(Date.parse('2026-02-20T12:00:00Z') + second * 1000).toISOString();
let made = 0;
const rowAt = (second: number): AuditRow => parseEntry({ ...makeEntry({ occurredAt: at(second) }), id: `row-${(made += 1)}` });
const idsOf = (rows: Iterable<AuditRow>): string[] => [...rows].map(({ id }) => id);

/** What it comes to: every row is put before the first that is older (or, oldest first, after the last that is not newer). */
function naive(list: readonly AuditRow[], fresh: readonly AuditRow[], order: 'newest' | 'oldest'): string[] {
  const rows = [...list];
  for (const row of fresh) {
    const place = rows.findIndex((other) =>
      order === 'newest' ? compareEntries(other, row) <= 0 : compareEntries(other, row) > 0,
    );
    rows.splice(place < 0 ? rows.length : place, 0, row);
  }
  return idsOf(rows);
}

const seconds = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 12 });

test.each(['newest', 'oldest'] as const)('rows that come live stand where they belong, %s first; earlier views stay', (order) => {
  fc.assert(
    fc.property(seconds, fc.array(fc.record({ live: fc.boolean(), seconds }), { maxLength: 6 }), (first, steps) => {
      const store = new RowStore();
      let wanted: AuditRow[] = [];
      const add = (rows: readonly AuditRow[]): void => {
        store.append(rows);
        wanted = [...wanted, ...rows];
      };
      add(inOrder(first.map(rowAt), order));
      for (const step of steps) {
        const before = store.view();
        const seen = idsOf(before);
        const rows = step.seconds.map(rowAt);
        if (step.live) {
          const ids = naive(wanted, rows, order);
          const all = new Map([...wanted, ...rows].map((row) => [row.id, row]));
          mergeRows(store, inOrder(rows, order), order);
          wanted = ids.flatMap((id) => all.get(id) ?? []);
        } else {
          // A page: older than everything, as a source's next page is.
          add(
            inOrder(
              step.seconds.map((second) =>
                rowAt(order === 'newest' ? second - 1000 * (store.length + 1) : second + 1000 * (store.length + 1)),
              ),
              order,
            ),
          );
        }
        expect(idsOf(store.view())).toEqual(idsOf(wanted));
        expect(wanted.map(({ id }) => store.indexOf(id))).toEqual(wanted.map((_, index) => index));
        expect(idsOf(before)).toEqual(seen);
      }
    }),
  );
});
