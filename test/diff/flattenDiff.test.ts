import fc from 'fast-check';
import { changedPaths, countDiff, type DiffLine, diffSnapshots, flattenDiff } from 'trilha/headless';
import { describe, expect, test } from 'vitest';
import { cut, cutText, masked, pairs, snap, told } from './support/values.js';

const before = {
  name: 'Ana',
  meta: { a: 1, b: { c: 1, d: 2 }, e: 3 },
  list: [1, 2],
  gone: { x: 1, y: [2] },
  same: { p: 1, q: 2 },
  last: 1,
};
const after = { name: 'Bia', meta: { a: 1, b: { c: 9, d: 2 }, e: 3 }, list: [2], fresh: {}, same: { p: 1, q: 2 }, last: 1 };
const root = diffSnapshots(snap(before), snap(after));
const keyOf = (lines: readonly DiffLine[], path: string): string =>
  lines.find((line) => line.path.join('.') === path)?.key ?? 'no line';

describe('paths', () => {
  test('are the leaves that differ; what does not is counted, across containers', () => {
    expect(told(flattenDiff(root))).toEqual([
      'name changed',
      'meta.a same ×1',
      'meta.b.c changed',
      'meta.b.d same ×2',
      'list.0 removed',
      'list.0 same ×1',
      'gone removed (group)',
      'fresh added',
      'same same ×2',
    ]);
  });

  test('open a group, and a run, in place', () => {
    const closed = flattenDiff(root);
    const [gone, run] = [keyOf(closed, 'gone'), closed.at(-1)?.key ?? ''];
    const toggled = flattenDiff(root, { toggled: new Set([gone, run]) });
    expect(told(toggled).slice(6)).toEqual([
      'gone removed (group)',
      'gone.x removed',
      'gone.y removed (group)',
      'fresh added',
      'same same ×2',
      'same same (group)',
      'last same',
    ]);
    expect(toggled.filter(({ open }) => open).map(({ path }) => path)).toEqual([['gone'], ['same']]);
    expect(closed.every((line) => toggled.some(({ key }) => key === line.key))).toBe(true);
  });

  test('a closed group says how many leaves it holds', () => {
    expect(flattenDiff(root).find(({ path }) => path[0] === 'gone')).toMatchObject({ kind: 'group', count: 2, open: false });
  });
});

describe('tree', () => {
  test('gives containers lines of their own and folds runs within them', () => {
    expect(told(flattenDiff(root, { layout: 'tree' }))).toEqual([
      'name changed',
      'meta changed (group)',
      'meta.a same ×1',
      'meta.b changed (group)',
      'meta.b.c changed',
      'meta.b.d same ×1',
      'meta.e same ×1',
      'list changed (group)',
      'list.0 removed',
      'list.0 same ×1',
      'gone removed (group)',
      'fresh added',
      'same same ×2',
    ]);
  });

  test('closes a group of differences', () => {
    const toggled = new Set([keyOf(flattenDiff(root, { layout: 'tree' }), 'meta')]);
    expect(told(flattenDiff(root, { layout: 'tree', toggled })).slice(0, 3)).toEqual([
      'name changed',
      'meta changed (group)',
      'list changed (group)',
    ]);
  });

  test('knows how deep each line is', () => {
    expect(flattenDiff(root, { layout: 'tree' }).map(({ depth }) => depth)).toEqual([0, 0, 1, 1, 2, 2, 1, 0, 1, 1, 0, 0, 0]);
  });
});

describe('everything', () => {
  test('is shown without runs', () => {
    expect(told(flattenDiff(root, { show: 'all' })).filter((line) => line.includes('same'))).toEqual([
      'meta.a same',
      'meta.b.d same',
      'meta.e same',
      'list.0 same',
      'same same (group)',
      'last same',
    ]);
  });

  test('what runs count is what they fold, at any pair', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom('path' as const, 'tree' as const), ([one, other], layout) => {
        const tree = diffSnapshots(snap(one), snap(other));
        const folded = flattenDiff(tree, { layout }).reduce((sum, line) => sum + (line.kind === 'skipped' ? line.count : 1), 0);
        expect(folded).toBe(flattenDiff(tree, { layout, show: 'all' }).length);
      }),
    );
  });

  test('every key is unique, and opening everything keeps every key', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom('path' as const, 'tree' as const), ([one, other], layout) => {
        const tree = diffSnapshots(snap(one), snap(other));
        const keys = flattenDiff(tree, { layout }).map(({ key }) => key);
        const closed = flattenDiff(tree, { layout }).filter(({ open }) => open === false);
        const opened = flattenDiff(tree, { layout, toggled: new Set(closed.map(({ key }) => key)) }).map(({ key }) => key);
        expect(new Set(opened).size).toBe(opened.length);
        expect(keys.filter((key) => !opened.includes(key))).toEqual([]);
      }),
    );
  });
});

