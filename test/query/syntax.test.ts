import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, printQuery, tidyQuery, type AuditQuery, type QueryCondition } from 'trilha/headless';
import { SYNTAX_NAMES } from '../../src/query/index.js';
import { anyQuery } from './arbitrary.js';

const clock = { now: Date.parse('2026-02-20T15:30:00Z'), timeZone: 'America/Sao_Paulo' };
const read = (text: string) => parseQuery(text, 'pt-BR', clock);
const valuesOf = (text: string): unknown[] =>
  conditions(text).map((condition) => (condition.field === 'any' ? [] : condition.values));
const conditions = (text: string): AuditQuery['conditions'] => {
  const { query, errors } = read(text);
  expect(errors).toEqual([]);
  return query.conditions;
};

describe('parseQuery', () => {
  test('reads the example of the guide', () => {
    expect(
      conditions('ator:IA -entidade:Lead campo:status novo:waiting_customer "oi vi um anúncio" de:2026-02-19 ate:hoje'),
    ).toEqual([
      { field: 'actorName', operator: 'is', values: ['IA'] },
      { field: 'entityType', operator: 'is', values: ['Lead'], negated: true },
      { field: 'field', operator: 'is', values: ['status'] },
      { field: 'newValue', operator: 'is', values: ['waiting_customer'] },
      { field: 'text', operator: 'contains', values: ['oi vi um anúncio'] },
      { field: 'occurredAt', operator: 'in', values: ['2026-02-19T03:00:00.000Z', '2026-02-21T03:00:00.000Z'] },
    ]);
  });

  test('names work in both languages, with and without accents', () => {
    const portuguese = conditions('ação:Criado operação:criação tipo-ator:ia lote:1');
    expect(conditions('ACTION:Criado operation:create kind:ai batch:1')).toEqual(portuguese);
    expect(valuesOf('ação:Criado operação:criação tipo-ator:ia lote:1')).toEqual([['Criado'], ['create'], ['ai'], ['1']]);
  });

  test.each([
    ['entidade:Lead,Campaign'],
    ['entidade:(Lead OU Campaign)'],
    ['entidade:Lead OU entidade:Campaign'],
    ['(entidade:Lead OR entity:Campaign)'],
  ])('%s is one condition with two values', (text) =>
    expect(conditions(text)).toEqual([{ field: 'entityType', operator: 'is', values: ['Lead', 'Campaign'] }]),
  );

  test('words alone are searched one by one; capitals join, small letters do not', () => {
    expect(valuesOf('oi e tchau')).toEqual([['oi'], ['e'], ['tchau']]);
    expect(valuesOf('oi E tchau')).toEqual([['oi'], ['tchau']]);
    expect(valuesOf('oi OU tchau')).toEqual([['oi', 'tchau']]);
    expect(conditions('-(oi OU tchau)')).toEqual([
      { field: 'text', operator: 'contains', values: ['oi', 'tchau'], negated: true },
    ]);
    expect(valuesOf('https://d.com/x?a=1')).toEqual([['https://d.com/x?a=1']]);
    expect(valuesOf('ip:-')).toEqual([['-']]);
  });

  test.each([
    ['ator:IA OU entidade:Lead', [['actorName'], ['entityType']]],
    ['(ator:IA campo:status) OU -entidade:Lead', [['actorName', 'field'], ['-entityType']]],
    ['(ator:IA OR entity:Lead OR ip:1)', [['actorName'], ['entityType'], ['ip']]],
    ['(de:2026-02-19 ate:hoje) OU tag:a', [['occurredAt'], ['tag']]],
    ['ip:1 OU ((tag:a OU ip:2) OU lote:3)', [['ip'], ['tag'], ['batch']]],
  ])('%s is a choice between several fields', (text, alternatives) => {
    const [group, ...rest] = conditions(text);
    expect(rest).toEqual([]);
    const name = ({ field, negated }: QueryCondition): string => (negated === true ? `-${field}` : field);
    expect(group?.field === 'any' && group.alternatives.map((list) => list.map(name))).toEqual(alternatives);
  });

  test('OU joins its neighbours only; what is excluded whole is excluded whole', () => {
    expect(conditions('ip:1 ator:IA OU tag:a lote:2').map(({ field }) => field)).toEqual(['ip', 'any', 'batch']);
    expect(conditions('-(ator:IA OU tag:a)')).toEqual([
      { field: 'actorName', operator: 'is', values: ['IA'], negated: true },
      { field: 'tag', operator: 'is', values: ['a'], negated: true },
    ]);
    expect(conditions('-(ator:IA tag:a)')).toMatchObject([{ field: 'any', negated: true, alternatives: [[{}, {}]] }]);
    expect(printQuery(read('--(ator:IA (tag:a OU -(ip:1 lote:2)))').query)).toBe('ator:IA (tag:a OU -(ip:1 lote:2))');
  });

  test.each([
    ['de:hoje', '2026-02-20T03:00:00.000Z', ''],
    ['ate:ontem', '', '2026-02-20T03:00:00.000Z'],
    ['de:7d', '2026-02-13T15:30:00.000Z', ''],
    ['de:24h ate:agora', '2026-02-19T15:30:00.000Z', '2026-02-20T15:30:00.000Z'],
    ['de:19/02/2026 ate:19/02/2026', '2026-02-19T03:00:00.000Z', '2026-02-20T03:00:00.000Z'],
    ['periodo:2026-02', '2026-02-01T03:00:00.000Z', '2026-03-01T03:00:00.000Z'],
    ['periodo:2026', '2026-01-01T03:00:00.000Z', '2027-01-01T03:00:00.000Z'],
    ['de:2026-02-19T22:43', '2026-02-20T01:43:00.000Z', ''],
    ['de:"19/02/2026 22:43:05"', '2026-02-20T01:43:05.000Z', ''],
    ['ate:2026-02-19T22:43:00.123456Z', '', '2026-02-19T22:43:00.123456Z'],
    // The 24th hour of this day does not exist: clocks went forward at midnight.
    ['de:2018-11-04 ate:2018-11-04', '2018-11-04T03:00:00.000Z', '2018-11-05T02:00:00.000Z'],
  ])('%s', (text, from, to) => expect(conditions(text)).toEqual([{ field: 'occurredAt', operator: 'in', values: [from, to] }]));

  test.each([
    ['cor:azul', 'unknown-name', 0, 3],
    ['oi entidade:', 'missing-value', 11, 12],
    ['entidade: Lead', 'missing-value', 8, 9],
    ['operacao:explodir', 'unknown-value', 9, 17],
    ['operacao~cria', 'operator-not-allowed', 8, 9],
    ['de:2026-02-30', 'unreadable-time', 3, 13],
    ['de:amanhã', 'unreadable-time', 3, 9],
    ['ator:"Ana', 'unclosed-quote', 5, 9],
    ['(ator:Ana', 'unclosed-parenthesis', 0, 1],
    ['ator:Ana)', 'unexpected', 8, 9],
    ['ator:Ana OU', 'unexpected', 9, 11],
    ['(ator:Ana OU) x', 'unexpected', 10, 12],
    ['ator:Ana OU cor:azul', 'unknown-name', 12, 15],
    ['(((((((((ip:1)))))))))', 'too-deep', 8, 9],
    ['OU ator:Ana', 'unexpected', 0, 2],
  ])('%s: %s at %i-%i', (text, code, from, to) => {
    expect(read(text).errors).toMatchObject([{ code, from, to, found: text.slice(from, to) }]);
  });

  test('days without a zone are a mistake, never a guess', () => {
    expect(parseQuery('de:2026-02-19').errors).toMatchObject([{ code: 'needs-time-zone' }]);
    expect(parseQuery('de:2026-02-19T00:00:00-03:00').errors).toEqual([]);
  });

  test('what can be read is kept beside a mistake', () => {
    expect(read('ator:Ana cor:azul entidade:Lead').query.conditions.map(({ field }) => field)).toEqual([
      'actorName',
      'entityType',
    ]);
  });

  test('no text makes it throw, and every mistake and token lies inside the text', () => {
    const piece = fc.constantFrom(
      'ator',
      'de',
      'cor',
      ':',
      '~',
      '-',
      '"',
      '(',
      ')',
      ',',
      ' ',
      'OU',
      'E',
      'hoje',
      'x',
      '\\',
      '..',
      'é',
      '🙂',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const { errors, tokens } = read(text);
          for (const { from, to } of [...errors, ...tokens]) expect(0 <= from && from < to && to <= text.length).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('printQuery', () => {
  test('writes the names of the language and whole days', () => {
    const { query } = read('ator:IA -entidade:Lead operação:criação "oi vi" de:2026-02-19 ate:hoje ordem:antigos');
    expect(printQuery(query, 'pt-BR', clock)).toBe(
      'ator:IA -entidade:Lead operacao:criacao "oi vi" de:2026-02-19 ate:2026-02-20 ordem:antigos',
    );
    expect(printQuery(query, 'es', clock)).toBe(
      'actor:IA -entidad:Lead operacion:creacion "oi vi" desde:2026-02-19 hasta:2026-02-20 orden:antiguos',
    );
    expect(printQuery(query, 'en', clock)).toBe(
      'actor:IA -entity:Lead operation:create "oi vi" from:2026-02-19 to:2026-02-20 order:oldest',
    );
    const short = read('de:2018-11-04 ate:2018-11-04').query;
    expect(printQuery(short, 'pt-BR', clock)).toBe('de:2018-11-04 ate:2018-11-04');
    expect(printQuery(query, 'ja')).toContain('from:2026-02-19T03:00:00.000Z to:2026-02-21T03:00:00.000Z');
  });

  test('parseQuery reads back what it wrote, in every language', () => {
    fc.assert(
      fc.property(anyQuery, fc.constantFrom('pt-BR', 'en', 'es'), fc.constantFrom({}, clock), (query, locale, options) => {
        const text = printQuery(query, locale, options);
        const back = parseQuery(text, locale, options);
        expect(back.errors).toEqual([]);
        expect(back.query).toEqual(tidyQuery(query));
      }),
      { numRuns: 1000 },
    );
  });
});

test('no name stands for two things', () => {
  const words = Object.values(SYNTAX_NAMES).flatMap(({ pt, en }) => [
    ...new Set([...pt, ...en].map((word) => word.toLowerCase())),
  ]);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});
