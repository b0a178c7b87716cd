import type { ValueNode } from '../entry/index.js';
import { type Container, containerOf, isContainer, isEmpty } from './sides.js';
import type { DiffNode } from './types.js';

const partsOf = (node: Container): Iterable<ValueNode> => (node.type === 'object' ? node.fields.values() : node.items);

/** Counts leaves; each container is counted once, however often it is asked for. Without recursion. */
export interface LeafCounter {
  /** Leaves that opening a node shows, however deep. */
  readonly below: (node: DiffNode) => number;
}

/** Every item of a tree that has parts, parents first. */
function inner<T>(root: T, partsOf: (node: T) => Iterable<T>): T[] {
  const found: T[] = [];
  const waiting = [root];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    found.push(at);
    for (const part of partsOf(at)) waiting.push(part);
  }
  return found;
}

/** Makes a counter that remembers what it counted. */
export function createLeafCounter(): LeafCounter {
  const ofValue = new Map<Container, number>();
  const ofNode = new Map<DiffNode, number>();

  const inValue = (root: ValueNode): number => {
    if (!isContainer(root) || isEmpty(root)) return 1;
    if (!ofValue.has(root)) {
      const containers = inner<Container>(root, function* parts(node) {
        for (const part of partsOf(node)) if (isContainer(part) && !ofValue.has(part)) yield part;
      });
      for (const node of containers.toReversed()) {
        let leaves = 0;
        for (const part of partsOf(node)) leaves += isContainer(part) && !isEmpty(part) ? (ofValue.get(part) ?? 0) : 1;
        ofValue.set(node, leaves);
      }
    }
    return ofValue.get(root) ?? 1;
  };

  const whole = (node: DiffNode): number => {
    const before = containerOf(node.before);
    const after = containerOf(node.after);
    if (before === undefined || after === undefined) return inValue(before ?? after ?? { type: 'scalar', value: null });
    return before.type === after.type ? inValue(after) : inValue(before) + inValue(after);
  };

  const below = (root: DiffNode): number => {
    if (root.children.length === 0) return whole(root);
    if (!ofNode.has(root)) {
      const nodes = inner<DiffNode>(root, (node) => node.children);
      for (const node of nodes.toReversed()) {
        if (node.children.length === 0) continue;
        let leaves = 0;
        for (const child of node.children) leaves += child.children.length === 0 ? whole(child) : (ofNode.get(child) ?? 0);
        ofNode.set(node, leaves);
      }
    }
    return ofNode.get(root) ?? 1;
  };
  return { below };
}
