import { describe, expect, test } from 'vitest';
import { isSnapshot, nodeFromPlain, printValue, readSnapshot, toPlain, valueAt, type Cut, type ValueNode } from 'trilha/headless';

const scalar = (value: string | number | boolean | null): ValueNode => ({ type: 'scalar', value });
const plain = (text: string): unknown => toPlain(readSnapshot(text).root);
const at = (text: string, ...path: (string | number)[]): ValueNode | undefined => valueAt(readSnapshot(text).root, path);
const cutsOf = (text: string): readonly Cut[] => readSnapshot(text).cuts;

describe('where a text is cut', () => {
  test.each<[string, Cut]>([
    ['{', { path: [], layer: 0, in: 'between' }],
    ['{"a', { path: [], layer: 0, in: 'key' }],
    ['{"a"', { path: ['a'], layer: 0, in: 'between' }],
    ['{"a":', { path: ['a'], layer: 0, in: 'between' }],
    ['{"a":1', { path: ['a'], layer: 0, in: 'number' }],
    ['{"a":-', { path: ['a'], layer: 0, in: 'number' }],
    ['{"a":1.', { path: ['a'], layer: 0, in: 'number' }],
    ['{"a":nul', { path: ['a'], layer: 0, in: 'literal' }],
    ['{"a":null', { path: ['a'], layer: 0, in: 'between' }],
    ['{"a":1,', { path: ['a'], layer: 0, in: 'between' }],
    ['{"a":1,"b', { path: ['a'], layer: 0, in: 'key' }],
    ['{"a":"x', { path: ['a'], layer: 0, in: 'string' }],
    ['{"a":"\\u00', { path: ['a'], layer: 0, in: 'string' }],
    ['{"a":[1,2', { path: ['a', 1], layer: 0, in: 'number' }],
    ['{"a":[1,', { path: ['a', 0], layer: 0, in: 'between' }],
    ['{"a":{"b":1}', { path: ['a'], layer: 0, in: 'between' }],
    ['{"a":"{\\"b\\":[{\\"c\\":\\"ol', { path: ['a', 'b', 0, 'c'], layer: 1, in: 'string' }],
    ['{"a":"{\\"b\\":\\"{\\\\\\"c\\\\\\":1', { path: ['a', 'b', 'c'], layer: 2, in: 'number' }],
    ['{"a":"{\\"b\\":tru..."}', { path: ['a', 'b'], layer: 1, in: 'literal' }],
    ['"{\\"a\\":\\"x', { path: ['a'], layer: 1, in: 'string' }],
  ])('%s', (text, cut) => {
    expect(cutsOf(text)).toEqual([cut]);
  });

  test.each(['{', '{"a', '{"a":', '{"a":1', '{"a":nul', '{"a":1,', '{"a":"x', '{"a":"\\u00', '{"a":[1,', '{"a":"{\\"b\\":1'])(
    'a mark at the end of %s changes nothing',
    (text) => {
      const { root, cuts } = readSnapshot(text);
      for (const marked of [`${text}...`, `${text}…`, `${text}…\n`]) {
        expect(readSnapshot(marked).root).toEqual(root);
        expect(cutsOf(marked)).toEqual(cuts);
      }
    },
  );

  test('a whole object with a mark after it is cut: the store says that there was more', () => {
    const { root, cuts } = readSnapshot('{"a":1}...');
    expect(root).toEqual({ type: 'object', fields: new Map([['a', scalar(1)]]), cut: true });
    expect(cuts).toEqual([{ path: [], layer: 0, in: 'between' }]);
  });

  test('all ancestors of a cut are cut, their finished siblings are not', () => {
    const text = '{"done":{"x":1},"open":"{\\"list\\":[{\\"a\\":1},{\\"b\\":\\"half';
    expect(at(text)).toMatchObject({ cut: true });
    expect(at(text, 'done')).toMatchObject({ cut: false });
    expect(at(text, 'open')).toMatchObject({ cut: true, encoded: '{"list":[{"a":1},{"b":"half' });
    expect(at(text, 'open', 'list')).toMatchObject({ cut: true });
    expect(at(text, 'open', 'list', 0)).toMatchObject({ cut: false });
    expect(at(text, 'open', 'list', 1)).toMatchObject({ cut: true });
  });

  test('an inner text that was cut leaves the outer one whole', () => {
    const text = '{"inner":"{\\"a\\":\\"x...","after":1}';
    expect(at(text)).toMatchObject({ cut: false });
    expect(at(text, 'inner')).toMatchObject({ cut: true, encoded: '{"a":"x...' });
    expect(at(text, 'after')).toEqual(scalar(1));
  });

  test('a text that closed inside an unclosed one is not trusted to be all', () => {
    expect(at('{"inner":"{\\"a\\":1}', 'inner')).toMatchObject({ cut: true, encoded: '{"a":1}' });
    expect(cutsOf('{"inner":"{\\"a\\":1}')).toEqual([{ path: ['inner'], layer: 0, in: 'string' }]);
  });

  test('half characters are dropped, whole lone surrogates are not', () => {
    for (const half of ['\\', '\\u', '\\ud83d', '\\ud83d\\', '\\ud83d\\ude', '\ud83d', '\ufffd']) {
      expect(at(`{"a":"Olá${half}...`, 'a')).toEqual({ type: 'cut', of: 'string', partial: 'Olá' });
    }
    expect(at('{"a":"\\ud83dx', 'a')).toEqual({ type: 'cut', of: 'string', partial: '\ud83dx' });
    expect(at('{"a":"\\ud83d"}', 'a')).toEqual(scalar('\ud83d'));
  });
});

