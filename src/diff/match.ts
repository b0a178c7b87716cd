import type { ValueNode } from '../entry/index.js';
import { identical } from './equal.js';
import { fillGaps } from './gaps.js';
import { pairByContent } from './matchContent.js';
import { pairByIdentity } from './matchIdentity.js';
import { longestIncreasing } from './sequences.js';

/** Two items that are one, or one item alone: then the other number is -1. */
export interface ItemPair {
  readonly before: number;
  readonly after: number;
  /** `true`: it stands at another place relative to the other items that stayed. */
  readonly moved: boolean;
  /** `true`: known to be identical, so that nothing inside needs comparing. */
  readonly same: boolean;
}

/** How the items of two lists belong together, in the order they are shown: that of `after`, gone items where they stood. */
export interface ItemMatch {
  readonly pairs: readonly ItemPair[];
  /** `true`: a bound was met, and some items were paired by place only. */
  readonly coarse: boolean;
}

/** What bounds and steers the matching. */
export interface MatchOptions {
  /** Keys that identify items, tried in order. */
  readonly identityKeys: readonly string[];
  /** Whether the text ended inside of a list, so that its last item may lack its key. */
  readonly beforeCut: boolean;
  readonly afterCut: boolean;
  /** Steps left for one whole comparison; what is used is taken off. */
  readonly budget: Budget;
}

/** Steps that may still be spent. */
export interface Budget {
  steps: number;
}

/** Partners found so far in the middle parts. */
export interface Partners {
  /** For each item after, its partner before, or -1. */
  readonly of: Int32Array;
  /** For each item before, its partner after, or -1. */
  readonly back: Int32Array;
  /** Whether partners are known to be identical. */
  readonly same: boolean;
  /** Whether these two, which are both left over and at the same place, may be one changed item. */
  readonly mayChange: (before: number, after: number) => boolean;
  readonly coarse: boolean;
}

/**
 * Pairs the items of two lists. Equal ends are set aside; the rest is paired by identity key when every item has a unique one, else by
 * content; a longest increasing subsequence tells what stayed from what moved; what is left over between two items that stayed is
 * paired by likeness (small gaps) or by place.
 */
export function matchItems(before: readonly ValueNode[], after: readonly ValueNode[], options: MatchOptions): ItemMatch {
  const shorter = Math.min(before.length, after.length);
  const alike = (b: ValueNode | undefined, a: ValueNode | undefined): boolean =>
    b !== undefined && a !== undefined && identical(b, a);
  let start = 0;
  while (start < shorter && alike(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && alike(before[before.length - 1 - end], after[after.length - 1 - end])) end += 1;

  const inner = { before: before.slice(start, before.length - end), after: after.slice(start, after.length - end) };
  const middle = matchMiddle(inner.before, inner.after, end === 0 ? options : { ...options, beforeCut: false, afterCut: false });
  const pairs: ItemPair[] = [];
  const keep = (b: number, a: number): number => pairs.push({ before: b, after: a, moved: false, same: true });
  for (let i = 0; i < start; i += 1) keep(i, i);
  for (const pair of middle.pairs) pairs.push(start === 0 ? pair : shift(pair, start));
  for (let i = end; i > 0; i -= 1) keep(before.length - i, after.length - i);
  return { pairs, coarse: middle.coarse };
}

const shift = ({ before, after, moved, same }: ItemPair, by: number): ItemPair => ({
  before: before < 0 ? before : before + by,
  after: after < 0 ? after : after + by,
  moved,
  same,
});

function matchMiddle(before: readonly ValueNode[], after: readonly ValueNode[], options: MatchOptions): ItemMatch {
  if (before.length === 0 || after.length === 0) {
    const alone = (one: number, other: number): ItemPair => ({ before: one, after: other, moved: false, same: false });
    return { pairs: [...before.map((_, i) => alone(i, -1)), ...after.map((_, i) => alone(-1, i))], coarse: false };
  }
  const partners = pairByIdentity(before, after, options) ?? pairByContent(before, after, options.budget);
  const stayed = whoStayed(partners.of);
  const filled = fillGaps(before, after, partners, stayed, options.budget);
  return { pairs: inOrder(partners, filled.of, stayed), coarse: partners.coarse || filled.coarse };
}

/** 1 for each item after whose partner kept its place among the others. */
function whoStayed(of: Int32Array): Uint8Array {
  const at: number[] = [];
  const values: number[] = [];
  for (let a = 0; a < of.length; a += 1) {
    const b = of[a] ?? -1;
    if (b < 0) continue;
    at.push(a);
    values.push(b);
  }
  const marks = longestIncreasing(values);
  const stayed = new Uint8Array(of.length);
  for (let i = 0; i < at.length; i += 1) if (marks[i] === 1) stayed[at[i] ?? 0] = 1;
  return stayed;
}

function inOrder(partners: Partners, changed: Int32Array, stayed: Uint8Array): ItemPair[] {
  const { of, back, same } = partners;
  const kept = new Uint8Array(back.length);
  for (const b of changed) if (b >= 0) kept[b] = 1;
  const pairs: ItemPair[] = [];
  let next = 0;
  const flush = (until: number): void => {
    for (; next < until; next += 1) {
      if ((back[next] ?? -1) < 0 && kept[next] === 0) pairs.push({ before: next, after: -1, moved: false, same: false });
    }
  };
  for (let a = 0; a < of.length; a += 1) {
    const partner = of[a] ?? -1;
    const inGap = changed[a] ?? -1;
    if (partner >= 0 && stayed[a] === 1) flush(partner);
    if (inGap >= 0) flush(inGap);
    if (partner >= 0) pairs.push({ before: partner, after: a, moved: stayed[a] === 0, same });
    else pairs.push({ before: inGap, after: a, moved: false, same: false });
  }
  flush(back.length);
  return pairs;
}
