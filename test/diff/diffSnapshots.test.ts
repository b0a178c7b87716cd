import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { type DiffNode, diffSnapshots, flattenDiff, readSnapshot, type ValueNode } from 'trilha/headless';
import { describe, expect, test } from 'vitest';
import {
  cut,
  cutNumber,
  cutText,
  cutWord,
  digits,
  encoded,
  masked,
  node,
  nodesOf,
  pairs,
  snap,
  told,
  unread,
} from './support/values.js';

const diff = (before: unknown, after: unknown, options = {}): DiffNode => diffSnapshots(snap(before), snap(after), options);
/** The verdict on one field that stands between unchanged ones. */
const verdictOf = (before: unknown, after: unknown, options = {}): string => {
  const child = diff({ x: 1, field: before }, { x: 1, field: after }, options).children.find(({ path }) => path[0] === 'field');
  return child === undefined ? 'same' : child.verdict === 'same' ? `same ${child.form}` : child.verdict;
};

/** PHP's empty list is an empty object; everything else must be deeply equal. */
const asEqual = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, part: unknown) => (Array.isArray(part) && part.length === 0 ? {} : part))) as unknown;

describe('a difference is found exactly when there is one', () => {
  test('for any two values', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const { verdict } = diffSnapshots(snap(before), snap(after));
        const equal = isDeepStrictEqual(before, after);
        expect(verdict === 'same').toBe(equal || (verdict === 'same' && isDeepStrictEqual(asEqual(before), asEqual(after))));
      }),
      { numRuns: 1500 },
    );
  });

  test('key order never matters', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        const { verdict, children } = diff(value, turned);
        expect([verdict, children]).toEqual(['same', []]);
      }),
    );
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '', '_t', '$ref'])(
    'the key %j is an ordinary one',
    (key) => {
      const value = Object.fromEntries([[key, 1]]);
      expect(told(flattenDiff(diff({}, value), { layout: 'tree' }))).toEqual([`${key} added`]);
      expect(told(flattenDiff(diff(value, {})))).toEqual([`${key} removed`]);
      expect(told(flattenDiff(diff(value, Object.fromEntries([[key, 2]]))))).toEqual([`${key} changed`]);
    },
  );

  test('NaN equals itself, read from an object or built by hand', () => {
    expect(diffSnapshots({ a: Number.NaN }, { a: Number.NaN }).verdict).toBe('same');
    expect(diffSnapshots({ a: Number.NaN }, { a: 1 }).verdict).toBe('changed');
  });

  test('integers beyond 2^53 are compared to the last digit', () => {
    expect(diffSnapshots('{"id":9007199254740993}', '{"id":9007199254740992}').verdict).toBe('changed');
    expect(diffSnapshots('{"id":9007199254740993}', '{"id":9007199254740993}').verdict).toBe('same');
  });

  test('a hundred thousand levels, in the comparison and in its lines', () => {
    const levels = 100_000;
    const text = (value: string): string => `${'{"k":'.repeat(levels)}${value}${'}'.repeat(levels)}`;
    const [line, ...more] = flattenDiff(diffSnapshots(text('1'), text('2')));
    expect(more).toEqual([]);
    expect(line?.verdict).toBe('changed');
    expect(line?.path.length).toBe(levels);
    expect(flattenDiff(diffSnapshots(text('1'), text('2')), { layout: 'tree' }).length).toBe(levels);
    expect({ ...line }.path?.length).toBe(levels);
  });
});