describe('what is JSON and what is text', () => {
  test.each([
    'not json',
    '',
    '   ',
    '{hello}',
    '[x] foo...',
    '{"a":1} {"b":2}',
    "{'a':1}",
    '{"a":01}',
    '{"a":"\n"}',
    '{"a":1,}',
    '12...',
    'nul',
  ])('the text %j stays a text', (text) => {
    expect(readSnapshot(text).root).toEqual(scalar(text));
    expect(readSnapshot(text).cuts).toEqual([]);
  });

  test.each([
    '123',
    'true',
    'null',
    '[x] foo...',
    '{oi',
    '[1',
    '{"a":1',
    '{"a":1} fim',
    '["a", "b"...',
    '{}...',
    '"olá"',
    '"123"',
    '[0]!',
  ])('the field %j stays a text inside a snapshot', (value) => {
    expect(at(JSON.stringify({ value, after: 1 }), 'value')).toEqual(scalar(value));
  });

  test.each(['[x] foo', '{', '[1', '[12', '{"', '[1]', '[]'])(
    'half the text %j is a half text, not half a structure',
    (value) => {
      const cut = JSON.stringify({ value }).slice(0, -2);
      expect(at(cut, 'value')).toEqual({ type: 'cut', of: 'string', partial: value });
    },
  );

  test('JSON in text is decoded through every layer, and its text is kept', () => {
    const inner = '{ "b": 1 }';
    const text = JSON.stringify({ once: inner, twice: JSON.stringify(inner), list: '[{"c":"[1,2]"}]' });
    expect(plain(text)).toEqual({ once: { b: 1 }, twice: { b: 1 }, list: [{ c: [1, 2] }] });
    expect(at(text, 'once')).toMatchObject({ encoded: inner });
    expect(at(text, 'twice')).toMatchObject({ encoded: JSON.stringify(inner) });
    expect(printValue(readSnapshot(text).root)).toBe(text);
  });

  test('the layers limit is said, and the text is kept', () => {
    const text = JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ c: 1 }) }) });
    const { root, limits } = readSnapshot(text, { limits: { layers: 1 } });
    expect(valueAt(root, ['a', 'b'])).toEqual(scalar('{"c":1}'));
    expect(limits).toEqual([{ limit: 'depth', path: ['a', 'b'] }]);
  });

  test('an empty list at the root is an empty object; elsewhere, or cut, it is a list', () => {
    for (const root of [readSnapshot('[]').root, readSnapshot(' [ ] ').root, readSnapshot([]).root]) {
      expect(root).toEqual({ type: 'object', fields: new Map(), cut: false });
    }
    expect(readSnapshot('[').root).toEqual({ type: 'array', items: [], cut: true });
    expect(at('{"a":[]}', 'a')).toEqual({ type: 'array', items: [], cut: false });
  });

  test('masks that a store wrote are masks; words around them make a text', () => {
    for (const shown of ['[REDACTED]', '[FILTERED]', '[Filtered]', '******', '••••••••']) {
      expect(at(JSON.stringify({ a: shown }), 'a')).toEqual({ type: 'masked', by: 'store', shown });
    }
    for (const text of ['*****', '[FILTERED] x', '######', '[x]', '*-*-*-*'])
      expect(at(JSON.stringify({ a: text }), 'a')).toEqual(scalar(text));
  });

  test('byte order mark and white space do not matter', () => {
    expect(plain('\uFEFF \t\r\n{ "a" : [ 1 , 2 ] }\n')).toEqual({ a: [1, 2] });
  });
});

