import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOfLine, extendDays, lineAt, lineCount, lineOfRow, NO_DAYS, prependDays } from '../../src/hooks/list/days.ts';

const rowAt = (iso: string | null) => ({ occurredAt: iso === null ? null : { iso } });
const dayOf = (row: { readonly occurredAt: { readonly iso: string | null } | null }): string | null =>
  row.occurredAt?.iso?.slice(0, 10) ?? null;

/** What every list must come to: a heading wherever the day differs from the last one known. */
function naive(isos: readonly (string | null)[]): readonly (readonly [number, string])[] {
  const found: (readonly [number, string])[] = [];
  for (const [index, iso] of isos.entries()) {
    const day = iso?.slice(0, 10);
    if (day !== undefined && day !== found.at(-1)?.[1]) found.push([index, day]);
  }
  return found;
}

const instant = fc
  .integer({ min: 0, max: 20 * 86_400 })
  .map((seconds) => new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString());
const list = fc.oneof(
  fc.array(instant, { maxLength: 80 }).map((isos) => isos.toSorted().toReversed()),
  fc.array(instant, { maxLength: 80 }).map((isos) => isos.toSorted()),
  fc.array(fc.option(instant), { maxLength: 80 }),
);

test('jumping over whole days finds the headings that looking at each row finds, in one page or in two', () => {
  fc.assert(
    fc.property(list, fc.nat(80), (isos, cut) => {
      const rows = isos.map(rowAt);
      const once = extendDays(NO_DAYS, rows, dayOf);
      const twice = extendDays(extendDays(NO_DAYS, rows.slice(0, cut), dayOf), rows, dayOf);
      expect(once.starts.map((start, index) => [start, once.names[index]])).toEqual(naive(isos));
      expect(twice).toEqual(once);
    }),
  );
});

test('rows on top give the headings that looking at each row gives', () => {
  fc.assert(
    fc.property(list, fc.nat(80), (isos, cut) => {
      const rows = isos.map(rowAt);
      const top = extendDays(NO_DAYS, rows.slice(0, cut), dayOf);
      const days = prependDays(top, extendDays(NO_DAYS, rows.slice(cut), dayOf));
      expect(days.length).toBe(rows.length);
      expect(days.starts.map((start, index) => [start, days.names[index]])).toEqual(naive(isos));
    }),
  );
});

test('every row has one line, headings stand above their rows, and no line is empty', () => {
  fc.assert(
    fc.property(list, (isos) => {
      const days = extendDays(NO_DAYS, isos.map(rowAt), dayOf);
      const lines = Array.from({ length: lineCount(days) }, (_, line) => lineAt(days, line));
      expect(lines.flatMap((line) => (line.kind === 'row' ? [line.index] : []))).toEqual(isos.map((_, index) => index));
      for (const index of isos.keys()) expect(lines[lineOfRow(days, index)]).toEqual({ kind: 'row', index });
      const headings = lines.flatMap((what, line) =>
        what.kind === 'day' ? [[what.day, days.names[dayOfLine(days, line)]]] : [],
      );
      for (const [shown, known] of headings) expect(shown).toBe(known);
    }),
  );
});

test('the zone is asked for a handful of days, not for each of 100,000 rows', () => {
  const rows = Array.from({ length: 100_000 }, (_, index) =>
    rowAt(new Date(Date.UTC(2026, 5, 1) - index * 60_000).toISOString()),
  );
  let asked = 0;
  extendDays(NO_DAYS, rows, (row) => {
    asked += 1;
    return dayOf(row);
  });
  expect(asked).toBeLessThan(5000);
});
