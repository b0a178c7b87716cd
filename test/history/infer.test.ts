import { describe, expect, it } from 'vitest';
import {
  diffSnapshots,
  foldHistory,
  inferDiff,
  type AuditEntry,
  type DiffNode,
  type HistoryOptions,
  type ValueNode,
} from 'trilha/headless';
import { cut, entry, masked, moment, newestFirst, short, type Made } from './support.js';

interface Line {
  readonly path: string;
  readonly verdict: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly certainty: string;
}

function lines(node: DiffNode): Line[] {
  if (node.children.length > 0) return node.children.flatMap(lines);
  const { certainty } = node;
  const source = certainty.type === 'recorded' ? '' : `:${certainty.entry}`;
  return [
    {
      path: node.path.join('.'),
      verdict: node.verdict,
      before: short(node.before),
      after: short(node.after),
      certainty: certainty.type + source,
    },
  ];
}

const line = (path: string, verdict: string, before: unknown, after: unknown, certainty = 'recorded'): Line => ({
  path,
  verdict,
  before,
  after,
  certainty,
});

const diffOf = (one: AuditEntry): DiffNode =>
  diffSnapshots(one.before, one.after, { nullSide: one.operation === 'create' ? 'absent' : 'unrecorded' });

/** The last entry's difference, with what the history of all knows. */
function infer(made: readonly Made[], options: HistoryOptions = {}): DiffNode {
  const entries = made.map((one, index) => entry({ id: `e${index}`, ...one }));
  const last = entries.at(-1);
  if (last === undefined) throw new Error('no entries');
  return inferDiff(diffOf(last), last, foldHistory(newestFirst(entries), options));
}

const create: Made = {
  at: 0,
  operation: 'create',
  after: { status: 'active', n: 1, gone: null, data: { a: 1, b: [1, 2] } },
  coverage: 'full',
};

function nest(leaf: string): ValueNode {
  let inner: ValueNode = { type: 'scalar', value: leaf };
  for (let level = 0; level < 4000; level += 1) inner = { type: 'object', fields: new Map([['d', inner]]), cut: false };
  return inner;
}

