import * as fc from 'fast-check';
import {
  FIELD_OPERATORS,
  matches,
  queryToSearchParams,
  type AuditQuery,
  type QueryCondition,
  type QueryField,
} from 'trilha/headless';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from './support/app.js';
import { VALUES, type CountedField } from './support/values.js';

const COUNT = 2_500;
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp(COUNT);
});
afterAll(() => app.close());

const wanted = (query: AuditQuery): string[] => app.entries.filter((entry) => matches(entry, query)).map(({ id }) => id);
const answered = (query: AuditQuery): Promise<string[]> => app.walk(queryToSearchParams(query), 200);

const is = (field: QueryField, ...values: string[]): QueryCondition => ({ field, operator: 'is', values });
const contains = (field: QueryField, ...values: string[]): QueryCondition => ({ field, operator: 'contains', values });
const anyOf = (...alternatives: QueryCondition[][]): QueryCondition => ({ field: 'any', operator: 'of', alternatives });
const within = (from: string, to: string): QueryCondition => ({ field: 'occurredAt', operator: 'in', values: [from, to] });

/** Conditions that the generated history answers with some entries, but not all. */
const TELLING: readonly QueryCondition[] = [
  is('entityType', 'Lead'),
  is('entityType', 'Campaign', 'Message'),
  contains('entityType', 'ADGN', 'campai'),
  is('entityId', '18'),
  is('entityId', ''),
  contains('entityId', '448'),
  is('action', 'Status Alterado'),
  is('action', 'Excluído', 'Restaurado'),
  contains('action', 'excluido'),
  contains('action', 'ção'),
  is('operation', 'message'),
  is('operation', 'unknown', 'auth'),
  is('actorKind', 'user'),
  is('actorKind', 'anonymous', 'unknown'),
  is('actorId', '9'),
  is('actorId', ''),
  contains('actorId', 'int-'),
  is('actorName', 'IA'),
  is('actorName', ''),
  contains('actorName', 'goncalves'),
  contains('actorName', 'MÜLLER', 'uchoa'),
  is('field', 'status'),
  is('field', 'custom_data.webchat.page_url'),
  is('field', 'page_url', 'email'),
  contains('field', 'DATA.webchat'),
  is('oldValue', 'waiting_customer'),
  is('oldValue', 'null'),
  contains('oldValue', 'waiting'),
  is('newValue', 'waiting_customer'),
  is('newValue', 'true', '2'),
  is('newValue', '120.00', '98'),
  contains('newValue', 'anuncio'),
  contains('newValue', '/PRECOS'),
  contains('newValue', 'Wcv-'),
  contains('newValue', '%'),
  is('ip', '201.13.62.150'),
  is('ip', ''),
  contains('ip', '2804:'),
  is('request', ''),
  contains('request', 'REQ_a'),
  is('batch', ''),
  contains('batch', 'imp-'),
  is('tag', 'importação'),
  is('tag', 'venda', ''),
  contains('tag', 'IMPORTACAO'),
  is('outcome', 'denied'),
  is('outcome', 'failure', 'denied'),
  contains('text', 'pedro'),
  contains('text', 'OLÁ! 👋 SOU'),
  contains('text', 'excluido por engano', 'LGPD'),
  contains('text', 'contato.example/planos/precos'),
  contains('text', '1,99%'),
  contains('text', '_id":'),
  contains('text', 'são paulo'),
  within('2026-02-19T12:00:00-03:00', '2026-02-19T18:00:00-03:00'),
  within('2026-02-20T01:42:47Z', '2026-02-20T01:42:58Z'),
  within('', '2026-02-19T03:00:00Z'),
  within('2026-02-20T01:42:58Z', ''),
  anyOf([is('entityType', 'Campaign')], [is('actorKind', 'ai'), contains('text', 'status')]),
  anyOf(
    [{ ...is('ip', ''), negated: true }, is('operation', 'create')],
    [anyOf([is('tag', '')], [within('', '2026-02-19T03:00:00Z')]), is('entityType', 'Lead')],
  ),
];

const nameOf = (condition: QueryCondition): string =>
  `${condition.field} ${condition.operator} ${JSON.stringify(condition.field === 'any' ? condition.alternatives : condition.values)}`;

describe.each(TELLING.map((condition) => [nameOf(condition), condition] as const))('%s', (_, condition) => {
  test('gives the entries that match, and only those', async () => {
    const expected = wanted({ conditions: [condition] });
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(COUNT);
    expect(await answered({ conditions: [condition] })).toEqual(expected);
  });

  test('negated, gives all the others', async () => {
    const query: AuditQuery = { conditions: [{ ...condition, negated: true }] };
    const expected = wanted(query);
    expect(expected.length).toBe(COUNT - wanted({ conditions: [condition] }).length);
    expect(await answered(query)).toEqual(expected);
  });
});