describe('swapping the sides mirrors the difference', () => {
  const MIRRORED: Partial<Record<string, string>> = { added: 'removed', removed: 'added' };
  const marks = (root: DiffNode, mirror: boolean): string[] =>
    nodesOf(root)
      .filter(({ path }) => path.every((segment) => typeof segment === 'string'))
      .map(({ path, verdict, before, after }) =>
        JSON.stringify(
          mirror ? [path, MIRRORED[verdict] ?? verdict, after.state, before.state] : [path, verdict, before.state, after.state],
        ),
      )
      .toSorted();

  test('for any two values', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        expect(marks(diff(after, before), true)).toEqual(marks(diff(before, after), false));
      }),
      { numRuns: 500 },
    );
  });

  test('cut, masked and unrecorded sides too', () => {
    const before = { a: cutText('x'), b: masked(1), c: 1, d: { e: cut({ f: 1 }) } };
    const after = { a: 'xy', b: masked(2), d: { e: { f: 1, g: 2 } } };
    expect(marks(diffSnapshots(snap(after, 'changed'), snap(before)), true)).toEqual(
      marks(diffSnapshots(snap(before), snap(after, 'changed')), false),
    );
  });
});

describe('a missing key', () => {
  test.each([
    ['full', 'full', 'removed', 'added'],
    ['changed', 'changed', 'unrecorded', 'unrecorded'],
    ['unknown', 'unknown', 'unrecorded', 'unrecorded'],
    ['full', 'changed', 'unrecorded', 'added'],
    ['changed', 'full', 'removed', 'unrecorded'],
  ] as const)('before %s, after %s: gone is %s, new is %s', (before, after, gone, fresh) => {
    const root = diffSnapshots(snap({ gone: 1, x: 1 }, before), snap({ x: 1, fresh: 1 }, after));
    expect(told(flattenDiff(root, { show: 'all' }))).toEqual([`gone ${gone}`, 'x same', `fresh ${fresh}`]);
  });

  test('coverage speaks of fields: what is missing inside a value that is there was removed', () => {
    const root = diffSnapshots(
      snap({ address: { city: 'Natal', zip: 1 } }, 'changed'),
      snap({ address: { city: 'Natal' } }, 'changed'),
    );
    expect(told(flattenDiff(root))).toEqual(['address.city same ×1', 'address.zip removed']);
  });

  test('plain values and texts get the coverage of the options, full by default', () => {
    expect(told(flattenDiff(diffSnapshots({ a: 1 }, '{}')))).toEqual(['a removed']);
    expect(told(flattenDiff(diffSnapshots({ a: 1 }, '{}', { coverage: 'changed' })))).toEqual(['a unrecorded']);
    expect(told(flattenDiff(diffSnapshots(readSnapshot({ a: 1 }), readSnapshot({}))))).toEqual(['a unrecorded']);
  });

  test('beyond a cut it is truncated, whatever the coverage', () => {
    for (const coverage of ['full', 'changed', 'unknown'] as const) {
      const root = diffSnapshots(snap({ a: 1, lost: 2 }, coverage), snap(cut({ a: 1 }), coverage));
      expect(told(flattenDiff(root))).toEqual(['a same ×1', 'lost truncated', ' truncated (cut)']);
      expect(root.children[1]).toMatchObject({ before: { state: 'value' }, after: { state: 'truncated' } });
    }
  });

  test('gone keys stand where they stood', () => {
    expect(told(flattenDiff(diff({ a: 1, b: 1, c: 1, d: 1 }, { c: 1, x: 1, a: 1 }), { show: 'all' }))).toEqual([
      'c same',
      'd removed',
      'x added',
      'a same',
      'b removed',
    ]);
  });
});

