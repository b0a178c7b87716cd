import { childOf } from './path.js';
import type { ArrayNode, ObjectNode, SnapshotMark, ValueNode } from './snapshot.js';
import type { Path } from './types.js';

type Container = ObjectNode | ArrayNode;

function withChild(parent: Container, step: string | number, child: ValueNode): Container {
  if (parent.type === 'object') return { ...parent, fields: new Map(parent.fields).set(String(step), child) };
  return { ...parent, items: parent.items.map((item, index) => (index === step ? child : item)) };
}

/** Puts one node at a path; the value as it is when nothing stands there. */
function replaceAt(root: ValueNode, path: Path, node: ValueNode): ValueNode {
  const parents: Container[] = [];
  let at: ValueNode | undefined = root;
  for (const step of path) {
    if (at === undefined || (at.type !== 'object' && at.type !== 'array')) return root;
    parents.push(at);
    at = childOf(at, step);
  }
  if (at === undefined) return root;
  return parents.reduceRight<ValueNode>((child, parent, index) => withChild(parent, path[index] ?? 0, child), node);
}

/** Puts back the nodes that a snapshot's text cannot express. Marks whose place does not exist are ignored. */
export function applyMarks(root: ValueNode, marks: readonly SnapshotMark[] | undefined): ValueNode {
  return marks === undefined ? root : marks.reduce((node, mark) => replaceAt(node, mark.path, mark.node), root);
}
