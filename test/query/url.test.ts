import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  normalizeQuery,
  queryFromSearchParams,
  queryKey,
  queryToSearchParams,
  tidyQuery,
  type AuditQuery,
} from 'trilha/headless';
import { anyQuery } from './arbitrary.js';

const question: AuditQuery = {
  conditions: [
    { field: 'entityType', operator: 'is', values: ['Lead', 'Campaign'] },
    { field: 'action', operator: 'is', values: ['Criado'], negated: true },
    { field: 'actorName', operator: 'contains', values: ['ana'] },
    { field: 'text', operator: 'contains', values: ['oi vi um anúncio'] },
    { field: 'occurredAt', operator: 'in', values: ['2026-02-19T03:00:00Z', ''] },
  ],
  order: 'oldest',
};

describe('queryToSearchParams', () => {
  test('writes readable names', () => {
    expect(decodeURIComponent(String(queryToSearchParams(question)).replaceAll('+', ' '))).toBe(
      'entityType=Lead&entityType=Campaign&-action=Criado&actorName~=ana&q=oi vi um anúncio&from=2026-02-19T03:00:00.000Z&order=oldest',
    );
  });

  test('keeps "and" apart from "or"', () => {
    const both: AuditQuery = { conditions: ['a', 'b'].map((value) => ({ field: 'tag', operator: 'is', values: [value] })) };
    expect(String(queryToSearchParams(both))).toBe('tag=a&tag.2=b');
    expect(queryFromSearchParams('tag=a&tag.2=b').query).toEqual(both);
  });

  test('writes groups with their numbers before each name', () => {
    const text =
      'any1.1.entityType=Lead&any1.1.-action=Criado&any1.2.any1.1.tag=a&any1.2.any1.1.tag.2=b&any1.2.any1.2.ip=::1&any1.2.batch=1&q=x';
    const { query, dropped } = queryFromSearchParams(text);
    expect(dropped).toEqual([]);
    expect(query.conditions).toMatchObject([
      {
        field: 'any',
        alternatives: [
          [{ field: 'entityType' }, { field: 'action', negated: true }],
          [{ field: 'any' }, { field: 'batch' }],
        ],
      },
      { field: 'text' },
    ]);
    expect(decodeURIComponent(String(queryToSearchParams(query)))).toBe(text);
    const deep = `${'any1.1.'.repeat(9)}tag`;
    expect(queryFromSearchParams(`${deep}=a&any1.1.cor=azul&any1.tag=a`).dropped.map(({ name }) => name)).toEqual([
      deep,
      'any1.1.cor',
      'any1.tag',
    ]);
  });

  test('reads back what it wrote, whatever was asked', () => {
    fc.assert(
      fc.property(anyQuery, fc.constantFrom('', 'audit.'), (query, prefix) => {
        const text = String(queryToSearchParams(query, { prefix }));
        const { query: back, dropped } = queryFromSearchParams(text, { prefix });
        expect(dropped).toEqual([]);
        expect(back).toEqual(tidyQuery(query));
        expect(queryKey(back)).toBe(queryKey(query));
      }),
      { numRuns: 500 },
    );
  });
});

describe('queryFromSearchParams', () => {
  test('drops and reports what it does not understand', () => {
    const { query, dropped } = queryFromSearchParams(
      'entityType=Lead&page=2&operation=explode&from=ontem&order=random&q=&q~=x&toString=1&entityType.0x=1',
    );
    expect(query).toEqual({ conditions: [{ field: 'entityType', operator: 'is', values: ['Lead'] }] });
    expect(dropped).toEqual([
      { name: 'page', value: '2', reason: 'unknown-parameter' },
      { name: 'operation', value: 'explode', reason: 'unknown-value' },
      { name: 'from', value: 'ontem', reason: 'unreadable-time' },
      { name: 'order', value: 'random', reason: 'unknown-value' },
      { name: 'q', value: '', reason: 'empty-value' },
      { name: 'q~', value: 'x', reason: 'unknown-parameter' },
      { name: 'toString', value: '1', reason: 'unknown-parameter' },
      { name: 'entityType.0x', value: '1', reason: 'unknown-parameter' },
    ]);
  });

  test('leaves parameters of the host alone', () => {
    const { query, dropped } = queryFromSearchParams('aba=auditoria&t.tag=a&t.limit=50&tag=b', {
      prefix: 't.',
      ignore: ['limit'],
    });
    expect(query.conditions).toEqual([{ field: 'tag', operator: 'is', values: ['a'] }]);
    expect(dropped).toEqual([]);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (text) => {
        expect(queryFromSearchParams(text).query).toBeDefined();
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
        expect(queryFromSearchParams(new URLSearchParams(pairs)).query).toBeDefined();
      }),
    );
  });
});

describe('normalizeQuery', () => {
  test('equal questions are one, however they were put together', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const turned: AuditQuery = {
          ...query,
          conditions: query.conditions
            .toReversed()
            .map((condition) =>
              condition.operator === 'in' || condition.operator === 'of'
                ? condition
                : { ...condition, values: [...condition.values.toReversed(), ...condition.values] },
            ),
        };
        expect(normalizeQuery(turned)).toEqual(normalizeQuery(query));
        expect(normalizeQuery(normalizeQuery(query))).toEqual(normalizeQuery(query));
      }),
    );
  });

  test('different questions have different keys', () => {
    const key = (query: AuditQuery): string => queryKey(query);
    expect(key({ conditions: [] })).not.toBe(key({ conditions: [], order: 'oldest' }));
    const tag = (values: string[], negated = false): AuditQuery => ({
      conditions: [{ field: 'tag', operator: 'is', values, negated }],
    });
    expect(new Set([tag(['a']), tag(['a', 'b']), tag(['b']), tag(['a'], true)].map(key)).size).toBe(4);
    expect(key({ conditions: [...tag(['a']).conditions, ...tag(['b']).conditions] })).not.toBe(key(tag(['a', 'b'])));
  });
});
