import { countDiff, diffSnapshots, type DiffNode, flattenDiff } from 'trilha/headless';
import { describe, expect, test } from 'vitest';
import { cut, snap, told } from './support/values.js';

const diff = (before: unknown, after: unknown, options = {}): DiffNode => diffSnapshots(snap(before), snap(after), options);
const lines = (before: unknown, after: unknown, options = {}): string[] => told(flattenDiff(diff(before, after, options)));
const moves = (root: DiffNode): string[] =>
  root.children.flatMap((node) => (node.verdict === 'moved' ? [`${node.from}→${node.to}`] : []));
const many = (count: number, item: (index: number) => unknown): unknown[] => Array.from({ length: count }, (_, i) => item(i));

describe('one insertion at the front of 10,000 objects', () => {
  test.each([
    ['with ids', (i: number) => ({ id: i, name: `Lead ${i}`, score: i % 7 })],
    ['without ids', (i: number) => ({ name: `Lead ${i}`, score: i % 7 })],
    ['all alike', () => ({ name: 'Lead' })],
  ])('%s is one change', (_, item) => {
    const before = many(10_000, item);
    const root = diff({ leads: before }, { leads: [{ id: -1, name: 'novo' }, ...before] });
    expect(countDiff(root)).toMatchObject({ added: 1, same: 10_000, total: 10_001 });
    expect(lines({ leads: before }, { leads: [{ id: -1, name: 'novo' }, ...before] })).toEqual([
      'leads.0 added (group)',
      'leads.1 same ×10000',
    ]);
  });

  test('and a change at the end beside it are two', () => {
    const before = many(10_000, (i) => ({ id: i, n: i }));
    const after = [{ id: -1 }, ...before.slice(0, -1), { id: 9999, n: 'x' }];
    expect(countDiff(diff(before, after))).toMatchObject({ added: 1, changed: 1, moved: 0, removed: 0 });
    const anonymous = many(10_000, (i) => ({ n: i, m: i }));
    expect(countDiff(diff(anonymous, [{ n: -1, m: -1 }, ...anonymous.slice(0, -1), { n: 9999, m: 'x' }]))).toMatchObject({
      added: 1,
      changed: 1,
      moved: 0,
    });
  });
});

describe('identity', () => {
  test('pairs objects by id, whatever else changed', () => {
    expect(
      lines(
        [
          { id: 1, a: 1 },
          { id: 2, a: 1 },
        ],
        [
          { id: 2, a: 2 },
          { id: 3, a: 1 },
        ],
      ),
    ).toEqual(['0 removed (group)', '0.id same ×1', '0.a changed', '1 added (group)']);
  });

  test('different ids are different things', () => {
    expect(countDiff(diff([{ id: 1, a: 1 }], [{ id: 2, a: 1 }]))).toMatchObject({ added: 1, removed: 1, changed: 0 });
  });

  test('the number 1 and the text "1" are two ids', () => {
    expect(countDiff(diff([{ id: 1 }], [{ id: '1' }]))).toMatchObject({ added: 1, removed: 1 });
  });

  test('a moved item keeps what changed inside it', () => {
    const root = diff([{ id: 1 }, { id: 2 }, { id: 3 }], [{ id: 3, x: 1 }, { id: 1 }, { id: 2 }]);
    expect(moves(root)).toEqual(['2→0']);
    expect(lines([{ id: 1 }, { id: 2 }, { id: 3 }], [{ id: 3, x: 1 }, { id: 1 }, { id: 2 }])).toEqual([
      '0 moved (group)',
      '0.id same ×1',
      '0.x added',
      '1 same ×2',
    ]);
  });

  test('the host names the keys', () => {
    const [before, after] = [
      [
        { sku: 'a', n: 1 },
        { sku: 'b', n: 1 },
      ],
      [
        { sku: 'b', n: 2 },
        { sku: 'c', n: 1 },
      ],
    ];
    expect(countDiff(diff(before, after, { identityKeys: ['sku'] }))).toMatchObject({ removed: 1, added: 1, changed: 1 });
  });

  test('a key that is there twice identifies nothing: the content does', () => {
    const twice = [
      { id: 1, a: 1 },
      { id: 1, a: 2 },
      { id: 1, a: 3 },
    ];
    expect(countDiff(diff(twice, [twice[1], twice[2]]))).toMatchObject({ removed: 1, changed: 0, moved: 0 });
    expect(countDiff(diff([twice[0], twice[1]], [twice[1], twice[0]]))).toMatchObject({ moved: 1, changed: 0 });
  });

  test('the next key is tried', () => {
    const [before, after] = [
      [
        { id: 1, uuid: 'x', n: 1 },
        { id: 1, uuid: 'y', n: 1 },
      ],
      [
        { id: 1, uuid: 'y', n: 2 },
        { id: 1, uuid: 'z', n: 1 },
      ],
    ];
    expect(countDiff(diff(before, after))).toMatchObject({ removed: 1, added: 1, changed: 1 });
  });

  test('a last item cut before its id does not hide the ids of the others', () => {
    const root = diff(
      [
        { n: 1, id: 1 },
        { n: 1, id: 2 },
        { n: 1, id: 3 },
      ],
      cut([{ n: 2, id: 2 }, cut({ n: 1 })]),
    );
    expect(told(flattenDiff(root))).toEqual([
      '0 truncated (group)',
      '0.n changed',
      '0.id same ×2',
      '1.id truncated',
      '1 truncated (cut)',
    ]);
  });
});

