import * as fc from 'fast-check';
import { applyChoice, type AuditEntry, canExclude, cellConditions, kinConditions, matches, parseEntry } from 'trilha/headless';
import { makeEntries, makeEntry } from 'trilha/testing';
import { describe, expect, it } from 'vitest';

const read = (input: ReturnType<typeof makeEntry>): AuditEntry => {
  const row = parseEntry(input, { timeZone: 'America/Sao_Paulo' });
  if (row.kind !== 'entry') throw new Error(row.problem.detail);
  return row;
};
const entries = makeEntries(200).map(read);
const COLUMNS = ['when', 'entity', 'action', 'actor', 'origin', 'change'];
const zone = { timeZone: 'America/Sao_Paulo' };

describe('what a cell can be filtered by', () => {
  it('always holds for its own entry, filtered or alone, and never when excluded', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), fc.constantFrom(...COLUMNS, null), (entry, column) => {
        for (const choice of [...cellConditions(entry, column, zone), ...kinConditions(entry)]) {
          expect(matches(entry, { conditions: choice.conditions })).toBe(true);
          const some = { conditions: [{ field: 'text' as const, operator: 'contains' as const, values: [entry.entity.type] }] };
          expect(applyChoice(some, choice, 'only').conditions).toEqual(choice.conditions);
          expect(applyChoice(some, choice, 'filter').conditions).toHaveLength(1 + choice.conditions.length);
          const excluded = applyChoice(some, choice, 'exclude');
          expect(matches(entry, excluded)).toBe(!canExclude(choice) && matches(entry, some));
          expect(excluded === some).toBe(!canExclude(choice));
        }
      }),
    );
  });

  it('names the plainest first', () => {
    const entry = read(
      makeEntry({
        occurredAt: '2026-02-20T01:43:00Z',
        entity: { type: 'Lead', id: '16' },
        action: 'Atualizado',
        operation: 'update',
        actor: { kind: 'user', id: '7', name: 'Márcia' },
        origin: { ip: '10.0.0.1' },
        before: { status: 'new', note: 'a' },
        after: { status: 'hot', note: 'b'.repeat(200) },
        correlation: { request: 'r1', batch: 'b1' },
      }),
    );
    const kinds = (column: string | null): string[] =>
      cellConditions(entry, column, zone).map(({ kind, value }) => `${kind}=${value}`);
    expect(kinds('when')).toEqual(['day=2026-02-19']);
    expect(cellConditions(entry, 'when', zone)[0]?.conditions).toEqual([
      { field: 'occurredAt', operator: 'in', values: ['2026-02-19T03:00:00.000Z', '2026-02-20T03:00:00.000Z'] },
    ]);
    expect(kinds('entity')).toEqual(['entityType=Lead']);
    expect(kinds('action')).toEqual(['action=Atualizado', 'operation=update']);
    expect(kinds('actor')).toEqual(['actorId=7', 'actorKind=user']);
    expect(kinds('origin')).toEqual(['ip=10.0.0.1']);
    expect(kinds('change').toSorted()).toEqual(['field=note', 'field=status', 'newValue=hot']);
    expect(kinds('tags')).toEqual([]);
    expect(kinds('toString')).toEqual([]);
    expect(kinds(null)).toHaveLength(6);
    expect(kinConditions(entry).map(({ kind }) => kind)).toEqual(['request', 'batch', 'entity']);
  });

  it('offers nothing that was not recorded', () => {
    const entry = read(
      makeEntry({ occurredAt: 'ontem', actor: null, origin: {}, entity: { type: 'Lead' }, before: null, after: null }),
    );
    for (const column of ['when', 'actor', 'origin', 'change']) expect(cellConditions(entry, column)).toEqual([]);
    expect(kinConditions({ ...entry, correlation: {} })).toEqual([]);
  });

  it('puts what was excluded back when it is filtered by', () => {
    const [entry] = entries;
    const [choice] = entry === undefined ? [] : cellConditions(entry, 'action');
    if (choice === undefined) throw new Error('An entry has an action.');
    const excluded = applyChoice({ conditions: [], order: 'oldest' }, choice, 'exclude');
    expect(applyChoice(excluded, choice, 'filter')).toEqual({ conditions: choice.conditions, order: 'oldest' });
  });
});