describe('numbers, keys and names', () => {
  test('digits that a JavaScript number cannot hold are kept, others are not', () => {
    const digits = (text: string): unknown => (at(`{"n":${text}}`, 'n') as { digits?: string }).digits;
    for (const text of [
      '9007199254740993',
      '-9007199254740993',
      '1e400',
      '0.1000000000000000055',
      '123456789012345678901234567890',
    ]) {
      expect(digits(text)).toBe(text);
    }
    for (const text of [
      '9007199254740992',
      '0.1',
      '15000.50',
      '1e3',
      '1.50e-7',
      '100000000000000000000',
      '-0',
      '0.30000000000000004',
    ]) {
      expect(digits(text)).toBeUndefined();
    }
  });

  test('NaN and the infinities are told apart from texts', () => {
    expect(at('{"a":NaN}', 'a')).toEqual({ type: 'scalar', value: 'NaN', digits: 'NaN' });
    expect(at('{"a":-Infinity,"b":"NaN"}', 'b')).toEqual(scalar('NaN'));
    expect(printValue(readSnapshot('[NaN,Infinity,-Infinity]').root)).toBe('[NaN,Infinity,-Infinity]');
  });

  test('names such as __proto__ are ordinary', () => {
    const text = '{"__proto__":{"polluted":true},"constructor":1,"toString":2,"":3}';
    const value = plain(text) as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'toString', '']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(printValue(readSnapshot(text).root)).toBe(text);
  });

  test('of a key written twice the last value counts, and it is said', () => {
    expect(readSnapshot('{"a":1,"b":2,"a":3}').root).toEqual({
      type: 'object',
      fields: new Map([
        ['a', scalar(3)],
        ['b', scalar(2)],
      ]),
      cut: false,
      duplicates: ['a'],
    });
  });
});

describe('limits', () => {
  test('100,000 levels are read and printed', () => {
    const text = '['.repeat(100_000) + ']'.repeat(100_000);
    const { root, limits } = readSnapshot(text);
    expect(limits).toEqual([]);
    expect(printValue(root) === text).toBe(true);
    const cut = readSnapshot('{"a":'.repeat(100_000));
    expect(cut.cuts[0]?.path.length).toBe(100_000);
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = { deep };
    expect(printValue(readSnapshot(deep as object).root).length).toBe('{"deep":'.length * 100_000 + 1 + 100_000);
  });

  test('a level too deep is not read, and it is said', () => {
    const { root, limits } = readSnapshot('{"a":{"b":{"c":[1,"]"]}},"d":1}', { limits: { depth: 2 } });
    expect(valueAt(root, ['a', 'b'])).toEqual({ type: 'opaque', limit: 'depth', text: '{"c":[1,"]"]}' });
    expect(valueAt(root, ['d'])).toEqual(scalar(1));
    expect(limits).toEqual([{ limit: 'depth', path: ['a', 'b'] }]);
  });

  test('values beyond the number allowed are not read, and nothing looks removed', () => {
    const { root, limits, cuts } = readSnapshot('{"a":1,"b":2,"c":3,"d":4}', { limits: { nodes: 3 } });
    expect(root).toMatchObject({ cut: true });
    expect(valueAt(root, ['b'])).toEqual(scalar(2));
    expect(valueAt(root, ['c'])).toMatchObject({ type: 'opaque', limit: 'nodes' });
    expect(limits).toEqual([{ limit: 'nodes', path: ['c'] }]);
    expect(cuts).toEqual([]);
  });

  test('a text that is too long is not read', () => {
    expect(readSnapshot('{"a":1}', { limits: { size: 5 } }).root).toEqual({ type: 'opaque', limit: 'size', text: '{"a":1}' });
  });

  test('5 MB of text is read whole', () => {
    const list = Array.from({ length: 40_000 }, (_, id) => ({
      id,
      name: `Pedro ${id}`,
      more: JSON.stringify({ id, note: 'linha\n'.repeat(8) }),
    }));
    const text = JSON.stringify({ list });
    expect(text.length).toBeGreaterThan(5_000_000);
    expect(at(text, 'list', 39_999, 'more', 'id')).toEqual(scalar(39_999));
    const cut = readSnapshot(`{"text":"${'á'.repeat(5_000_000)}`);
    expect(valueAt(cut.root, ['text'])).toMatchObject({ type: 'cut', of: 'string' });
  });
});

