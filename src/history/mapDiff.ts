import type { DiffNode } from '../diff/index.js';

interface Frame {
  readonly node: DiffNode;
  readonly children: DiffNode[];
}

/**
 * Rebuilds a difference tree from its leaves up, without recursion, since trees may be as deep as their values.
 *
 * @param enter gives what stands in a node's place, its parts included, or `null` to go into its parts.
 * @param leave gives a node from its rebuilt parts.
 */
export function mapDiff(
  root: DiffNode,
  enter: (node: DiffNode) => DiffNode | null,
  leave: (node: DiffNode, children: readonly DiffNode[]) => DiffNode,
): DiffNode {
  const top: DiffNode[] = [];
  const stack: Frame[] = [];
  const open = (node: DiffNode): void => {
    const replaced = enter(node);
    if (replaced === null) stack.push({ node, children: [] });
    else (stack.at(-1)?.children ?? top).push(replaced);
  };
  open(root);
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const next = frame.node.children[frame.children.length];
    if (next !== undefined) open(next);
    else {
      stack.pop();
      (stack.at(-1)?.children ?? top).push(leave(frame.node, frame.children));
    }
  }
  return top[0] ?? root;
}
