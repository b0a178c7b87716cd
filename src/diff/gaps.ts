import type { ValueNode } from '../entry/index.js';
import { sameScalar } from './equal.js';
import type { Budget, Partners } from './match.js';

/** Pairs of left-over items that are looked at for likeness in one gap; a larger gap is paired by place, and says so. */
const MAX_LIKENESSES = 2500;
/** Steps that looking at one pair costs. */
const LIKENESS_STEPS = 16;
/** Fields that are looked at to tell how alike two objects are. */
const MAX_FIELDS = 32;

/** How alike two different items are, from near 0 (other types) to 1: for objects, the share of fields with equal plain values. */
function likeness(before: ValueNode, after: ValueNode): number {
  if (before.type !== after.type) return 0.01;
  if (before.type !== 'object' || after.type !== 'object') return 0.05;
  let looked = 0;
  let equal = 0;
  for (const [key, a] of after.fields) {
    const b = before.fields.get(key);
    if (a.type === 'scalar' && b?.type === 'scalar' && sameScalar(a, b)) equal += 1;
    looked += 1;
    if (looked === MAX_FIELDS) break;
  }
  return 0.05 + equal / Math.max(1, looked, Math.min(MAX_FIELDS, before.fields.size));
}

interface Gap {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** The left-over items between each two neighbours that stayed. */
function* gapsOf({ of, back }: Partners, stayed: Uint8Array): Generator<Gap> {
  let from = 0;
  let left: number[] = [];
  const leftBefore = (until: number): number[] => {
    const places: number[] = [];
    for (; from < until; from += 1) if ((back[from] ?? -1) < 0) places.push(from);
    return places;
  };
  for (let a = 0; a < of.length; a += 1) {
    const partner = of[a] ?? -1;
    if (partner < 0) left.push(a);
    if (partner < 0 || stayed[a] === 0) continue;
    const gone = leftBefore(partner);
    if (left.length > 0 && gone.length > 0) yield { before: gone, after: left };
    left = [];
  }
  const gone = leftBefore(back.length);
  if (left.length > 0 && gone.length > 0) yield { before: gone, after: left };
}

/** The pairing of one gap that keeps order and is most alike in sum, earliest first among equals. */
function mostAlike(gap: Gap, score: (b: number, a: number) => number, pair: (b: number, a: number) => void): void {
  const columns = gap.after.length + 1;
  const best = new Float64Array((gap.before.length + 1) * columns);
  const scores = new Float64Array(best.length);
  for (let i = gap.before.length - 1; i >= 0; i -= 1) {
    for (let j = gap.after.length - 1; j >= 0; j -= 1) {
      const at = i * columns + j;
      const value = score(gap.before[i] ?? 0, gap.after[j] ?? 0);
      scores[at] = value;
      best[at] = Math.max(value === 0 ? 0 : value + (best[at + columns + 1] ?? 0), best[at + 1] ?? 0, best[at + columns] ?? 0);
    }
  }
  let i = 0;
  let j = 0;
  while (i < gap.before.length && j < gap.after.length) {
    const at = i * columns + j;
    const value = scores[at] ?? 0;
    if (value > 0 && value + (best[at + columns + 1] ?? 0) === best[at]) {
      pair(gap.before[i] ?? 0, gap.after[j] ?? 0);
      i += 1;
      j += 1;
    } else if (best[at + 1] === best[at]) j += 1;
    else i += 1;
  }
}

/** Pairs left-over items that stand at the same place: for each item after, the item before it may have been, or -1. */
export function fillGaps(
  before: readonly ValueNode[],
  after: readonly ValueNode[],
  partners: Partners,
  stayed: Uint8Array,
  budget: Budget,
): { readonly of: Int32Array; readonly coarse: boolean } {
  const of = new Int32Array(after.length).fill(-1);
  const pair = (b: number, a: number): void => {
    of[a] = b;
  };
  const score = (b: number, a: number): number => {
    const [one, other] = [before[b], after[a]];
    return one === undefined || other === undefined || !partners.mayChange(b, a) ? 0 : likeness(one, other);
  };
  let coarse = false;
  for (const gap of gapsOf(partners, stayed)) {
    const work = gap.before.length * gap.after.length;
    if (work <= MAX_LIKENESSES && work * LIKENESS_STEPS <= budget.steps) {
      budget.steps -= work * LIKENESS_STEPS;
      mostAlike(gap, score, pair);
      continue;
    }
    // Items that are named are never taken for one another, so there is nothing to miss.
    const named = !partners.same;
    for (let i = 0; i < Math.min(gap.before.length, gap.after.length); i += 1) {
      const [b, a] = [gap.before[i] ?? 0, gap.after[i] ?? 0];
      if (partners.mayChange(b, a)) pair(b, a);
    }
    coarse ||= !named;
  }
  return { of, coarse };
}