describe('content', () => {
  test('equal items keep their place around insertions and removals', () => {
    expect(lines(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd', 'e'])).toEqual(['0 same ×1', '1 changed', '2 same ×2', '4 added']);
    expect(countDiff(diff(['x', 'a', 'b'], ['a', 'x', 'b', 'c']))).toMatchObject({ moved: 1, added: 1, same: 2 });
    expect(countDiff(diff(['k', 'x', 'a', 'z'], ['k', 'a', 'x', 'a', 'y']))).toMatchObject({ moved: 0, added: 1, changed: 1 });
  });

  test('what is left over is paired with the most alike', () => {
    const [a, b, c] = [
      { name: 'A', x: 1, y: 1 },
      { name: 'B', x: 2, y: 2 },
      { name: 'B', x: 3, y: 2 },
    ];
    expect(lines([a, b], [c])).toEqual(['0 removed (group)', '0.name same ×1', '0.x changed', '0.y same ×1']);
  });

  test('a rotation is one move', () => {
    const items = many(100, (i) => `t${i}`);
    expect(moves(diff(items, [...items.slice(1), items[0]]))).toEqual(['0→99']);
  });
});

describe('hostile pairs end, and say what they gave up', () => {
  const ends: readonly [string, unknown[], unknown[]][] = [
    ['numbers', many(50_000, (i) => i), many(50_000, (i) => -i - 1)],
    ['objects', many(50_000, (i) => ({ a: i, b: `x${i}` })), many(50_000, (i) => ({ a: -i - 1, b: `y${i}` }))],
    ['few values in another order', many(50_000, (i) => (i * 7919) % 13), many(50_000, (i) => (i * 104_729) % 11)],
  ];
  test.each(ends)('two different lists of 50,000 %s', (_, before, after) => {
    const root = diff({ list: before }, { list: after });
    expect(root.children[0]).toMatchObject({ verdict: 'changed', coarse: 'items-unmatched' });
    expect(flattenDiff(root)[0]).toMatchObject({ kind: 'group', coarse: 'items-unmatched', path: ['list'] });
  });

  test('texts that differ in one unseen letter', () => {
    const text = (i: number): string => `${'x'.repeat(400)}${String.fromCodePoint(200 + (i % 3000))}${'y'.repeat(400)}`;
    const [before, after] = [many(3000, (i) => [text(i), 1]), many(3000, (i) => [text(2999 - i), 1])];
    expect(diff(before, after).verdict).toBe('changed');
  });

  test('two lists with different ids are told exactly', () => {
    const root = diff(
      many(50_000, (i) => ({ id: i })),
      many(50_000, (i) => ({ id: -i - 1 })),
    );
    expect(root.coarse).toBeUndefined();
    expect(countDiff(root)).toMatchObject({ added: 50_000, removed: 50_000, changed: 0 });
  });

  test('the budget is the host’s', () => {
    const [before, after] = [many(40, (i) => ({ n: i % 5, m: i })), many(40, (i) => ({ n: (i + 1) % 5, m: -i }))];
    expect(diff(before, after).coarse).toBeUndefined();
    expect(diff(before, after, { budget: 10 }).coarse).toBe('items-unmatched');
  });
});
