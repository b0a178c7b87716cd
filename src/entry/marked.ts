import type { SnapshotMark, ValueNode } from './snapshot.js';
import type { Path } from './types.js';

/** Path steps that marks may hold together. */
const STEPS = 1_000_000;

interface Spot {
  readonly node: ValueNode;
  readonly above: Spot | null;
  readonly step: string | number;
}

function pathOf(spot: Spot): Path {
  const path: (string | number)[] = [];
  for (let at: Spot = spot; at.above !== null; at = at.above) path.push(at.step);
  return path.toReversed();
}

/** Every node that text cannot express: masked by Trilha, or unread. A store's own masks are in the text. */
export function marksIn(root: ValueNode): readonly SnapshotMark[] {
  const marks: SnapshotMark[] = [];
  let steps = STEPS;
  const spots: Spot[] = [{ node: root, above: null, step: '' }];
  for (let spot = spots.pop(); spot !== undefined; spot = spots.pop()) {
    const { node } = spot;
    if (node.type === 'object') for (const [step, child] of node.fields) spots.push({ node: child, above: spot, step });
    else if (node.type === 'array')
      for (const [step, child] of node.items.entries()) spots.push({ node: child, above: spot, step });
    else if (node.type === 'opaque' || (node.type === 'masked' && node.by === 'boundary')) {
      const path = pathOf(spot);
      steps -= path.length + 1;
      if (steps > 0) marks.push({ path, node });
    }
  }
  return marks.toReversed();
}
