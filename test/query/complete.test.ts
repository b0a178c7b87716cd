import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeDates, completeNames, parseQuery, placeInQuery, SYNTAX_NAMES, writeValue } from '../../src/query/index.js';

/** The text with the caret as `|`. */
const at = (text: string): ReturnType<typeof placeInQuery> => placeInQuery(text.replace('|', ''), text.indexOf('|'));

test.each([
  ['|', 'name', null, '', 0, 0],
  ['ent|', 'name', null, 'ent', 0, 3],
  ['oi ent|id x', 'name', null, 'ent', 3, 8],
  ['oi |', 'name', null, '', 3, 3],
  ['-|', 'name', null, '', 1, 1],
  ['-ent|', 'name', null, 'ent', 1, 4],
  ['(|', 'name', null, '', 1, 1],
  ['entidade:|', 'value', 'entityType', '', 9, 9],
  ['entidade:Le|', 'value', 'entityType', 'Le', 9, 11],
  ['entidade:Lead,|', 'value', 'entityType', '', 14, 14],
  ['entidade:Lead,Ca|', 'value', 'entityType', 'Ca', 14, 16],
  ['ação:"Status Al|', 'value', 'action', 'Status Al', 5, 15],
  ['ator~an|', 'value', 'actorName', 'an', 5, 7],
  ['de:|', 'date', 'from', '', 3, 3],
  ['to:ho|', 'date', 'to', 'ho', 3, 5],
  ['entidade: |', 'name', null, '', 10, 10],
  ['entidade: ab|', 'name', null, 'ab', 10, 12],
] as const)('%s', (text, kind, name, written, from, to) => expect(at(text)).toEqual({ kind, name, written, from, to }));

test('nothing is completed in the middle of a name or a quotation', () => {
  expect(at('enti|dade:Lead')).toBeNull();
  expect(at('"oi v|i"')).toBeNull();
  expect(at('cor:|')).toBeNull();
});

test('names come in the language of the screen, others when only they fit', () => {
  expect(completeNames('en', 'pt-BR').map(({ insert }) => insert)).toEqual(['entidade:']);
  expect(completeNames('AÇ', 'pt-BR').map(({ insert }) => insert)).toEqual(['acao:']);
  expect(completeNames('ent', 'en').map(({ insert }) => insert)).toEqual(['entity:', 'entityId:']);
  expect(completeNames('actor', 'pt-BR').map(({ insert }) => insert)).toEqual(['actor-kind:', 'actor-id:', 'actor:']);
  expect(completeNames('', 'pt-BR')).toHaveLength(Object.keys(SYNTAX_NAMES).length);
  expect(completeNames('zzz', 'pt-BR')).toEqual([]);
});

test('days come in the language of the screen', () => {
  expect(completeDates('o', 'pt-BR', '2026-02-19')).toEqual(['ontem']);
  expect(completeDates('', 'es', '2026-02-19').slice(0, 4)).toEqual(['hoy', 'ayer', 'anteayer', 'ahora']);
  expect(completeNames('enti', 'es').map(({ insert }) => insert)).toEqual(['entidad:']);
  expect(completeDates('', 'en', '2026-02-19')).toEqual(['today', 'yesterday', 'now', '1h', '24h', '7d', '30d', '2026-02-19']);
});

test('a completed value is read back as that value', () => {
  expect(writeValue('actorKind', 'ai', 'pt-BR')).toBe('ia');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (value) => {
      const { query, errors } = parseQuery(`acao:${writeValue('action', value, 'pt-BR')}`);
      expect(errors).toEqual([]);
      expect(query.conditions).toEqual([{ field: 'action', operator: 'is', values: [value] }]);
    }),
  );
});

test('every caret of every text has a place or none, and it holds the caret', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('ator', ':', '~', '-', '"', '(', ')', ',', ' ', 'OU', 'x', 'de'), { maxLength: 12 }),
      fc.nat(),
      (parts, seed) => {
        const text = parts.join('');
        const caret = seed % (text.length + 1);
        const place = placeInQuery(text, caret);
        expect(place === null || (place.from <= caret && caret <= place.to)).toBe(true);
      },
    ),
  );
});