describe('a null side and a null value', () => {
  test('a null side is absence, or unrecorded', () => {
    expect(diffSnapshots(null, { a: 1 })).toMatchObject({ verdict: 'added', before: { state: 'absent' }, path: [] });
    expect(diffSnapshots({ a: 1 }, null)).toMatchObject({ verdict: 'removed', after: { state: 'absent' } });
    expect(diffSnapshots(null, { a: 1 }, { nullSide: 'unrecorded' })).toMatchObject({ verdict: 'unrecorded' });
    expect(diffSnapshots(null, null)).toMatchObject({ verdict: 'same', before: { state: 'absent' }, after: { state: 'absent' } });
  });

  test.each([
    ['a value', { s: null }, { s: 'active' }, 'changed', 'unrecorded'],
    ['null', { s: null }, { s: null }, 'same', 'same'],
    ['nothing', { s: null }, {}, 'removed', 'unrecorded'],
    ['a half value', { s: null }, { s: cutText('act') }, 'changed', 'unrecorded'],
    ['a value beyond the cut', { s: null }, cut({}), 'truncated', 'truncated'],
    ['a container', { s: null }, { s: { a: 1 } }, 'changed', 'unrecorded'],
  ])('null before %s', (_, before, after, trusted, unrecorded) => {
    const verdict = (nullBefore: 'trust' | 'unrecorded'): string => {
      const root = diff(before, after, { nullBefore });
      return (root.children[0] ?? root).verdict;
    };
    expect([verdict('trust'), verdict('unrecorded')]).toEqual([trusted, unrecorded]);
  });

  test('a null inside a recorded value was recorded', () => {
    expect(diff({ a: { b: null } }, { a: { b: 1 } }, { nullBefore: 'unrecorded' }).verdict).toBe('changed');
  });
});

describe('cut values', () => {
  test.each<[string, unknown, unknown, string]>([
    ['half a text and its whole', cutText('Olá, Pe'), 'Olá, Pedro!', 'truncated'],
    ['half a text and another', cutText('act'), 'waiting', 'changed'],
    ['half a text and a shorter one', cutText('active'), 'act', 'changed'],
    ['half a text and a number', cutText('1'), 1, 'changed'],
    ['nothing of a text and a text', cutText(''), 'x', 'truncated'],
    ['nothing of a text and a number', cutText(''), 3, 'changed'],
    ['two halves that agree', cutText('abc'), cutText('ab'), 'truncated'],
    ['two halves that do not', cutText('abx'), cutText('aby'), 'changed'],
    ['half a text and half a number', cutText('1'), cutNumber('1'), 'changed'],
    ['half a number and its whole', cutNumber('12'), 123, 'truncated'],
    ['half a number and another', cutNumber('12'), 34, 'changed'],
    ['half a number and a power of it', cutNumber('1'), 1000, 'truncated'],
    ['half a number and its negative', cutNumber('-1'), 12, 'changed'],
    ['half a number with a longer fraction', cutNumber('15000.50'), 15_000.5, 'truncated'],
    ['half a number and a text', cutNumber('12'), '12', 'changed'],
    ['half a word and it', cutWord('tr'), true, 'truncated'],
    ['half a word and another', cutWord('tr'), false, 'changed'],
    ['half a text and the JSON text it began', cutText('{"a":1'), encoded({ a: 1, b: 2 }), 'truncated'],
    ['half a text and an object', cutText('{"a"'), { a: 1 }, 'changed'],
    ['an object and a cut scalar', { a: 1 }, cutNumber('1'), 'changed'],
    ['an unread part and anything', unread('{'), { a: 1 }, 'truncated'],
    ['a number and a null before a cut', null, cutText('2026'), 'changed'],
  ])('%s: %s, and so the other way round', (_, before, after, expected) => {
    expect([verdictOf(before, after), verdictOf(after, before)]).toEqual([expected, expected]);
  });

  test('a half value beside nothing was added or removed, and stays half', () => {
    expect(diff({}, { a: cutText('x') }).children[0]).toMatchObject({
      verdict: 'added',
      after: { state: 'truncated', partial: { partial: 'x' } },
    });
    expect(verdictOf(cutText('x'), undefined)).toBe('changed');
  });

  test('a cut container without known differences is truncated, never the same', () => {
    expect(diff(cut({ a: 1 }), { a: 1 })).toMatchObject({
      verdict: 'truncated',
      before: { state: 'truncated' },
      after: { state: 'value' },
    });
    expect(diff(cut({ a: 1 }), cut({ a: 1 })).verdict).toBe('truncated');
    expect(diff(cut({ a: 1, b: 1 }), cut({ a: 2, b: 1 })).verdict).toBe('changed');
  });

  test('items beyond a cut are truncated', () => {
    expect(told(flattenDiff(diff([1, 2, 3], cut([1, cutNumber('2')])), { show: 'all' }))).toEqual([
      '0 same',
      '1 truncated',
      '2 truncated',
    ]);
    expect(told(flattenDiff(diff([{ id: 1 }, { id: 2 }, { id: 3 }], cut([{ id: 1 }, cut({})]))))).toEqual([
      '0 same ×1',
      '1.id truncated',
      '1 truncated (cut)',
      '2 truncated (group)',
    ]);
  });

  test('an unread part says why', () => {
    expect(diff({ a: unread('{') }, { a: 1 }).children[0]).toMatchObject({ coarse: 'too-deep' });
  });
});

