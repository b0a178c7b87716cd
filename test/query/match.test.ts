import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compileQuery,
  matches,
  parseEntry,
  textsOf,
  tidyQuery,
  type AuditEntry,
  type AuditQuery,
  type FieldCondition,
  type QueryCondition,
} from 'trilha/headless';
import { makeEntries, makeEntry } from 'trilha/testing';
import seed from '../fixtures/seed.json' with { type: 'json' };
import { anyCondition, anyFieldCondition } from './arbitrary.js';

const read = (input: unknown, options?: Parameters<typeof parseEntry>[1]): AuditEntry => {
  const row = parseEntry(input, options);
  if (row.kind !== 'entry') throw new Error(row.problem.detail);
  return row;
};
const is = (field: FieldCondition['field'], ...values: string[]): QueryCondition => ({ field, operator: 'is', values });
const has = (field: FieldCondition['field'], ...values: string[]): QueryCondition => ({ field, operator: 'contains', values });
const ask = (entry: AuditEntry, ...conditions: QueryCondition[]): boolean => matches(entry, { conditions });

const entry = read({
  id: 'e1',
  occurredAt: '2026-02-19T22:43:00Z',
  action: 'Status Alterado',
  operation: 'status',
  outcome: 'success',
  actor: { kind: 'ai', id: '9', name: 'Robô Ágil' },
  entity: { type: 'Lead', id: '18', label: 'Pedro' },
  before: { status: 'active', temperature: 'cold', custom: { page: { url: 'https://d.com/á' } }, tags: ['a', 'b'], same: 1 },
  after: {
    status: 'waiting_customer',
    temperature: null,
    custom: { page: { url: 'https://d.com/é' } },
    tags: ['a', 'c'],
    same: 1,
  },
  coverage: 'full',
  origin: { ip: '201.13.62.150', userAgent: 'Mozilla/5.0 (Macintosh)' },
  correlation: { request: 'r1', batch: 'b1' },
  tags: ['webchat', 'promoção'],
  message: 'Ligação feita',
});

