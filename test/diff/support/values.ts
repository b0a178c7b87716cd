import fc from 'fast-check';
import type { Coverage, CutNode, DiffLine, DiffNode, MaskedNode, ObjectNode, Snapshot, ValueNode } from 'trilha/headless';

/** A plain value as a tree of tagged nodes, as the reader would give it, JSON in text left as text. Tagged nodes inside stay. */
export function node(value: unknown): ValueNode {
  if (value instanceof Tagged) return value.node;
  if (Array.isArray(value)) return { type: 'array', items: value.map(node), cut: false };
  if (typeof value === 'object' && value !== null) {
    return { type: 'object', fields: new Map(Object.entries(value).map(([key, part]) => [key, node(part)])), cut: false };
  }
  return { type: 'scalar', value: value as string | number | boolean | null };
}

/** A node to be put into a plain value. */
export class Tagged {
  constructor(readonly node: ValueNode) {}
}

export const cutText = (partial: string): Tagged => new Tagged({ type: 'cut', of: 'string', partial } satisfies CutNode);
export const cutNumber = (partial: string): Tagged => new Tagged({ type: 'cut', of: 'number', partial } satisfies CutNode);
export const cutWord = (partial: string): Tagged => new Tagged({ type: 'cut', of: 'literal', partial } satisfies CutNode);
export const masked = (identity?: number): Tagged =>
  new Tagged({ type: 'masked', by: 'boundary', ...(identity === undefined ? {} : { identity }) } satisfies MaskedNode);
export const unread = (text: string): Tagged => new Tagged({ type: 'opaque', limit: 'depth', text });
/** A number with digits that JavaScript cannot hold. */
export const digits = (text: string): Tagged => new Tagged({ type: 'scalar', value: Number(text), digits: text });
/** An object, or array, that the text ended inside of. */
export const cut = (value: object): Tagged => new Tagged({ ...(node(value) as ObjectNode), cut: true });
/** An object that stood in a text field. */
export const encoded = (value: object, text: string = JSON.stringify(value)): Tagged =>
  new Tagged({ ...(node(value) as ObjectNode), encoded: text });

export function snap(value: unknown, coverage: Coverage = 'full'): Snapshot {
  return {
    kind: 'snapshot',
    coverage,
    text: null,
    root: node(value),
    cuts: [],
    limits: [],
    toJSON: () => ({ kind: 'snapshot', coverage, text: null, value }),
  };
}

/** Lines as short text: path, verdict, and what kind of line when it is no leaf. */
export const told = (lines: readonly DiffLine[]): string[] =>
  lines.map(
    ({ path, verdict, kind, count }) =>
      `${path.join('.')} ${verdict}${kind === 'leaf' ? '' : kind === 'skipped' ? ` ×${count}` : ` (${kind})`}`,
  );

/** Every node of a tree, the root first. */
export function nodesOf(root: DiffNode): DiffNode[] {
  const found: DiffNode[] = [];
  const waiting = [root];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    found.push(at);
    for (const child of at.children) waiting.push(child);
  }
  return found;
}

const keys = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    'id',
    '',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'a/b',
    'm~n',
    '0',
    '_t',
    '👋',
  ),
  fc.string({ maxLength: 4 }),
);
const scalars = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, 1, '', '1', 'active', 'á', '👨‍👩‍👧'),
  fc.integer({ min: -3, max: 3 }),
  fc.string({ maxLength: 6, unit: 'grapheme' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
);

/** Plain data with awkward keys, repeated items and small values, so that pairs share parts. */
export const plain: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    scalars,
    fc.array(tie('value'), { maxLength: 6 }),
    fc
      .uniqueArray(fc.tuple(keys, tie('value')), { selector: ([key]) => key, maxLength: 6 })
      .map((entries) => Object.fromEntries(entries) as unknown),
    fc.array(fc.record({ id: fc.integer({ min: 0, max: 5 }), value: tie('value') }), { maxLength: 5 }),
  ),
})).value;

/** A value and one made from it by a few edits. */
export const edited: fc.Arbitrary<readonly [unknown, unknown]> = fc
  .tuple(fc.array(plain, { maxLength: 8 }), fc.array(fc.nat({ max: 100 }), { minLength: 16, maxLength: 16 }), plain)
  .map(([items, choices, extra]) => {
    const after = [...items];
    let next = 0;
    const pick = (below: number): number => (choices[next++] ?? 0) % Math.max(1, below);
    for (let i = pick(4); i > 0; i -= 1) {
      const edit = pick(4);
      if (edit === 0) after.splice(pick(after.length + 1), 0, extra);
      else if (edit === 1) after.splice(pick(after.length), 1);
      else if (edit === 2) after.splice(pick(after.length + 1), 0, ...after.splice(pick(after.length), 1));
      else if (after.length > 0) after[pick(after.length)] = { extra };
    }
    return [items, after] as const;
  });

export const pairs: fc.Arbitrary<readonly [unknown, unknown]> = fc.oneof(
  fc.tuple(plain, plain),
  edited,
  edited.map(
    ([before, after]) =>
      [
        { list: before, k: 1 },
        { k: 1, list: after },
      ] as const,
  ),
  plain.map((value) => [value, value] as const),
);
