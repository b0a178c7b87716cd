import fc from 'fast-check';
import jsonpatch, { type Operation } from 'fast-json-patch';
import { diffSnapshots, type JsonPatchOperation, patchGaps, toJsonPatch } from 'trilha/headless';
import { describe, expect, test } from 'vitest';
import { cut, cutText, digits, masked, pairs, snap } from './support/values.js';

const patch = (before: unknown, after: unknown): JsonPatchOperation[] => toJsonPatch(diffSnapshots(snap(before), snap(after)));

const steps = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
const own = (target: object, key: string): unknown => Object.getOwnPropertyDescriptor(target, key)?.value as unknown;
const set = (target: object, key: string, value: unknown): void => {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
};

/** A strict applier of our own, for the keys that fast-json-patch refuses. */
function apply(document: unknown, operations: readonly JsonPatchOperation[]): unknown {
  const holder = { root: structuredClone(document) };
  for (const operation of operations) {
    const path = ['root', ...steps(operation.path)];
    const last = path.pop() ?? '';
    const target = path.reduce<unknown>((at, step) => own(at as object, step), holder) as object;
    const there = Object.hasOwn(target, last);
    if (operation.op !== 'add' && !there) throw new Error(`nothing at ${operation.path}`);
    if (Array.isArray(target)) {
      const index = Number(last);
      if (index > target.length) throw new Error(`beyond the end: ${operation.path}`);
      if (operation.op === 'remove') target.splice(index, 1);
      else target.splice(index, operation.op === 'add' ? 0 : 1, structuredClone(operation.value));
    } else if (operation.op === 'remove') Reflect.deleteProperty(target, last);
    else set(target, last, structuredClone(operation.value));
  }
  return holder.root;
}

const isStandard = (value: unknown): boolean => !JSON.stringify(value).includes('__proto__');

describe('applied to before, it gives after', () => {
  test('for any two values', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        expect(apply(before, patch(before, after))).toEqual(after);
      }),
      { numRuns: 1500 },
    );
  });

  test('by fast-json-patch, validating', () => {
    fc.assert(
      fc.property(pairs.filter(isStandard), ([before, after]) => {
        const operations = structuredClone(patch(before, after)) as Operation[];
        expect(jsonpatch.applyPatch(structuredClone(before), operations, true).newDocument).toEqual(after);
      }),
      { numRuns: 1000 },
    );
  });

  test('a JSON text stays a text, whole', () => {
    const [before, after] = [
      { data: '{"a":{"b":1}}', other: '[1]' },
      { data: '{"a":{"b":2}}', other: [1] },
    ];
    const operations = toJsonPatch(diffSnapshots(before, after));
    expect(operations).toEqual([
      { op: 'replace', path: '/data', value: '{"a":{"b":2}}' },
      { op: 'replace', path: '/other', value: [1] },
    ]);
    expect(apply(before, operations)).toEqual(after);
  });

  test('the same value in another form is written as it now is', () => {
    expect(toJsonPatch(diffSnapshots({ on: 1 }, { on: true }, { fieldType: () => 'boolean' }))).toEqual([
      { op: 'replace', path: '/on', value: true },
    ]);
  });
});

