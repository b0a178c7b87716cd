import * as fc from 'fast-check';
import { createDescriber, defineField, describeSide, readSnapshot, type Side, type ValueNode } from 'trilha/headless';
import { describe, expect, it } from 'vitest';

const fields = [
  defineField({ name: 'price', type: 'money', currency: 'BRL' }),
  defineField({ name: 'amount', type: 'money' }),
  defineField({ name: 'ratio', type: 'decimal' }),
  defineField({ name: 'active', type: 'boolean' }),
  defineField({ name: 'status', values: { waiting: 'Aguardando cliente' } }),
  defineField({ name: 'born', type: 'date' }),
  defineField({ name: 'seen', type: 'datetime' }),
  defineField({ name: 'note', type: 'text' }),
  defineField({ name: 'lead_id', type: 'reference' }),
  defineField({ name: 'size', format: (value, locale) => (typeof value === 'number' ? `${value} MB (${locale})` : undefined) }),
];

const context = createDescriber({
  timeZone: 'America/Sao_Paulo',
  fields,
  hrefFor: (target) => (target.kind === 'field' ? `/${target.field}/${String(target.value)}` : undefined),
});

function nodeOf(json: string): ValueNode {
  const { root } = readSnapshot(`{"v":${json}`, { coverage: 'full' });
  const node = root.type === 'object' ? root.fields.get('v') : undefined;
  if (node === undefined) throw new Error(`no value in ${json}`);
  return node;
}

const value = (json: string): Side => ({ state: 'value', value: nodeOf(`${json}}`) });

const shown = (side: Side, name = 'v'): readonly [string, string, string | undefined] => {
  const { look, text, full } = describeSide(side, [name], context);
  return [look, text.replaceAll('\u00A0', ' '), full];
};

describe('values without a declared type', () => {
  it.each([
    ['null', 'null', 'nulo', undefined],
    ['""', 'empty', 'vazio', undefined],
    ['0', 'number', '0', undefined],
    ['false', 'boolean', 'Não', undefined],
    ['true', 'boolean', 'Sim', undefined],
    ['"0"', 'text', '0', undefined],
    ['"false"', 'text', 'false', undefined],
    ['15000.5', 'number', '15000.5', undefined],
    ['9007199254740993', 'number', '9007199254740993', undefined],
    ['"active"', 'text', 'active', undefined],
    ['"nulo"', 'text', '"nulo"', undefined],
    ['"null"', 'text', '"null"', undefined],
    ['"Cortado"', 'text', '"Cortado"', undefined],
    ['"   "', 'text', '"   "', undefined],
    ['"2026-02-19 22:43:00"', 'date', '19/02/2026 22:43:00', '2026-02-19 22:43:00'],
    ['"2026-02-19T22:43:00.000000Z"', 'date', '19/02/2026 19:43:00', '2026-02-19T22:43:00.000000Z'],
    ['"em 2026-02-19 22:43:00"', 'text', 'em 2026-02-19 22:43:00', undefined],
    ['"linha um\\nlinha dois"', 'text', 'linha um↵linha dois', 'linha um\nlinha dois'],
    ['"fdp\\u202Etxt"', 'text', 'fdp[U+202E]txt', 'fdp\u202Etxt'],
    ['{}', 'object', '{sem campos}', '{}'],
    ['{"a":1,"b":[2]}', 'object', '{2 campos}', '{"a":1,"b":[2]}'],
    ['[1,2,3,4]', 'list', '[4 itens]', '[1,2,3,4]'],
    ['"{\\"a\\": 1}"', 'object', '{1 campo}', '{"a": 1}'],
  ])('%s', (json, look, text, full) => {
    expect(shown(value(json))).toEqual([look, text, full]);
  });

  it('shortens a long text between characters, and keeps the whole', () => {
    const family = '👨‍👩‍👧‍👦';
    const long = `${'á'.repeat(76)}${family.repeat(10)}`;
    const { text, full } = describeSide(value(JSON.stringify(long)), ['v'], context);
    expect(text).toBe(`${'á'.repeat(76)}${family.repeat(3)}…`);
    expect(full).toBe(long);
  });

  it('does not walk a text of megabytes to shorten it', () => {
    const { text } = describeSide(value(JSON.stringify('ab\n'.repeat(1_000_000))), ['v'], context);
    expect(text).toMatch(/^(ab↵)+(ab|a)?…$/);
    expect(text.length).toBeLessThanOrEqual(80);
  });
});

