import { flattenDiff } from './flattenDiff.js';
import type { DiffLine, DiffNode, Side } from './types.js';

const isContainer = (side: Side): boolean =>
  (side.state === 'value' && (side.value.type === 'object' || side.value.type === 'array')) ||
  (side.state === 'truncated' && (side.partial?.type === 'object' || side.partial?.type === 'array'));

/** The lines of a difference that are fields of their own: a container that came, went or was replaced whole is one of them. */
export function fieldLines(node: DiffNode): readonly DiffLine[] {
  const found: DiffLine[] = [];
  let whole: number | undefined;
  for (const line of flattenDiff(node)) {
    if (whole !== undefined && line.depth > whole) continue;
    whole = undefined;
    if (line.kind === 'skipped' || line.kind === 'cut' || line.verdict === 'same') continue;
    if (line.kind === 'group' && line.open === true && line.verdict !== 'moved') {
      // Both sides are containers: what differs inside follows, and is what there is to say.
      if (isContainer(line.before) && isContainer(line.after)) continue;
      whole = line.depth;
    }
    found.push(line);
  }
  return found;
}
