import type { Path } from '../entry/index.js';
import { hasParts, openedParts } from './open.js';
import { linkAt } from './paths.js';
import { type DiffNode, type DiffTotals, VERDICTS, type Verdict } from './types.js';

/** Whether a node is counted itself although its parts are: it was moved, or it was cut after the last part that was read. */
const countsItself = (node: DiffNode): boolean =>
  node.verdict === 'moved' || (node.verdict === 'truncated' && !node.children.some((child) => child.verdict === 'truncated'));

/** Every node that counts, in order: leaves, containers that are one whole, moved items. */
function* counted(root: DiffNode): Generator<DiffNode> {
  if (root.children.length === 0 && hasParts(root)) {
    yield* openedParts(root, linkAt(root.path));
    return;
  }
  const stack: Iterator<DiffNode>[] = [[root].values()];
  for (let level = stack[stack.length - 1]; level !== undefined; level = stack[stack.length - 1]) {
    const { done, value: node } = level.next();
    if (done === true) {
      stack.pop();
      continue;
    }
    const isWhole = node.children.length === 0 || (node.verdict === 'same' && node !== root);
    if (isWhole || countsItself(node)) yield node;
    if (!isWhole) stack.push(node.children.values());
  }
}

/**
 * Counts a tree's leaves by verdict. A container that was added, removed, is the same or is otherwise one whole counts once, except the
 * root, whose fields count ("3 campos adicionados"). A moved item counts as moved, and what changed inside it counts too.
 */
export function countDiff(node: DiffNode): DiffTotals {
  const counts = { total: 0 } as Record<Verdict | 'total', number>;
  for (const verdict of VERDICTS) counts[verdict] = 0;
  for (const { verdict } of counted(node)) {
    counts[verdict] += 1;
    counts.total += 1;
  }
  return counts;
}

const isKnownChange = (node: DiffNode): boolean => {
  switch (node.verdict) {
    case 'added':
    case 'removed':
    case 'changed':
    case 'moved':
      return true;
    case 'redacted':
      return node.changed === true;
    default:
      return false;
  }
};

/** Paths of everything that surely changed: added, removed, changed, moved, and masked values known to differ. In the order of the tree. */
export function changedPaths(node: DiffNode): Path[] {
  return [...counted(node)].filter(isKnownChange).map(({ path }) => path);
}