describe('values of declared fields', () => {
  it.each([
    ['price', '15000.5', 'number', 'R$ 15.000,50', '15000.5'],
    ['price', '"15000.50"', 'number', 'R$ 15.000,50', '15000.50'],
    ['price', '"a combinar"', 'text', 'a combinar', undefined],
    ['amount', '1500', 'number', '1.500', '1500'],
    ['ratio', '0.125', 'number', '0,125', '0.125'],
    ['ratio', '"0.1250"', 'number', '0.1250', undefined],
    ['ratio', '9007199254740993', 'number', '9007199254740993', undefined],
    ['active', '1', 'boolean', 'Sim', '1'],
    ['active', '"0"', 'boolean', 'Não', '0'],
    ['active', 'false', 'boolean', 'Não', undefined],
    ['active', '"talvez"', 'text', 'talvez', undefined],
    ['active', 'null', 'null', 'nulo', undefined],
    ['status', '"waiting"', 'enum', 'Aguardando cliente', 'waiting'],
    ['status', '"toString"', 'enum', 'toString', undefined],
    ['born', '"1990-01-01"', 'date', '01/01/1990', '1990-01-01'],
    ['born', '"1990-01-01T00:00:00Z"', 'date', '01/01/1990', '1990-01-01T00:00:00Z'],
    ['seen', '"2018-11-04T03:00:00Z"', 'date', '04/11/2018 01:00:00', '2018-11-04T03:00:00Z'],
    ['seen', '"ontem"', 'text', 'ontem', undefined],
    ['note', '"2026-02-19 22:43:00"', 'text', '2026-02-19 22:43:00', undefined],
    ['size', '3', 'number', '3 MB (pt-BR)', '3'],
    ['size', '"grande"', 'text', 'grande', undefined],
  ])('%s %s', (name, json, look, text, full) => {
    expect(shown(value(json), name)).toEqual([look, text, full]);
  });

  it('reads naive times of a source with a declared zone in that zone', () => {
    const own = createDescriber({ timeZone: 'America/Sao_Paulo', sourceTimeZone: 'UTC' });
    expect(describeSide(value('"2026-02-19 22:43:00"'), ['v'], own).text).toBe('19/02/2026 19:43:00');
  });

  it('links references only, and only by the host', () => {
    expect(describeSide(value('18'), ['lead_id'], context)).toMatchObject({ look: 'reference', text: '18', href: '/lead_id/18' });
    expect(describeSide(value('null'), ['lead_id'], context)).not.toHaveProperty('href');
    expect(describeSide(value('"https://example.com"'), ['note'], context)).not.toHaveProperty('href');
  });
});

describe('sides that are no whole value', () => {
  it.each<[Side, string, string, string | undefined]>([
    [{ state: 'absent' }, 'none', 'ausente', undefined],
    [{ state: 'unrecorded' }, 'none', 'não registrado', undefined],
    [{ state: 'redacted' }, 'none', 'oculto', undefined],
    [{ state: 'redacted', shown: '****1234' }, 'none', 'oculto', '****1234'],
    [{ state: 'truncated' }, 'none', 'cortado', undefined],
    [
      { state: 'truncated', partial: nodeOf('"Vi que você se inte...') },
      'text',
      'Vi que você se inte… (cortado)',
      'Vi que você se inte',
    ],
    [{ state: 'truncated', partial: { type: 'cut', of: 'string', partial: '' } }, 'none', 'cortado', undefined],
    [{ state: 'truncated', partial: nodeOf('{"a":1,"b"...') }, 'object', '{2 campos, cortado}', undefined],
    [{ state: 'truncated', partial: nodeOf('[1,2,...') }, 'list', '[2 itens, cortado]', undefined],
    [{ state: 'value', value: { type: 'masked', by: 'boundary' } }, 'none', 'oculto', undefined],
    [{ state: 'value', value: { type: 'opaque', limit: 'depth', text: '[[[' } }, 'none', 'não lido', '[[['],
  ])('%j', (side, look, text, full) => {
    expect(shown(side)).toEqual([look, text, full]);
  });

  it('shows what is easily confused in different ways', () => {
    const sides: readonly Side[] = [
      ...['null', '""', '0', 'false', '"nulo"', '"vazio"', '"ausente"', '{}', '[]'].map(value),
      { state: 'absent' },
      { state: 'unrecorded' },
      { state: 'truncated' },
      { state: 'redacted' },
    ];
    expect(new Set(sides.map((side) => shown(side)[1])).size).toBe(sides.length);
  });
});

describe('any value', () => {
  it('is shown on one short line, without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...fields.map(({ name }) => name), 'v'), (json, name) => {
        const { text } = describeSide(value(JSON.stringify(json)), [name], context);
        expect(text).not.toBe('');
        // oxlint-disable-next-line no-control-regex -- none may be left
        expect(text).not.toMatch(/[\u0000-\u001F\u202A-\u202E\u2066-\u2069]/);
      }),
    );
  });
});
