import * as fc from 'fast-check';
import { type AuditRow, foldRows, parseEntry } from 'trilha/headless';
import { makeEntry } from 'trilha/testing';
import { describe, expect, it } from 'vitest';
import { seedEntries, seedTimeZone } from '../support/seed.ts';

const read = (input: unknown): AuditRow => parseEntry(input, { timeZone: seedTimeZone });
const like = { fold: ['like'] } as const;
/** Rows of two entities, so that runs of any length stand side by side. */
const rowsOf = (letters: readonly string[]): readonly AuditRow[] =>
  letters.map((letter, index) =>
    read(
      makeEntry({
        id: `r${index}`,
        entity: { type: 'Lead', id: letter },
        action: 'Atualizado',
        operation: 'update',
        actor: null,
        before: null,
        after: { a: 1 },
      }),
    ),
  );
const anyRows = fc.array(fc.constantFrom('a', 'b'), { maxLength: 30 }).map(rowsOf);

describe('a folded list', () => {
  it('loses nothing: every row stands in a line or behind one, and the counts add up', () => {
    fc.assert(
      fc.property(anyRows, fc.array(fc.nat(29), { maxLength: 3 }), (rows, toggled) => {
        const folded = toggled.reduce((list, at) => list.toggle(`r${at}`), foldRows(rows, like));
        const shown = [...folded.rows];
        expect(folded.behind).toBe(rows.length - shown.length);
        for (const row of rows) {
          const at = folded.indexOf(row.id);
          const run = folded.runAt(at);
          expect(folded.rows.at(at)?.id).toBe(run?.open === false ? run.id : row.id);
        }
        const counts = shown.map((_, index) => folded.runAt(index)).filter((run) => run?.head);
        for (const run of counts) expect(run?.group.count).toBe(run?.group.rows.length);
      }),
    );
  });

  it('is the same when its rows come page by page', () => {
    fc.assert(
      fc.property(anyRows, fc.array(fc.nat(30), { maxLength: 4 }), (rows, cuts) => {
        const whole = foldRows(rows, like);
        const paged = [...cuts.toSorted((a, b) => a - b), rows.length].reduce(
          (list, end) => list.extend(rows.slice(0, end)),
          foldRows([], like),
        );
        expect([...paged.rows].map(({ id }) => id)).toEqual([...whole.rows].map(({ id }) => id));
        expect(paged.behind).toBe(whole.behind);
        for (const { id } of rows) expect(paged.indexOf(id)).toBe(whole.indexOf(id));
      }),
    );
  });

  it('opens and closes a run in its place', () => {
    const rows = rowsOf(['a', 'b', 'b', 'b', 'a']);
    const folded = foldRows(rows, like);
    expect([...folded.rows].map(({ id }) => id)).toEqual(['r0', 'r1', 'r4']);
    const opened = folded.toggle('r2');
    expect([...opened.rows].map(({ id }) => id)).toEqual(['r0', 'r1', 'r2', 'r3', 'r4']);
    expect([0, 1, 2, 3, 4].map((at) => opened.runAt(at)?.head)).toEqual([undefined, true, false, false, undefined]);
    expect([...opened.toggle('r3').rows]).toEqual([...folded.rows]);
    expect(folded.toggle('r0').rows.length).toBe(3);
  });

  it('folds the repeats of the seed, each with its exact count', () => {
    const folded = foldRows(seedEntries.map(read), like);
    const runs = [...folded.rows].flatMap((row, index) => {
      const run = folded.runAt(index);
      return run === null || row.kind !== 'entry'
        ? []
        : [`${row.entity.type} #${row.entity.id} ${row.action} ×${run.group.count}`];
    });
    expect(runs).toContain('Lead #16 Atualizado ×3');
    expect(folded.rows.length + folded.behind).toBe(30);
  });
});
