import { RECORDED } from './nodes.js';
import type { Placed } from './open.js';
import { earlyPath, withDeepPath } from './paths.js';
import { ABSENT, TRUNCATED } from './sides.js';
import type { DiffLine, DiffNode } from './types.js';

/** The facts of a node that a line repeats, only those it has. */
function factsOf(node: DiffNode): Partial<DiffLine> {
  return {
    ...(node.encoded === undefined ? {} : { encoded: node.encoded }),
    ...(node.coarse === undefined ? {} : { coarse: node.coarse }),
    ...(node.verdict === 'moved' ? { from: node.from, to: node.to } : {}),
    ...(node.verdict === 'redacted' ? { changed: node.changed } : {}),
    ...(node.verdict === 'same' ? { form: node.form } : {}),
  };
}

/** A line of one value, or of a container when `group` is given. */
export function lineOf({ node, link, key }: Placed, group?: { readonly count: number; readonly open: boolean }): DiffLine {
  const line: DiffLine = {
    key,
    path: earlyPath(link),
    depth: Math.max(0, link.depth - 1),
    kind: group === undefined ? 'leaf' : 'group',
    verdict: node.verdict,
    before: node.before,
    after: node.after,
    certainty: node.certainty,
    count: group?.count ?? 1,
    ...factsOf(node),
    ...(group === undefined ? {} : { open: group.open }),
  };
  return withDeepPath(line, link);
}

/** The line for a run of unchanged ones, named after the first of them. */
export function skippedLine(first: Placed, count: number, key: string, open: boolean): DiffLine {
  const line: DiffLine = {
    key,
    path: earlyPath(first.link),
    depth: Math.max(0, first.link.depth - 1),
    kind: 'skipped',
    verdict: 'same',
    before: ABSENT,
    after: ABSENT,
    certainty: RECORDED,
    count,
    open,
  };
  return withDeepPath(line, first.link);
}

/** The line for the end of a container's text, where no half value of its own shows it. The sides that end are `truncated`, the other is `absent`. */
export function cutLine({ link, key }: Placed, ends: { readonly before: boolean; readonly after: boolean }): DiffLine {
  const line: DiffLine = {
    key: `${key}~cut`,
    path: earlyPath(link),
    depth: link.depth,
    kind: 'cut',
    verdict: 'truncated',
    before: ends.before ? TRUNCATED : ABSENT,
    after: ends.after ? TRUNCATED : ABSENT,
    certainty: RECORDED,
    count: 1,
  };
  return withDeepPath(line, link);
}
