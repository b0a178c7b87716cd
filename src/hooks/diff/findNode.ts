import type { DiffLine, DiffNode } from '../../diff/index.js';

/** The node of the tree that a line draws; `null` for lines of parts that were not compared (those of an opened container). */
export function findNode(root: DiffNode, line: DiffLine): DiffNode | null {
  const { path } = line;
  const gone = line.key.endsWith('~before');
  let at: DiffNode = root;
  for (let depth = root.path.length; depth < path.length; depth += 1) {
    const last = depth === path.length - 1;
    const next = at.children.find(
      (child) =>
        child.path[depth] === path[depth] && (typeof path[depth] !== 'number' || !last || (child.verdict === 'removed') === gone),
    );
    if (next === undefined) return null;
    at = next;
  }
  return at;
}
