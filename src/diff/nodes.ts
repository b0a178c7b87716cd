import type { SnapshotLimit, ValueNode } from '../entry/index.js';
import { surelyDiffer } from './cuts.js';
import { identical } from './equal.js';
import { earlyPath, type PathLink, withDeepPath } from './paths.js';
import { isContainer } from './sides.js';
import type { Certainty, Coarseness, DiffNode, Side } from './types.js';

/** As the store recorded it. */
export const RECORDED: Certainty = { type: 'recorded' };
const NO_CHILDREN: readonly DiffNode[] = [];

/** A verdict with the facts that belong to it. */
export type Judgement =
  | { readonly verdict: 'added' | 'removed' | 'changed' | 'truncated' | 'unrecorded'; readonly coarse?: Coarseness }
  | { readonly verdict: 'same'; readonly form: 'identical' | 'other' }
  | { readonly verdict: 'redacted'; readonly changed: boolean | null };

/** Places a judged pair in the tree. Literals of one shape per verdict, because a tree may have a hundred thousand nodes. */
export function nodeAt(
  link: PathLink,
  before: Side,
  after: Side,
  judgement: Judgement,
  children: readonly DiffNode[] = NO_CHILDREN,
  encoded?: 'before' | 'after' | 'both',
): DiffNode {
  const path = earlyPath(link);
  const certainty = RECORDED;
  let node: DiffNode;
  if (judgement.verdict === 'same') {
    node = { path, before, after, certainty, children, verdict: 'same', form: judgement.form };
  } else if (judgement.verdict === 'redacted') {
    node = { path, before, after, certainty, children, verdict: 'redacted', changed: judgement.changed };
  } else {
    const { verdict, coarse } = judgement;
    node = { path, before, after, certainty, children, verdict };
    if (coarse !== undefined) node = { ...node, coarse };
  }
  return withDeepPath(encoded === undefined ? node : { ...node, encoded }, link);
}

const isEncoded = (node: ValueNode | undefined): boolean => isContainer(node) && node.encoded !== undefined;

/** Which of two values were JSON inside text. */
export function encodedOf(before: ValueNode | undefined, after: ValueNode | undefined): 'before' | 'after' | 'both' | undefined {
  if (isEncoded(before)) return isEncoded(after) ? 'both' : 'before';
  return isEncoded(after) ? 'after' : undefined;
}

const UNREAD: Readonly<Record<SnapshotLimit, Judgement>> = {
  depth: { verdict: 'truncated', coarse: 'too-deep' },
  nodes: { verdict: 'truncated', coarse: 'too-many' },
  size: { verdict: 'truncated', coarse: 'too-many' },
  unreadable: { verdict: 'truncated' },
};

function judgeCut(b: ValueNode, a: ValueNode, mayHaveOtherForm: boolean): Judgement {
  const unread = b.type === 'opaque' ? b : a.type === 'opaque' ? a : null;
  if (unread !== null) return UNREAD[unread.limit];
  return { verdict: !mayHaveOtherForm && surelyDiffer(b, a) ? 'changed' : 'truncated' };
}

function judgeMasked(before: Side, after: Side, b: ValueNode | undefined, a: ValueNode | undefined): Judgement {
  if (before.state === 'absent' || after.state === 'absent')
    return { verdict: 'redacted', changed: before.state !== after.state };
  const known = b?.type === 'masked' && a?.type === 'masked' && b.identity !== undefined && a.identity !== undefined;
  return { verdict: 'redacted', changed: known ? b.identity !== a.identity : null };
}

/**
 * The verdict on two sides that are not compared part by part. In this order: a mask tells no more than whether it changed; what lay
 * beyond a cut is truncated; what was not recorded cannot be told; what was not there was added or removed, however much of it is known;
 * a half value is truncated unless what is left already differs; the rest is the same or changed.
 */
export function judge(
  before: Side,
  after: Side,
  b: ValueNode | undefined,
  a: ValueNode | undefined,
  sameForm: ((b: ValueNode, a: ValueNode) => boolean) | null,
): Judgement {
  if (before.state === 'redacted' || after.state === 'redacted') return judgeMasked(before, after, b, a);
  if (before.state === 'absent' && after.state === 'absent') return { verdict: 'same', form: 'identical' };
  if (beyond(before) || beyond(after)) return { verdict: 'truncated' };
  if (before.state === 'unrecorded' || after.state === 'unrecorded') return { verdict: 'unrecorded' };
  if (before.state === 'absent') return { verdict: 'added' };
  if (after.state === 'absent') return { verdict: 'removed' };
  if (b === undefined || a === undefined) return { verdict: 'unrecorded' };
  if (before.state === 'truncated' || after.state === 'truncated') return judgeCut(b, a, sameForm !== null);
  if (identical(b, a)) return { verdict: 'same', form: 'identical' };
  return sameForm?.(b, a) === true ? { verdict: 'same', form: 'other' } : { verdict: 'changed' };
}

/** Beyond a cut: not even whether it was there is known. */
const beyond = (side: Side): boolean => side.state === 'truncated' && side.partial === undefined;