describe('matches', () => {
  test.each<[QueryCondition, boolean]>([
    [is('entityType', 'Lead'), true],
    [is('entityType', 'lead'), false],
    [is('entityType', 'Campaign', 'Lead'), true],
    [has('entityType', 'LE'), true],
    [is('entityId', '18'), true],
    [is('action', 'Status Alterado'), true],
    [is('operation', 'status'), true],
    [is('actorKind', 'ai'), true],
    [is('actorId', '9'), true],
    [has('actorName', 'robo agil'), true],
    [is('ip', '201.13.62.150'), true],
    [has('ip', '201.13.'), true],
    [is('request', 'r1'), true],
    [is('batch', 'b2'), false],
    [is('batch', ''), false],
    [is('tag', 'promoção'), true],
    [has('tag', 'PROMOCAO'), true],
    [is('outcome', 'success'), true],
    [is('field', 'status'), true],
    [is('field', 'custom.page.url'), true],
    [is('field', 'url'), true],
    [is('field', 'custom'), true],
    [is('field', 'same'), false],
    [is('field', 'temperature'), true],
    [is('field', 'tags'), true],
    [has('field', 'TEMP'), true],
    [is('oldValue', 'active'), true],
    [is('newValue', 'active'), false],
    [is('newValue', 'waiting_customer'), true],
    [is('newValue', 'null'), true],
    [is('newValue', '1'), false],
    [is('oldValue', 'b'), true],
    [has('newValue', 'D.COM/E'), true],
    [has('newValue', 'd.com/a'), false],
    [has('text', 'ligacao'), true],
    [has('text', 'waiting_customer'), true],
    [has('text', 'macintosh'), true],
    [has('text', 'pedro'), true],
    [has('text', 'https://d.com/e'), true],
    [has('text', 'nada disso'), false],
  ])('%j: %s', (condition, expected) => {
    expect(ask(entry, condition)).toBe(expected);
    expect(ask(entry, { ...condition, negated: true })).toBe(!expected);
  });

  test("'' asks for what was not recorded", () => {
    const bare = read({ ...makeEntry(), actor: null, entity: { type: 'Lead', id: null }, tags: [], correlation: {}, origin: {} });
    for (const field of ['actorKind', 'actorName', 'entityId', 'tag', 'request', 'ip'] as const) {
      expect([field, ask(bare, is(field, ''))]).toEqual([field, true]);
      expect([field, ask(entry, is(field, ''))]).toEqual([field, false]);
    }
  });

  test('periods are [from, to), to the digit', () => {
    const when = (...values: string[]): boolean => ask(entry, { field: 'occurredAt', operator: 'in', values });
    expect(when('2026-02-19T22:43:00Z', '')).toBe(true);
    expect(when('2026-02-19T22:43:00.001Z', '')).toBe(false);
    expect(when('', '2026-02-19T22:43:00Z')).toBe(false);
    expect(when('', '2026-02-19T22:43:00.0001Z')).toBe(true);
    expect(when('2026-02-19T19:43:00-03:00', '2026-02-19T19:43:01-03:00')).toBe(true);
    expect(when('ontem', '')).toBe(false);
  });

  test('unreadable moments are in no period, and so outside each', () => {
    const lost = read({ ...makeEntry(), occurredAt: { iso: null, raw: 'há pouco' } });
    const period: QueryCondition = { field: 'occurredAt', operator: 'in', values: ['1900-01-01T00:00:00Z', ''] };
    expect(ask(lost, period)).toBe(false);
    expect(ask(lost, { ...period, negated: true })).toBe(true);
  });

  test('text snapshots: escapes, layers and cuts', () => {
    const cut = read({
      ...makeEntry(),
      before: null,
      after: '{"custom_data":"{\\"webchat\\":{\\"page_url\\":\\"https:\\\\/\\\\/d.com\\\\/p\\u00e1g...',
    });
    expect(ask(cut, has('text', 'https://d.com/pag'))).toBe(true);
    expect(ask(cut, is('field', 'webchat'))).toBe(true);
    expect(ask(cut, is('field', 'custom_data.webchat.page_url'))).toBe(true);
    expect(ask(cut, has('newValue', 'd.com/pág'))).toBe(true);
    expect(ask(cut, is('newValue', 'https://d.com/pág'))).toBe(false);
  });

  test('stated changes', () => {
    const stated = read({
      ...makeEntry(),
      before: undefined,
      after: undefined,
      changes: [
        { kind: 'field', path: ['price'], before: 10, after: 12.5 },
        { kind: 'prose', text: 'Preço corrigido' },
      ],
    });
    expect(ask(stated, is('field', 'price'), is('oldValue', '10'), is('newValue', '12.5'))).toBe(true);
    expect(ask(stated, has('text', 'preco corrigido'))).toBe(true);
  });

  test('a snapshot of a hundred thousand levels is walked', () => {
    const deep = `${'{"a":'.repeat(100_000)}"fundo"${'}'.repeat(100_000)}`;
    const abyss = read({ ...makeEntry(), before: null, after: deep });
    expect(ask(abyss, is('newValue', 'fundo'))).toBe(true);
    expect(ask(abyss, is('field', 'a.a.a'))).toBe(true);
  });

  test('a masked secret is not found', () => {
    const masked = read({ ...makeEntry(), before: { password: 'antiga-senha' }, after: { password: 'nova-senha' } });
    expect(ask(masked, has('text', 'nova-senha'))).toBe(false);
    expect(ask(masked, has('newValue', 'nova-senha'))).toBe(false);
    expect(ask(masked, is('field', 'password'))).toBe(true);
  });

  test('compiling is the same as asking one by one; conditions join by and', () => {
    const entries = makeEntries(30).map((row) => read(row));
    fc.assert(
      fc.property(fc.array(anyCondition, { maxLength: 4 }), (conditions) => {
        const query: AuditQuery = { conditions };
        const test = compileQuery(query);
        for (const one of entries) {
          expect(test(one)).toBe(conditions.every((condition) => matches(one, { conditions: [condition] })));
        }
      }),
    );
  });

  test('a group holds when all of one alternative hold, however it is nested and simplified', () => {
    const entries = makeEntries(30).map((row) => read(row));
    /** The definition, step by step; `null` for what restricts nothing. */
    const said = (one: AuditEntry, condition: QueryCondition): boolean | null => {
      if (condition.field !== 'any')
        return tidyQuery({ conditions: [condition] }).conditions.length === 0 ? null : matches(one, { conditions: [condition] });
      const lists = condition.alternatives.map((list) => list.map((inner) => said(one, inner)).filter((held) => held !== null));
      const filled = lists.filter((list) => list.length > 0);
      if (filled.length === 0) return null;
      return filled.some((list) => list.every((held) => held)) !== (condition.negated === true);
    };
    const close = fc.oneof(
      anyFieldCondition,
      fc.constantFrom(is('entityType', 'Lead'), is('actorKind', 'ai'), is('operation', 'update'), has('action', 'criado')),
    );
    const grouped = fc
      .record({
        alternatives: fc.array(fc.array(fc.oneof(close, anyCondition), { maxLength: 3 }), { maxLength: 3 }),
        negated: fc.boolean(),
      })
      .map((rest): QueryCondition => ({ field: 'any', operator: 'of', ...rest }));
    fc.assert(
      fc.property(grouped, (condition) => {
        for (const one of entries) expect(matches(one, { conditions: [condition] })).toBe(said(one, condition) ?? true);
      }),
    );
  });

  test('each text of an entry is found, and nothing is searched that it does not list', () => {
    const full = read({
      ...makeEntry({ id: 'id1' }),
      entity: { type: 'TypeA', id: 'eid', label: 'rotulo', role: 'papel' },
      related: [{ type: 'TypeB', id: 'rid', label: 'rlabel' }],
      actor: { kind: 'user', id: 'aid', name: 'anome', email: 'a@b.c', type: 'atipo' },
      onBehalfOf: [{ kind: 'user', name: 'onome' }],
      message: 'msg',
      reason: 'motivo',
      tags: ['etq'],
      origin: { ip: '10.0.0.1', userAgent: 'ua', url: 'http://u', method: 'POST', channel: 'job' },
      correlation: { request: 'rq', batch: 'bt', session: 'ss', trace: 'tc' },
      before: { antes: 1 },
      after: '{"depois":2}',
      changes: [{ kind: 'prose', text: 'prosa' }],
      sobra: 'restante',
    });
    const texts = textsOf(full);
    expect(texts.length).toBeGreaterThan(24);
    for (const text of texts) expect([text, ask(full, has('text', text))]).toEqual([text, true]);
    for (const needle of ['rlabel', 'onome', 'prosa', 'restante', 'depois', 'antes', 'tc', 'papel'])
      expect([needle, ask(full, has('text', needle))]).toEqual([needle, true]);
  });

  test('every row of the seed is found by what it shows', () => {
    for (const line of seed.linhas) {
      const one = read({
        id: line.quando,
        occurredAt: line.quando,
        action: line.acao,
        actor: line.ator,
        entity: { type: line.entidade.tipo, id: line.entidade.id },
        origin: line.origem,
        before: line.mudanca.antes,
        after: line.mudanca.novo,
      });
      for (const needle of [
        line.acao,
        line.ator,
        line.origem.ip,
        line.origem.userAgent.slice(0, 30),
        line.entidade.tipo.toUpperCase(),
      ])
        expect(ask(one, has('text', needle))).toBe(true);
    }
  });
});
