import type { Coarseness, DiffLine, DiffNode, Side } from '../../diff/index.js';
import type { SnapshotLimit } from '../../entry/index.js';

/** Something to know about a whole comparison. `limit`: part of a side was not read. `coarse`: it is coarser than it could be. */
export type DiffNotice =
  | { readonly kind: 'limit'; readonly code: SnapshotLimit }
  | { readonly kind: 'coarse'; readonly code: Coarseness };

const limitOf = (side: Side): SnapshotLimit | undefined =>
  side.state === 'truncated' && side.partial?.type === 'opaque' ? side.partial.limit : undefined;

/** What is to be said once above or below all lines, each thing once. */
export function noticesOf(root: DiffNode, lines: readonly DiffLine[]): readonly DiffNotice[] {
  const limits = new Set<SnapshotLimit>();
  const coarse = new Set<Coarseness>();
  if (root.coarse !== undefined) coarse.add(root.coarse);
  for (const line of lines) {
    for (const side of [line.before, line.after]) {
      const limit = limitOf(side);
      if (limit !== undefined) limits.add(limit);
    }
    if (line.coarse !== undefined) coarse.add(line.coarse);
  }
  return [
    ...[...limits].map((code) => ({ kind: 'limit', code }) as const),
    ...[...coarse].map((code) => ({ kind: 'coarse', code }) as const),
  ];
}