describe('whole sides', () => {
  test('the fields of a created entry are shown at once', () => {
    expect(told(flattenDiff(diffSnapshots(null, { a: 1, b: { c: 1 } })))).toEqual(['a added', 'b added (group)']);
    expect(told(flattenDiff(diffSnapshots({ a: 1, b: { c: 1 } }, null)))).toEqual(['a removed', 'b removed (group)']);
    expect(told(flattenDiff(diffSnapshots(null, { a: 1 }, { nullSide: 'unrecorded' })))).toEqual(['a unrecorded']);
  });

  test('two equal entries are one run', () => {
    expect(told(flattenDiff(diffSnapshots({ a: 1, b: [1] }, { b: [1], a: 1 })))).toEqual(['b same ×2']);
  });

  test('a root without parts is a line', () => {
    expect(told(flattenDiff(diffSnapshots('prosa', 'outra prosa')))).toEqual([' changed']);
    expect(flattenDiff(diffSnapshots('prosa', 'outra'))[0]).toMatchObject({ key: '', depth: 0, path: [] });
    expect(told(flattenDiff(diffSnapshots({}, {})))).toEqual([' same ×1']);
  });

  test('a value that became a container is a group with its parts', () => {
    expect(told(flattenDiff(diffSnapshots({ a: null }, { a: { x: 1 } })))).toEqual(['a changed (group)', 'a.x added']);
    expect(told(flattenDiff(diffSnapshots({ a: null }, { a: { x: 1 } }, { nullBefore: 'unrecorded' })))).toEqual([
      'a unrecorded (group)',
      'a.x unrecorded',
    ]);
    expect(told(flattenDiff(diffSnapshots({ a: [1] }, { a: { 0: 1 } })))).toEqual([
      'a changed (group)',
      'a.0 added',
      'a.0 removed',
    ]);
  });
});

describe('marks', () => {
  test('the end of a text has a line where no half value shows it', () => {
    expect(told(flattenDiff(diffSnapshots(null, '{"a":1,"b":{"c":2,"d')))).toEqual(['a added', 'b added (group)']);
    const opened = flattenDiff(diffSnapshots(snap({ b: { c: 1 } }), snap(cut({ b: cut({ c: 2 }) }))));
    expect(told(opened)).toEqual(['b.c changed', 'b truncated (cut)']);
    expect(opened[1]).toMatchObject({ before: { state: 'absent' }, after: { state: 'truncated' } });
    expect(told(flattenDiff(diffSnapshots(null, '{"a":"x')))).toEqual(['a added']);
    expect(told(flattenDiff(diffSnapshots('{"a":1,', '{"a":2}')))).toEqual(['a changed', ' truncated (cut)']);
  });

  test('masks, moves, forms and limits come with their facts', () => {
    const lines = flattenDiff(
      diffSnapshots(snap({ p: masked(1), l: ['a', 'b', 'c'], f: 1 }), snap({ p: masked(2), l: ['c', 'a', 'b'], f: true }), {
        fieldType: () => 'boolean',
      }),
      { show: 'all' },
    );
    expect(lines.find(({ verdict }) => verdict === 'redacted')).toMatchObject({ changed: true });
    expect(lines.find(({ verdict }) => verdict === 'moved')).toMatchObject({ from: 2, to: 0 });
    expect(lines.find(({ path }) => path[0] === 'f')).toMatchObject({ verdict: 'same', form: 'other' });
  });
});

describe('counts', () => {
  test('by verdict, closed containers once, the root by its fields', () => {
    expect(countDiff(root)).toEqual({
      total: 11,
      added: 1,
      removed: 2,
      changed: 2,
      same: 6,
      moved: 0,
      truncated: 0,
      unrecorded: 0,
      redacted: 0,
    });
    expect(countDiff(diffSnapshots(null, { a: 1, b: { c: 1, d: 2 } }))).toMatchObject({ total: 2, added: 2 });
    expect(countDiff(diffSnapshots(snap(cut({ a: 1 })), snap({ a: 1 })))).toMatchObject({ total: 2, same: 1, truncated: 1 });
    expect(countDiff(diffSnapshots(snap({ a: cutText('x') }), snap({ a: 'xy' })))).toMatchObject({ total: 1, truncated: 1 });
  });

  test('agree with the lines of everything', () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const tree = diffSnapshots(snap(one), snap(other));
        const shown = flattenDiff(tree, { show: 'all' });
        expect(countDiff(tree).added).toBeLessThanOrEqual(shown.filter(({ verdict }) => verdict === 'added').length);
        expect(countDiff(tree).total === countDiff(tree).same).toBe(tree.verdict === 'same');
      }),
    );
  });

  test('paths of what surely changed', () => {
    const tree = diffSnapshots(
      snap({ a: 1, b: { c: 1 }, p: masked(1), q: masked(), gone: 1 }),
      snap(cut({ a: 2, b: { c: 2 }, p: masked(2), q: masked() })),
    );
    expect(changedPaths(tree)).toEqual([['a'], ['b', 'c'], ['p']]);
  });
});

test('ten thousand lines come at once', () => {
  const many = (value: number): unknown =>
    Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, { n: value, m: i }]));
  expect(flattenDiff(diffSnapshots(snap(many(1)), snap(many(2))), { layout: 'tree', show: 'all' }).length).toBe(60_000);
});