describe('objects', () => {
  test('are read as JSON.stringify writes them, with what it cannot write', () => {
    const value = {
      big: 2n ** 60n,
      small: 5n,
      when: new Date('2026-02-19T22:43:00Z'),
      never: new Date(Number.NaN),
      map: new Map<unknown, unknown>([
        ['x', 1],
        [2, 'y'],
      ]),
      set: new Set([1, 2]),
      bytes: new Uint8Array([1, 2]),
      nan: Number.NaN,
      gone: undefined,
      call: () => 1,
      items: [undefined, () => 1, null],
      // oxlint-disable-next-line no-new-wrappers, unicorn/new-for-builtins -- what a host may hand over
      boxed: new String('x'),
      shown: { toJSON: () => ({ a: 1 }) },
      json: '{"a":[1]}',
    };
    const { root } = readSnapshot(value);
    expect(valueAt(root, ['big'])).toEqual({ type: 'scalar', value: 2 ** 60, digits: '1152921504606846976' });
    expect(valueAt(root, ['nan'])).toEqual({ type: 'scalar', value: 'NaN', digits: 'NaN' });
    expect(valueAt(root, ['json'])).toMatchObject({ type: 'object', encoded: '{"a":[1]}' });
    expect(toPlain(root)).toEqual({
      big: '1152921504606846976',
      small: 5,
      when: '2026-02-19T22:43:00.000Z',
      never: 'Invalid Date',
      map: { x: 1, 2: 'y' },
      set: [1, 2],
      bytes: [1, 2],
      nan: 'NaN',
      items: [null, null, null],
      boxed: 'x',
      shown: { a: 1 },
      json: { a: [1] },
    });
  });

  test('cycles and properties that throw are told, and the rest is read', () => {
    const value: Record<string, unknown> = { a: 1 };
    value.self = value;
    Object.defineProperty(value, 'bad', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    const { root, limits } = readSnapshot(value);
    expect(valueAt(root, ['a'])).toEqual(scalar(1));
    expect(limits).toEqual([
      { limit: 'unreadable', path: ['self'] },
      { limit: 'unreadable', path: ['bad'] },
    ]);
    const hostile = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    expect(readSnapshot(hostile).root).toMatchObject({ type: 'opaque', limit: 'unreadable' });
  });

  test('the same object twice is no cycle', () => {
    const part = { x: 1 };
    expect(toPlain(nodeFromPlain({ a: part, b: [part, part] }))).toEqual({ a: { x: 1 }, b: [{ x: 1 }, { x: 1 }] });
  });
});

describe('a snapshot', () => {
  test('comes back as it is, or with the coverage asked for', () => {
    const snapshot = readSnapshot('{"a":1}', { coverage: 'full' });
    expect(readSnapshot(snapshot)).toBe(snapshot);
    expect(readSnapshot(snapshot, { coverage: 'changed' })).toMatchObject({ coverage: 'changed', text: '{"a":1}' });
    expect(isSnapshot(snapshot)).toBe(true);
    expect(isSnapshot(JSON.parse(JSON.stringify(snapshot)))).toBe(false);
  });

  test.each<[string, object | string | null]>([
    ['a text', '{"a":9007199254740993,"b":"{\\"c\\":1..."}'],
    ['an object', { a: 2n ** 60n, b: Number.NaN, c: '{"d":1}', e: [], __proto__: null }],
    ['an empty list', []],
    ['null', null],
  ])('goes through JSON: %s', (_, value) => {
    const snapshot = readSnapshot(value, { coverage: 'full' });
    const again = readSnapshot(JSON.parse(JSON.stringify(snapshot)) as object);
    expect(again.coverage).toBe('full');
    expect(again.text).toBe(snapshot.text);
    expect(again.root).toEqual(snapshot.root);
    expect(again.cuts).toEqual(snapshot.cuts);
  });

  test('unread parts survive JSON', () => {
    const cyclic: Record<string, unknown> = { list: [1] };
    cyclic.self = cyclic;
    const snapshot = readSnapshot(cyclic);
    const again = readSnapshot(JSON.parse(JSON.stringify(snapshot)) as object);
    expect(again.root).toEqual(snapshot.root);
    expect(again.limits).toEqual(snapshot.limits);
  });

  test('a plain form made by hand, with `value`, is read', () => {
    expect(toPlain(readSnapshot({ kind: 'snapshot', coverage: 'full', text: null, value: { a: 1 } }).root)).toEqual({ a: 1 });
  });

  test('an object that only looks like one is data', () => {
    expect(toPlain(readSnapshot({ kind: 'snapshot', name: 'férias.jpg' }).root)).toEqual({
      kind: 'snapshot',
      name: 'férias.jpg',
    });
  });
});
