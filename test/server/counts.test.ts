import { matches, queryToSearchParams, withoutField, type AuditQuery, type HistogramBucket } from 'trilha/headless';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type ProblemBody, type TestApp } from './support/app.js';
import { groupBy } from './support/groups.js';
import { VALUES, type CountedField } from './support/values.js';

const COUNT = 2_500;
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp(COUNT);
});
afterAll(() => app.close());

const EVERYTHING: AuditQuery = { conditions: [] };
const FILTERED: AuditQuery = {
  conditions: [
    { field: 'entityType', operator: 'is', values: ['Lead', 'Conversation'] },
    { field: 'actorKind', operator: 'is', values: ['user'], negated: true },
    { field: 'action', operator: 'is', values: ['Atualizado'] },
  ],
};

interface FacetBody {
  readonly data: Readonly<
    Record<string, { readonly buckets: readonly { readonly value: string; readonly count: number }[]; readonly other?: number }>
  >;
}

const FIELDS = Object.keys(VALUES) as readonly CountedField[];

/** Counts as they must be, by walking over all entries. */
function countByHand(query: AuditQuery, field: CountedField): Map<string, number> {
  const counts = new Map<string, number>();
  const others = withoutField(query, field);
  for (const entry of app.entries.filter((one) => matches(one, others))) {
    for (const value of VALUES[field](entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

const facetsOf = async (query: AuditQuery, extra: Readonly<Record<string, string>>): Promise<FacetBody['data']> => {
  const parameters = queryToSearchParams(query);
  for (const [name, value] of Object.entries(extra)) parameters.set(name, value);
  return (await app.get<FacetBody>('/api/audit/facets', parameters)).body.data;
};

describe.each([
  ['everything', EVERYTHING],
  ['a filter', FILTERED],
] as const)('facets under %s', (_, query) => {
  test.each(FIELDS)('of %s are the walked counts, without the own conditions', async (field) => {
    const expected = countByHand(query, field);
    const facet = (await facetsOf(query, { fields: field, limit: '200' }))[field];
    expect(facet?.buckets.length).toBe(Math.min(200, expected.size));
    for (const { value, count } of facet?.buckets ?? []) expect([value, count]).toEqual([value, expected.get(value)]);
    const all = [...expected.values()].reduce((sum, count) => sum + count, 0);
    const listed = (facet?.buckets ?? []).reduce((sum, { count }) => sum + count, 0);
    expect(listed + (facet?.other ?? 0)).toBe(all);
  });
});

test('facets list the most frequent values and count the rest', async () => {
  const expected = [...countByHand(EVERYTHING, 'entityId').values()].sort((a, b) => b - a);
  const facet = (await facetsOf(EVERYTHING, { fields: 'entityId', limit: '3' }))['entityId'];
  expect(facet?.buckets.map(({ count }) => count)).toEqual(expected.slice(0, 3));
  expect(facet?.other).toBe(expected.slice(3).reduce((sum, count) => sum + count, 0));
});

test('facets come for several fields at once', async () => {
  expect(Object.keys(await facetsOf(EVERYTHING, { fields: 'action,tag' }))).toEqual(['action', 'tag']);
});

test.each(['', 'nonsense', 'action,', 'text', 'toString'])('facets of "%s" are refused', async (fields) => {
  const { status, body } = await app.get<ProblemBody>('/api/audit/facets', { fields });
  expect(status).toBe(400);
  expect(body.errors?.map(({ parameter }) => parameter)).toEqual(['fields']);
});

const bars = async (query: AuditQuery, buckets: number, timeZone: string): Promise<readonly HistogramBucket[]> => {
  const parameters = queryToSearchParams(query);
  parameters.set('buckets', String(buckets));
  parameters.set('timeZone', timeZone);
  return (await app.get<{ data: readonly HistogramBucket[] }>('/api/audit/histogram', parameters)).body.data;
};
const sumOf = ({ counts }: HistogramBucket): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
const period = (from: string, to: string): AuditQuery => ({
  conditions: [{ field: 'occurredAt', operator: 'in', values: [from, to] }],
});

describe('the histogram', () => {
  test.each([1, 2, 5, 20, 60, 400])('in at most %i bars counts every entry once', async (buckets) => {
    for (const query of [EVERYTHING, FILTERED]) {
      const found = await bars(query, buckets, 'America/Sao_Paulo');
      expect(found.length).toBeLessThanOrEqual(buckets);
      expect(found.reduce((sum, bar) => sum + sumOf(bar), 0)).toBe(app.entries.filter((entry) => matches(entry, query)).length);
    }
  });

  test('has bars without gaps, each with what lies in it', async () => {
    const found = await bars(FILTERED, 30, 'America/Sao_Paulo');
    expect(found.length).toBeGreaterThan(5);
    for (const [index, bar] of found.entries()) {
      expect(bar.from).toBe(found[index - 1]?.to ?? bar.from);
      const inside = app.entries.filter(
        (entry) => matches(entry, FILTERED) && (entry.occurredAt.iso ?? '') >= bar.from && (entry.occurredAt.iso ?? '') < bar.to,
      );
      const counts = Object.fromEntries(
        [...groupBy(inside, ({ operation }) => operation)].map(([operation, list]) => [operation, list.length]),
      );
      expect(bar.counts).toEqual(counts);
    }
  });

  test('begins days at midnight of the zone asked for', async () => {
    const query = period('2026-02-15T03:00:00Z', '2026-02-20T03:00:00Z');
    const saoPaulo = await bars(query, 8, 'America/Sao_Paulo');
    expect(saoPaulo.map(({ from }) => from.slice(0, 19))).toEqual([
      '2026-02-15T03:00:00',
      '2026-02-16T03:00:00',
      '2026-02-17T03:00:00',
      '2026-02-18T03:00:00',
      '2026-02-19T03:00:00',
    ]);
    const kolkata = await bars(query, 8, 'Asia/Kolkata');
    expect(new Set(kolkata.map(({ from }) => from.slice(11, 19)))).toEqual(new Set(['18:30:00']));
  });

  test('gives a day of 23 and one of 25 hours one bar each', async () => {
    const hours = (list: readonly HistogramBucket[]): number[] =>
      list.map(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 3_600_000);
    expect(hours(await bars(period('2026-03-28T12:00:00+01:00', '2026-03-30T12:00:00+02:00'), 5, 'Europe/Berlin'))).toEqual([
      24, 23, 24,
    ]);
    expect(hours(await bars(period('2026-10-24T12:00:00+02:00', '2026-10-26T12:00:00+01:00'), 5, 'Europe/Berlin'))).toEqual([
      24, 25, 24,
    ]);
  });

  test('shows an asked period without entries as empty bars', async () => {
    const found = await bars(period('2030-01-01T00:00:00Z', '2030-01-02T00:00:00Z'), 30, 'UTC');
    expect(found.length).toBeGreaterThan(20);
    expect(found.map(sumOf).every((sum) => sum === 0)).toBe(true);
  });

  test('of nothing is no bars', async () => {
    expect(await bars({ conditions: [{ field: 'entityId', operator: 'is', values: ['nobody'] }] }, 30, 'UTC')).toEqual([]);
  });

  test.each(['Nowhere/Land', '+03:00', "UTC'; --", ''])('refuses the zone "%s"', async (timeZone) => {
    const { status, body } = await app.get<ProblemBody>('/api/audit/histogram', { timeZone });
    expect(status).toBe(400);
    expect(body.errors?.map(({ parameter }) => parameter)).toEqual(['timeZone']);
  });
});
