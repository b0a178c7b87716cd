import type { PathSegment, ValueNode } from '../entry/index.js';
import { judge, nodeAt, encodedOf } from './nodes.js';
import { type PathLink, step } from './paths.js';
import { ABSENT, type Container, containerOf, isEmpty, sideOf, sideWithin, TRUNCATED } from './sides.js';
import type { DiffNode, Side } from './types.js';

/** A node of the tree together with the chain of its path and a key that no other node of the tree has. */
export interface Placed {
  readonly node: DiffNode;
  readonly link: PathLink;
  readonly key: string;
}

/** Whether a node has parts to show: compared ones, or those of a container that was added, removed or is the same. */
export const hasParts = (node: DiffNode): boolean =>
  node.children.length > 0 ||
  [node.before, node.after].some((side) => {
    const container = containerOf(side);
    return container !== undefined && !isEmpty(container);
  });

const partOf = (node: Container | undefined, segment: PathSegment): ValueNode | undefined => {
  if (node?.type === 'object') return typeof segment === 'string' ? node.fields.get(segment) : undefined;
  return typeof segment === 'number' ? node?.items[segment] : undefined;
};

const segmentsOf = (node: Container): Iterable<PathSegment> => (node.type === 'object' ? node.fields.keys() : node.items.keys());

/**
 * The parts of a node whose insides were not compared, as nodes: those of `after` in order, then those only `before` has. What stands
 * opposite to them is what their container's other side says: absent, unrecorded, cut or masked.
 */
export function* openedParts(node: DiffNode, link: PathLink): Generator<DiffNode> {
  const before = containerOf(node.before);
  const after = containerOf(node.after);
  const sameKind = before?.type === after?.type;
  const opposite = (side: Side, own: Container | undefined): Side =>
    own === undefined ? sideWithin(side) : own.cut ? TRUNCATED : ABSENT;
  const missing = { before: opposite(node.before, before), after: opposite(node.after, after) };
  const at = (segment: PathSegment, b: ValueNode | undefined, a: ValueNode | undefined): DiffNode => {
    const sides = { before: b === undefined ? missing.before : sideOf(b), after: a === undefined ? missing.after : sideOf(a) };
    const judgement =
      node.verdict === 'same' && b !== undefined && a !== undefined
        ? ({ verdict: 'same', form: 'identical' } as const)
        : judge(sides.before, sides.after, b, a, null);
    return nodeAt(step(link, segment), sides.before, sides.after, judgement, undefined, encodedOf(b, a));
  };
  if (after !== undefined) {
    for (const segment of segmentsOf(after))
      yield at(segment, sameKind ? partOf(before, segment) : undefined, partOf(after, segment));
  }
  if (before === undefined || (sameKind && node.verdict === 'same')) return;
  for (const segment of segmentsOf(before)) {
    if (!sameKind || partOf(after, segment) === undefined) yield at(segment, partOf(before, segment), undefined);
  }
}
