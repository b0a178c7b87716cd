import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import {
  canonicalDecimal,
  equalValues,
  nodeFromPlain,
  pathToPointer,
  pointerToPath,
  printValue,
  readSnapshot,
  toPlain,
  valueAt,
} from 'trilha/headless';

const noMinusZero = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

test('values are equal exactly when they are deeply equal', () => {
  const small = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(0, 1, '1', '', null, true, false, 'a'),
      fc.array(tie('value'), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), tie('value'), { maxKeys: 2 }),
    ),
  })).value;
  fc.assert(
    fc.property(small, small, (a, b) => {
      const [left, right] = [noMinusZero(a), noMinusZero(b)];
      expect(equalValues(nodeFromPlain(left), nodeFromPlain(right))).toBe(isDeepStrictEqual(left, right));
    }),
    { numRuns: 2000 },
  );
});

test('key order and the writing of encoded JSON do not matter, being encoded does', () => {
  const root = (text: string) => readSnapshot(text).root;
  expect(equalValues(root('{"a":1,"b":2}'), root('{"b":2,"a":1.0}'))).toBe(true);
  expect(equalValues(root('{"a":"{\\"x\\":1,\\"y\\":2}"}'), root('{"a":"{\\"y\\": 2, \\"x\\": 1}"}'))).toBe(true);
  expect(equalValues(root('{"a":"{\\"x\\":1}"}'), root('{"a":{"x":1}}'))).toBe(false);
});

test('digits count, and what is not known is equal to nothing', () => {
  const root = (text: string) => readSnapshot(text).root;
  expect(equalValues(root('[9007199254740993]'), root('[9007199254740992]'))).toBe(false);
  expect(equalValues(root('[9007199254740993]'), root('[9007199254740993.0]'))).toBe(true);
  expect(equalValues(root('[NaN]'), root('["NaN"]'))).toBe(false);
  expect(equalValues(root('["half'), root('["half'))).toBe(false);
  expect(equalValues(root('{"a":1,'), root('{"a":1,'))).toBe(false);
  expect(equalValues(root('["[REDACTED]"]'), root('["[REDACTED]"]'))).toBe(false);
  expect(canonicalDecimal('001.500e+2')).toBe(canonicalDecimal('150'));
  expect(canonicalDecimal('-0.0')).toBe('0');
  expect(canonicalDecimal('abc')).toBe('abc');
});

test('deep values are compared without recursion', () => {
  const deep = (end: string) => readSnapshot('['.repeat(100_000) + end + ']'.repeat(100_000)).root;
  expect(equalValues(deep('1'), deep('1'))).toBe(true);
  expect(equalValues(deep('1'), deep('2'))).toBe(false);
});

test('plain values go in and come out', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false, stringUnit: 'binary' }), (value) => {
      const plain = noMinusZero(value);
      expect(toPlain(nodeFromPlain(plain), { encoded: 'text' })).toEqual(plain);
      expect(printValue(nodeFromPlain(plain))).toBe(JSON.stringify(plain));
    }),
    { numRuns: 500 },
  );
});

test('marks stand for what has no plain form, and a reader may choose its own', () => {
  const { root } = readSnapshot('{"big":9007199254740993,"mask":"[REDACTED]","half":"ab');
  expect(toPlain(root)).toEqual({
    big: '9007199254740993',
    mask: { $masked: '[REDACTED]' },
    half: { $cut: 'string', partial: 'ab' },
  });
  expect(toPlain(root, { mark: ({ type }) => type })).toEqual({ big: 'scalar', mask: 'masked', half: 'cut' });
  expect(toPlain(nodeFromPlain({ a: { b: { c: 1 } } }), { depth: 1 })).toEqual({ a: { b: { $unread: 'depth', text: '' } } });
});

test('encoded JSON is printed as its text, or as its value', () => {
  const { root } = readSnapshot('{"a":"{ \\"b\\": 1 }"}');
  expect(printValue(root)).toBe('{"a":"{ \\"b\\": 1 }"}');
  expect(printValue(root, { encoded: 'value' })).toBe('{"a":{"b":1}}');
});

test('pointers and paths are each other’s reverse', () => {
  const step = fc.oneof(
    fc.string({ unit: 'binary' }).filter((text) => !/^(?:0|[1-9]\d{0,14})$/.test(text)),
    fc.nat(),
  );
  fc.assert(
    fc.property(fc.array(step), (path) => {
      expect(pointerToPath(pathToPointer(path))).toEqual(path);
    }),
  );
  // The examples of RFC 6901, section 5.
  const document = nodeFromPlain({
    foo: ['bar', 'baz'],
    '': 0,
    'a/b': 1,
    'c%d': 2,
    'e^f': 3,
    'g|h': 4,
    'i\\j': 5,
    'k"l': 6,
    ' ': 7,
    'm~n': 8,
  });
  const found = ['/foo/0', '/', '/a~1b', '/c%d', '/e^f', '/g|h', '/i\\j', '/k"l', '/ ', '/m~0n'].map((pointer) => {
    const node = valueAt(document, pointerToPath(pointer));
    return node === undefined ? undefined : toPlain(node);
  });
  expect(found).toEqual(['bar', 0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(pointerToPath('')).toEqual([]);
  expect(() => pointerToPath('a')).toThrow(RangeError);
});

test('valueAt takes names and numbers, and finds nothing where nothing is', () => {
  const { root } = readSnapshot('{"a":"[{\\"b\\":1}]","0":"x"}');
  expect(valueAt(root, ['a', 0, 'b'])).toEqual({ type: 'scalar', value: 1 });
  expect(valueAt(root, ['a', '0', 'b'])).toEqual({ type: 'scalar', value: 1 });
  expect(valueAt(root, [0])).toEqual({ type: 'scalar', value: 'x' });
  for (const path of [['b'], ['a', 1], ['a', 'b'], ['a', -1], ['a', 0, 'b', 'c'], ['toString']])
    expect(valueAt(root, path)).toBeUndefined();
});