describe('masked values', () => {
  test.each<[string, unknown, unknown, boolean | null]>([
    ['equal before masking', masked(1), masked(1), false],
    ['different before masking', masked(1), masked(2), true],
    ['never compared', masked(), masked(), null],
    ['compared on one side', masked(1), masked(), null],
    ['beside a visible value', masked(1), 'x', null],
    ['beside a half value', masked(1), cutText('x'), null],
  ])('%s', (_, before, after, changed) => {
    expect(diff({ p: before }, { p: after }).children[0]).toMatchObject({ verdict: 'redacted', changed });
  });

  test('added and removed are known', () => {
    expect(diff({}, { p: masked() }).children[0]).toMatchObject({
      verdict: 'redacted',
      changed: true,
      before: { state: 'absent' },
    });
    expect(diff({ p: masked() }, {}).children[0]).toMatchObject({
      verdict: 'redacted',
      changed: true,
      after: { state: 'absent' },
    });
    expect(diffSnapshots(snap({}, 'changed'), snap({ p: masked() })).children[0]).toMatchObject({
      verdict: 'redacted',
      changed: null,
    });
  });

  test('their containers know no more', () => {
    expect(diff({ p: masked(1) }, { p: masked(1) })).toMatchObject({ verdict: 'redacted', changed: false });
    expect(diff({ p: masked() }, { p: masked() })).toMatchObject({ verdict: 'redacted', changed: null });
    expect(diff({ p: masked(1) }, { p: masked(2) })).toMatchObject({ verdict: 'changed' });
  });
});

describe('JSON in text', () => {
  test('is compared by path, with a mark', () => {
    const root = diffSnapshots({ data: '{"a":{"b":1},"c":2}' }, { data: '{"c":2,"a":{"b":3}}' });
    expect(told(flattenDiff(root))).toEqual(['data.c same ×1', 'data.a.b changed']);
    expect(root.children[0]).toMatchObject({ encoded: 'both', verdict: 'changed' });
  });

  test.each<[string, unknown, unknown, string]>([
    ['one text', encoded({ a: 1 }), encoded({ a: 1 }), 'same'],
    ['other spacing', encoded({ a: 1 }), encoded({ a: 1 }, '{ "a": 1 }'), 'same other'],
    ['text on one side', encoded({ a: 1 }), { a: 1 }, 'same other'],
    ['a list in text', encoded([1]), encoded([1], '[ 1 ]'), 'same other'],
    ['other content', encoded({ a: 1 }), { a: 2 }, 'changed'],
  ])('%s', (_, before, after, expected) => {
    expect(verdictOf(before, after)).toBe(expected);
  });

  test.each([
    [encoded({ a: 1 }), { a: 2 }, 'before'],
    [{ a: 2 }, encoded({ a: 1 }), 'after'],
    [null, encoded({ a: 1 }), 'after'],
  ] as const)('says on which side', (before, after, side) => {
    expect(diff({ f: before }, { f: after }).children[0]?.encoded).toBe(side);
  });

  test('an empty list is the empty object of PHP', () => {
    expect(verdictOf([], {})).toBe('same other');
    expect(told(flattenDiff(diff({ meta: [] }, { meta: { a: 1 } })))).toEqual(['meta.a added']);
    expect(told(flattenDiff(diff({ meta: { a: 1 } }, { meta: [] })))).toEqual(['meta.a removed']);
    expect(verdictOf([1], { a: 1 })).toBe('changed');
  });
});