test('every field and operator is among them', () => {
  const told = new Set(TELLING.map(({ field, operator }) => `${field} ${operator}`));
  const all = Object.entries(FIELD_OPERATORS).flatMap(([field, operators]) =>
    operators.map((operator) => `${field} ${operator}`),
  );
  expect(all.filter((one) => !told.has(one))).toEqual([]);
});

test.each<[string, QueryCondition]>([
  ['a quote', is('action', "'; drop table audit_entries; --")],
  ['a wildcard', contains('actorName', '%')],
  ['an underscore', contains('actorName', '_')],
  ['a backslash', contains('entityId', '\\')],
  ['markup', contains('text', '<b>negrito</b>')],
  ['a long text', contains('text', 'x'.repeat(300))],
])('%s is ordinary text and finds nothing', async (_, condition) => {
  expect(wanted({ conditions: [condition] })).toEqual([]);
  expect(await answered({ conditions: [condition] })).toEqual([]);
});

test('combining accents and precomposed ones are the same', async () => {
  const composed = await answered({ conditions: [contains('text', 'São')] });
  expect(composed.length).toBeGreaterThan(0);
  expect(await answered({ conditions: [contains('text', 'São'.normalize('NFD'))] })).toEqual(composed);
});

test('masked secrets cannot be searched for', async () => {
  const rows = await app.database.query<{ id: string }>(
    `select id::text as id from audit_entries where after_text like '%$2y$12$%'`,
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(await answered({ conditions: [contains('text', '$2y$12$')] })).toEqual([]);
  expect(await answered({ conditions: [contains('newValue', '$2y$12$')] })).toEqual([]);
});

describe('[from, to)', () => {
  test('holds its first moment and not its last, to the microsecond', async () => {
    const entry = app.entries.find(
      ({ occurredAt }) => occurredAt.iso !== null && !occurredAt.iso.endsWith('000000Z') && !occurredAt.iso.endsWith('000Z'),
    );
    const iso = entry?.occurredAt.iso ?? '';
    const after = `${iso.slice(0, -7)}${String(Number(iso.slice(-7, -1)) + 1).padStart(6, '0')}Z`;
    expect(await answered({ conditions: [within(iso, after)] })).toEqual([entry?.id]);
    expect(await answered({ conditions: [within(after, after)] })).toEqual([]);
    expect(await answered({ conditions: [within('', iso)] })).not.toContain(entry?.id);
  });

  test('reads bounds in any zone as one moment', async () => {
    const inSaoPaulo = await answered({ conditions: [within('2026-02-18T00:00:00-03:00', '2026-02-19T00:00:00-03:00')] });
    expect(inSaoPaulo.length).toBeGreaterThan(100);
    expect(await answered({ conditions: [within('2026-02-18T03:00:00Z', '2026-02-19T03:00:00Z')] })).toEqual(inSaoPaulo);
    expect(await answered({ conditions: [within('2026-02-18T08:30:00+05:30', '2026-02-19T08:30:00+05:30')] })).toEqual(
      inSaoPaulo,
    );
  });

  test('days next to each other share nothing and miss nothing', async () => {
    const days = [
      '2026-02-16T03:00:00Z',
      '2026-02-17T03:00:00Z',
      '2026-02-18T03:00:00Z',
      '2026-02-19T03:00:00Z',
      '2026-02-20T03:00:00Z',
    ];
    const parts: string[] = [];
    for (const [index, day] of days.slice(1).entries())
      parts.unshift(...(await answered({ conditions: [within(days[index] ?? '', day)] })));
    expect(parts).toEqual(await answered({ conditions: [within(days[0] ?? '', days.at(-1) ?? '')] }));
  });
});

test('any combination of conditions means what `matches` means', async () => {
  const fromEntry = (field: CountedField): fc.Arbitrary<QueryCondition> =>
    fc.constantFrom(...app.entries).map((entry) => is(field, ...VALUES[field](entry).slice(0, 1), ''));
  const fields: readonly CountedField[] = ['entityType', 'entityId', 'action', 'actorName', 'ip', 'tag'];
  const condition = fc.oneof(fc.constantFrom(...TELLING), fc.constantFrom(...fields).chain(fromEntry));
  const negatable = fc
    .tuple(condition, fc.boolean())
    .map(([one, negated]): QueryCondition => (negated ? { ...one, negated } : one));
  const query = fc.record({
    conditions: fc.array(negatable, { minLength: 2, maxLength: 4 }),
    order: fc.constantFrom('newest' as const, 'oldest' as const),
  });
  await fc.assert(
    fc.asyncProperty(query, async (asked) => {
      const expected = wanted(asked);
      expect(await answered(asked)).toEqual(asked.order === 'oldest' ? expected.toReversed() : expected);
    }),
    { numRuns: 60 },
  );
});
