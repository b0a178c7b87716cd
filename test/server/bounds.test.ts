import { matches, queryToSearchParams, withoutField, type AuditQuery, type Facet, type HistogramBucket } from 'trilha/headless';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFacets } from '../../examples/host-app/server/audit/facets.js';
import { startTestApp, type PageBody, type TestApp } from './support/app.js';

const COUNT = 2_500;
const LIMITS = { tried: 40, examined: 300, counted: 200 };
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp(COUNT, LIMITS);
});
afterAll(() => app.close());

const where = (...conditions: AuditQuery['conditions']): AuditQuery => ({ conditions });
const asked = (query: AuditQuery, more: Readonly<Record<string, string>> = {}): URLSearchParams => {
  const parameters = queryToSearchParams(query);
  for (const [name, value] of Object.entries(more)) parameters.set(name, value);
  return parameters;
};
const expected = (query: AuditQuery): readonly TestApp['entries'][number][] =>
  app.entries.filter((entry) => matches(entry, query));

const QUESTIONS: readonly (readonly [string, AuditQuery])[] = [
  ['a word in many entries', where({ field: 'text', operator: 'contains', values: ['lead'] })],
  ['a word in few', where({ field: 'text', operator: 'contains', values: ['orçamento'] })],
  ['a word in none', where({ field: 'text', operator: 'contains', values: ['xyzzy'] })],
  ['two letters, which no index knows', where({ field: 'text', operator: 'contains', values: ['zw'] })],
  ['a piece of an id', where({ field: 'entityId', operator: 'contains', values: ['47'] })],
  ['a piece of a name', where({ field: 'actorName', operator: 'contains', values: ['ana'] })],
  ['an old value', where({ field: 'oldValue', operator: 'is', values: ['new'] })],
  ['a tag or none', where({ field: 'tag', operator: 'is', values: ['', 'lgpd'] })],
  ['a changed field', where({ field: 'field', operator: 'is', values: ['status'] })],
  ['a piece of a changed field', where({ field: 'field', operator: 'contains', values: ['custom'] })],
  [
    'a word among others',
    where(
      { field: 'entityType', operator: 'is', values: ['Message'] },
      { field: 'text', operator: 'contains', values: ['obrigad'] },
      { field: 'actorKind', operator: 'is', values: ['user'], negated: true },
    ),
  ],
  ['entries without an id, or with one', where({ field: 'actorId', operator: 'is', values: ['', '9'] })],
];

describe.each(QUESTIONS)('asked for %s', (_, query) => {
  test.each(['newest', 'oldest'] as const)('pages from the %s on give all entries that match, once, in order', async (order) => {
    const ids = expected(query).map(({ id }) => id);
    const walked = await app.walk(asked(order === 'oldest' ? { ...query, order } : query), 20);
    expect(walked).toEqual(order === 'oldest' ? ids.toReversed() : ids);
  });

  test('a total is exact, or at least so many and no more than there are', async () => {
    const { body } = await app.get<PageBody>('/api/audit/entries', asked(query, { total: 'estimate', limit: '1' }));
    const all = expected(query).length;
    const { value = Number.NaN, relation } = body.total ?? {};
    expect(relation === 'exact' ? value === all : relation === 'atLeast' && value <= all).toBe(true);
    const exact = await app.get<PageBody>('/api/audit/entries', asked(query, { total: 'exact', limit: '1' }));
    expect(exact.body.total).toEqual({ value: all, relation: 'exact' });
  });

  test('a facet counts all, or says how many of the newest it counted', async () => {
    const parameters = asked(query, { fields: 'action', limit: '200' });
    const { body } = await app.get<{ data: { action: Omit<Facet, 'field'> } }>('/api/audit/facets', parameters);
    const { buckets, approximate, counted } = body.data.action;
    const all = expected(withoutField(query, 'action'));
    const of = approximate === true && counted !== undefined ? all.slice(0, counted) : all;
    for (const { value, count } of buckets)
      expect([value, count]).toEqual([value, of.filter(({ action }) => action === value).length]);
    expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(of.length);
    expect(counted === undefined).toBe(approximate !== true);
  });

  test('bars count all entries, or say where they may not', async () => {
    const parameters = asked(query, { buckets: '40', timeZone: 'America/Sao_Paulo' });
    const { body } = await app.get<{ data: readonly HistogramBucket[] }>('/api/audit/histogram', parameters);
    for (const { from, to, counts, atLeast } of body.data) {
      const inside = expected(query).filter(({ occurredAt: { iso } }) => (iso ?? '') >= from && (iso ?? '') < to).length;
      const sum = Object.values(counts).reduce((total, count) => total + count, 0);
      expect({ from, sum, right: atLeast === true ? sum <= inside : sum === inside }).toEqual({ from, sum, right: true });
    }
  });
});

test('a facet with more values than are counted says so', async () => {
  const { body } = await app.get<{ data: { ip: Omit<Facet, 'field'> } }>('/api/audit/facets', { fields: 'ip' });
  expect(body.data.ip).toMatchObject({ approximate: true, counted: LIMITS.counted });
});

test('a facet that is counted to its last entry is whole, be there exactly as many as are counted', async () => {
  const query = where({ field: 'text', operator: 'contains', values: ['orçamento'] });
  const all = expected(query).length;
  expect(all).toBeGreaterThan(10);
  const count = async (counted: number): Promise<Partial<Facet> | undefined> =>
    (await readFacets(app.database, query, ['ip'], 200, { tried: 5_000, examined: 5_000, counted })).ip;
  expect(await count(all)).not.toHaveProperty('approximate');
  expect(await count(all - 1)).toMatchObject({ approximate: true, counted: all - 1 });
});

test('more than is counted is "at least" so many', async () => {
  const { body } = await app.get<PageBody>('/api/audit/entries', { q: 'lead', total: 'estimate', limit: '1' });
  expect(body.total?.relation).toBe('atLeast');
  expect(body.total?.value).toBeGreaterThan(100);
});

test('kinds are exact, however small the bounds', async () => {
  const { body } = await app.get<{ data: { action: Omit<Facet, 'field'> } }>('/api/audit/facets', { fields: 'action' });
  expect(body.data.action.approximate).toBeUndefined();
  expect(body.data.action.buckets.reduce((sum, { count }) => sum + count, 0)).toBe(COUNT);
});