describe('the same value in another form', () => {
  test.each<[string, unknown, unknown, boolean]>([
    ['boolean', 1, true, true],
    ['boolean', '1', true, true],
    ['boolean', 0, 'false', true],
    ['boolean', 't', 'true', true],
    ['boolean', 2, true, false],
    ['number', '1', 1, true],
    ['decimal', '15000.50', 15_000.5, true],
    ['money', '15000.50', '15000.5', true],
    ['money', '1e2', 100, true],
    ['money', '15000.51', 15_000.5, false],
    ['number', '', 0, false],
    ['number', 'x', 'X', false],
    ['decimal', digits('9007199254740993'), '9007199254740993.0', true],
    ['decimal', digits('9007199254740993'), '9007199254740992', false],
    ['date', '2026-02-19', '2026-02-19T00:00:00.000000Z', true],
    ['date', '2026-02-19', '2026-02-19 00:00:00', true],
    ['date', '2026-02-19', '2026-02-19 10:00:00', false],
    ['date', '2026-02-19', '2026-02-20', false],
    ['datetime', '2026-02-19 22:43:00', '2026-02-20T01:43:00.000000Z', true],
    ['datetime', '2026-02-19 22:43:00', '2026-02-19T22:43:00.000000Z', false],
    ['datetime', '2026-02-19T22:43:00-03:00', '2026-02-20T01:43:00Z', true],
    ['datetime', '2026-02-19 22:43:00', '2026-02-19T22:43:00', true],
    ['datetime', '2026-02-20T01:43:00.000001Z', '2026-02-20T01:43:00Z', false],
    ['datetime', 1_771_551_780, '2026-02-20T01:43:00Z', true],
    ['json', '1', 1, true],
    ['json', 'null', null, true],
    ['json', 'x', 1, false],
    ['reference', 18, '18', true],
    ['text', 1, '1', false],
    ['enum', 1, '1', false],
  ])('%s: %j and %j: %s', (type, before, after, same) => {
    const options = { fieldType: () => type, timeZone: 'America/Sao_Paulo' };
    expect([verdictOf(before, after, options), verdictOf(after, before, options)]).toEqual(
      Array(2).fill(same ? 'same other' : 'changed'),
    );
    expect(verdictOf(before, after)).toBe('changed');
  });

  test('without a zone, a naive time is never a zoned one', () => {
    expect(verdictOf('2026-02-19 22:43:00', '2026-02-19T22:43:00Z', { fieldType: () => 'datetime' })).toBe('changed');
  });

  test('is asked by path, and makes its container the same', () => {
    const root = diff(
      { a: { on: 1 } },
      { a: { on: true } },
      { fieldType: (path: readonly unknown[]) => (path.join('.') === 'a.on' ? 'boolean' : undefined) },
    );
    expect(root).toMatchObject({
      verdict: 'same',
      form: 'other',
      children: [{ form: 'other', children: [{ path: ['a', 'on'] }] }],
    });
  });
});

test('a whole container is one node, whose paths and sides are plain data', () => {
  const root = diff({ same: { a: [1] } }, { same: { a: [1] }, fresh: { b: 1 } });
  expect(root.children.map(({ verdict, children }) => [verdict, children.length])).toEqual([
    ['same', 0],
    ['added', 0],
  ]);
  expect(structuredClone(root)).toEqual(root);
});

test('nodes built by hand and read ones compare alike', () => {
  const value: ValueNode = node({ a: [1, { b: null }] });
  expect(diffSnapshots({ ...snap(null), root: value }, { a: [1, { b: null }] }).verdict).toBe('same');
});