describe('inferDiff', () => {
  it('puts the last known value in the place of a null that is none', () => {
    const node = infer([create, { at: 5, before: { status: null, gone: null }, after: { status: 'paused', gone: 1 } }]);
    expect(lines(node)).toEqual([line('status', 'changed', 'active', 'paused', 'inferred:e0'), line('gone', 'changed', null, 1)]);
    expect(node.verdict).toBe('changed');
    expect(node.children[0]?.certainty).toEqual({ type: 'inferred', entry: 'e0', at: moment(0) });
  });

  it('opens an entry without any before, field by field', () => {
    const made: Made[] = [create, { at: 5, after: { status: 'paused', n: 1, fresh: 2, data: { a: 2, b: [1, 2] } } }];
    expect(lines(infer(made))).toEqual([
      line('status', 'changed', 'active', 'paused', 'inferred:e0'),
      line('n', 'same', 1, 1, 'inferred:e0'),
      line('fresh', 'added', '(absent)', 2, 'inferred:e0'),
      line('data.a', 'changed', 1, 2, 'inferred:e0'),
      line('data.b', 'same', [1, 2], [1, 2], 'inferred:e0'),
    ]);
    const unknown = infer([
      { at: 0, after: { n: 1 } },
      { at: 5, after: { status: 'x', n: 2 } },
    ]);
    expect(lines(unknown)).toEqual([
      line('status', 'unrecorded', '(unrecorded)', 'x'),
      line('n', 'changed', 1, 2, 'inferred:e0'),
    ]);
  });

  it('turns out a same whole where nothing had changed', () => {
    const node = infer([create, { at: 5, before: { status: null }, after: { status: 'active' } }]);
    expect([node.verdict, lines(node)]).toEqual(['same', [expect.objectContaining({ verdict: 'same' })]]);
    const blind = infer([create, { at: 5, after: { status: 'active' } }]);
    expect(blind.verdict).toBe('same');
  });

  it('leaves a create, a stranger, a history without knowledge, and `infer: false` as they are', () => {
    const first = entry({ id: 'c', at: 0, operation: 'create', after: { a: 1 } });
    const node = diffOf(first);
    expect(inferDiff(node, first, foldHistory([first, entry({ at: -5, after: { a: 9 } })]))).toEqual(node);
    expect(inferDiff(node, first, foldHistory([entry({ at: 1 })]))).toBe(node);
    const update = entry({ id: 'u', at: 5, after: { z: 1 } });
    expect(inferDiff(diffOf(update), update, foldHistory([update, entry({ at: 0, after: { y: 1 } })]))).toEqual(diffOf(update));
    const off = lines(infer([create, { at: 5, before: { status: null, n: 1 }, after: { status: 'x', n: 2 } }], { infer: false }));
    expect(off).toEqual([line('status', 'unrecorded', '(unrecorded)', 'x'), line('n', 'changed', 1, 2)]);
  });

  it('marks a recorded before that disagrees, and keeps it', () => {
    const node = infer([create, { at: 5, before: { status: 'closed', n: 1 }, after: { status: 'x', n: 2 } }]);
    expect(lines(node)).toEqual([line('status', 'changed', 'closed', 'x', 'contradicted:e0'), line('n', 'changed', 1, 2)]);
    expect(node.children[0]?.certainty).toMatchObject({ expected: { state: 'value', value: { value: 'active' } } });
    const inside = infer([create, { at: 5, before: { data: { a: 7, b: [1, 2] } }, after: { data: { a: 8, b: [1, 2] } } }]);
    expect(lines(inside).filter((one) => one.verdict !== 'same')).toEqual([line('data.a', 'changed', 7, 8, 'contradicted:e0')]);
  });

  it('does not take items of lists for one another', () => {
    const node = infer([create, { at: 5, before: { data: { a: 1, b: [1, 2] } }, after: { data: { a: 1, b: [0, 1, 2] } } }]);
    expect(lines(node).every((one) => one.certainty === 'recorded')).toBe(true);
    const wrong = infer([create, { at: 5, before: { data: { a: 1, b: [1, 2, 3] } }, after: { data: { a: 1, b: [3] } } }]);
    const list = wrong.children[0]?.children.find((child) => child.path.at(-1) === 'b');
    expect(list?.certainty).toMatchObject({ type: 'contradicted', entry: 'e0' });
  });

  it('finds what lies before a cut, and stays with cut where the history has no more', () => {
    const texts: Made = { at: 0, after: { note: 'uma nota inteira', half: cut('Ol'), key: masked } };
    const node = infer([
      texts,
      { at: 5, before: { note: cut('uma'), half: null, key: null }, after: { note: 'outra', half: 'Olá', key: 'x' } },
    ]);
    expect(lines(node)).toEqual([
      line('note', 'changed', 'uma nota inteira', 'outra', 'inferred:e0'),
      line('half', 'truncated', '(truncated Ol…)', 'Olá', 'inferred:e0'),
      line('key', 'redacted', '(redacted)', 'x', 'inferred:e0'),
    ]);
    const beyond = infer([
      create,
      { at: 5, before: { n: 1 }, cutBefore: true, after: { n: 2, status: 'x' }, coverage: 'changed' },
    ]);
    expect(lines(beyond)).toEqual([line('n', 'changed', 1, 2), line('status', 'changed', 'active', 'x', 'inferred:e0')]);
  });

  it('reaches as deep as values go', () => {
    const [deep, other] = [nest('x'), nest('y')];
    const node = infer([
      { at: 0, after: { a: 1 } },
      { at: 5, before: { a: null, deep }, after: { a: 1, deep: other } },
    ]);
    expect(node.children[0]).toMatchObject({ verdict: 'same', certainty: { type: 'inferred' } });
  });
});
