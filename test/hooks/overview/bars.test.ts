import { createDescriber } from 'trilha/headless';
import { describe, expect, test } from 'vitest';
import { describeSpan, narrowTo, toBar } from '../../../src/hooks/overview/bars.js';
import { chooseValue, choiceOf } from '../../../src/hooks/overview/facetQuery.js';

const words = createDescriber({ timeZone: 'America/Sao_Paulo' });

describe('a bar in words', () => {
  test('says its stretch, how many, and of what', () => {
    const bar = toBar(
      [{ from: '2026-02-19T13:00:00.000Z', to: '2026-02-19T14:00:00.000Z', counts: { message: 2, create: 1, nova: 1 } }],
      words,
    );
    expect(bar.total).toBe(4);
    expect(bar.parts.map(({ operation }) => operation)).toEqual(['create', 'message', 'nova']);
    expect(bar.label).toBe('19/02/2026 10:00:00 até 11:00:00: 4 registros (Criação 1, Mensagem 2 e nova 1)');
  });

  test('several together have their sums, and are "at least" when one of them is', () => {
    const bar = toBar(
      [
        { from: '2026-02-19T03:00:00Z', to: '2026-02-20T03:00:00Z', counts: { create: 1 }, atLeast: true },
        { from: '2026-02-20T03:00:00Z', to: '2026-02-21T03:00:00Z', counts: { create: 2 } },
      ],
      words,
    );
    expect(bar.label).toBe('19/02/2026 até 20/02/2026: pelo menos 3 registros (Criação 3)');
  });

  test.each([
    ['one whole day', '2026-02-19T03:00:00Z', '2026-02-20T03:00:00Z', '19/02/2026'],
    ['whole days', '2026-02-01T03:00:00Z', '2026-03-01T03:00:00Z', '01/02/2026 até 28/02/2026'],
    ['over midnight', '2026-02-19T23:00:00Z', '2026-02-20T05:00:00Z', '19/02/2026 20:00:00 até 20/02/2026 02:00:00'],
  ])('%s', (_, from, to, text) => {
    expect(describeSpan(from, to, words)).toBe(text);
  });

  test('a day of 23 hours is still one day', () => {
    const berlin = createDescriber({ timeZone: 'Europe/Berlin' });
    expect(describeSpan('2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', berlin)).toBe('29/03/2026');
  });
});

describe('narrowing', () => {
  const asked = { field: 'occurredAt', operator: 'in', values: ['2026-02-19T10:30:00Z', ''] } as const;

  test('sets the period and leaves the rest', () => {
    const action = { field: 'action', operator: 'is', values: ['Criado'] } as const;
    expect(narrowTo({ conditions: [action] }, 'a', 'b').conditions).toEqual([
      action,
      { field: 'occurredAt', operator: 'in', values: ['a', 'b'] },
    ]);
  });

  test('never widens what was asked for: the first bar may begin before the period', () => {
    expect(narrowTo({ conditions: [asked] }, '2026-02-19T10:00:00Z', '2026-02-19T11:00:00Z').conditions).toEqual([
      { field: 'occurredAt', operator: 'in', values: ['2026-02-19T10:30:00Z', '2026-02-19T11:00:00Z'] },
    ]);
  });
});

describe('choosing values', () => {
  const none = { conditions: [] };

  test('includes as alternatives, excludes, and takes back', () => {
    let query = chooseValue(chooseValue(none, 'action', 'a', 'included'), 'action', 'b', 'included');
    expect(query.conditions).toEqual([{ field: 'action', operator: 'is', values: ['a', 'b'] }]);
    query = chooseValue(query, 'action', 'a', 'excluded');
    expect(query.conditions).toEqual([
      { field: 'action', operator: 'is', values: ['b'] },
      { field: 'action', operator: 'is', values: ['a'], negated: true },
    ]);
    expect([choiceOf(query, 'action', 'a'), choiceOf(query, 'action', 'b'), choiceOf(query, 'action', 'c')]).toEqual([
      'excluded',
      'included',
      'none',
    ]);
    query = chooseValue(chooseValue(query, 'action', 'a', 'none'), 'action', 'b', 'none');
    expect(query).toEqual(none);
  });

  test('leaves conditions of other kinds alone', () => {
    const piece = { field: 'action', operator: 'contains', values: ['a'] } as const;
    expect(chooseValue({ conditions: [piece] }, 'action', 'a', 'none').conditions).toEqual([piece]);
  });
});