/** After json-patch/json-patch-tests: what the operations between two documents are. */
test.each<[string, unknown, unknown, JsonPatchOperation[]]>([
  ['nothing', { foo: 1 }, { foo: 1 }, []],
  ['key order', { foo: 1, bar: 2 }, { bar: 2, foo: 1 }, []],
  ['a new field', {}, { foo: '1' }, [{ op: 'add', path: '/foo', value: '1' }]],
  ['a new field that is null', {}, { foo: null }, [{ op: 'add', path: '/foo', value: null }]],
  ['a field becomes null', { foo: 1 }, { foo: null }, [{ op: 'replace', path: '/foo', value: null }]],
  ['a gone field', { foo: 1, bar: 2 }, { bar: 2 }, [{ op: 'remove', path: '/foo' }]],
  ['an empty name', { '': 1 }, { '': 2 }, [{ op: 'replace', path: '/', value: 2 }]],
  [
    'names with / and ~',
    { 'a/b': 1, 'm~n': 1 },
    { 'a/b': 2, 'm~n': 2 },
    [
      { op: 'replace', path: '/a~1b', value: 2 },
      { op: 'replace', path: '/m~0n', value: 2 },
    ],
  ],
  ['an item at the front', [1, 2], [0, 1, 2], [{ op: 'add', path: '/0', value: 0 }]],
  ['an item at the end', [1, 2], [1, 2, 3], [{ op: 'add', path: '/2', value: 3 }]],
  [
    'items gone',
    [0, 1, 2, 3],
    [1, 3],
    [
      { op: 'remove', path: '/2' },
      { op: 'remove', path: '/0' },
    ],
  ],
  [
    'an item changed behind a new one',
    [
      { id: 1, n: 1 },
      { id: 2, n: 1 },
    ],
    [{ id: 0 }, { id: 1, n: 1 }, { id: 2, n: 2 }],
    [
      { op: 'add', path: '/0', value: { id: 0 } },
      { op: 'replace', path: '/2/n', value: 2 },
    ],
  ],
  [
    'a moved item',
    ['a', 'b', 'c'],
    ['c', 'a', 'b'],
    [
      { op: 'remove', path: '/2' },
      { op: 'add', path: '/0', value: 'c' },
    ],
  ],
  ['another type', { foo: 'bar' }, { foo: ['bar'] }, [{ op: 'replace', path: '/foo', value: ['bar'] }]],
  ['an empty list becomes an object', { foo: [] }, { foo: { a: 1 } }, [{ op: 'replace', path: '/foo', value: { a: 1 } }]],
  ['the document', 1, { foo: 1 }, [{ op: 'replace', path: '', value: { foo: 1 } }]],
])('%s', (_, before, after, operations) => {
  expect(patch(before, after)).toEqual(operations);
});

describe('what is not known', () => {
  const known = (before: unknown, after: unknown, options = {}): readonly [JsonPatchOperation[], string[]] => {
    const root = diffSnapshots(snap(before), snap(after), options);
    return [toJsonPatch(root), patchGaps(root).map((path) => path.join('.'))];
  };

  test.each<[string, unknown, unknown, JsonPatchOperation[], string[]]>([
    ['a half value', { a: 1, b: 'x' }, { a: 2, b: cutText('x') }, [{ op: 'replace', path: '/a', value: 2 }], ['b']],
    ['a half value that surely differs', { b: 'y' }, { b: cutText('x') }, [], ['b']],
    ['a key beyond the cut', { a: 1, b: 1 }, cut({ a: 2 }), [{ op: 'replace', path: '/a', value: 2 }], ['b']],
    ['an end after the last key', { a: 1 }, cut({ a: 1 }), [], ['']],
    ['a mask', { a: 1, p: masked(1) }, { a: 2, p: masked(2) }, [{ op: 'replace', path: '/a', value: 2 }], ['p']],
    ['a mask that is gone', { p: masked() }, {}, [{ op: 'remove', path: '/p' }], []],
    [
      'a new container that is known in part',
      {},
      { n: { a: 1, p: masked(), c: cutText('x') } },
      [{ op: 'add', path: '/n', value: { a: 1 } }],
      ['n.p', 'n.c'],
    ],
    ['items beyond a cut', [1, 2, 3], cut([9, 1]), [{ op: 'add', path: '/0', value: 9 }], ['1', '2']],
  ])('%s', (_, before, after, operations, gaps) => {
    expect(known(before, after)).toEqual([operations, gaps]);
  });

  test('an unrecorded side', () => {
    expect(known({ a: null }, { a: 1 }, { nullBefore: 'unrecorded' })).toEqual([[], ['a']]);
  });

  test('a number too long for JavaScript keeps its digits, as text', () => {
    expect(patch({ a: 1 }, { a: digits('9007199254740993') })).toEqual([
      { op: 'replace', path: '/a', value: '9007199254740993' },
    ]);
  });

  test('a whole patch has no gaps', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        expect(patchGaps(diffSnapshots(snap(before), snap(after)))).toEqual([]);
      }),
    );
  });
});

test('created and deleted entities replace the document', () => {
  expect(toJsonPatch(diffSnapshots(null, { a: 1 }))).toEqual([{ op: 'replace', path: '', value: { a: 1 } }]);
  expect(toJsonPatch(diffSnapshots({ a: 1 }, null))).toEqual([{ op: 'replace', path: '', value: null }]);
});
