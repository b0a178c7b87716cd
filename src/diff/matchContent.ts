import type { ValueNode } from '../entry/index.js';
import { identical } from './equal.js';
import { fingerprint } from './fingerprint.js';
import type { Budget, Partners } from './match.js';
import { commonSubsequence } from './sequences.js';

/** Different contents with one hash that are told apart; more of them have no class and are paired by place. */
const MAX_COLLISIONS = 32;
/** Most items Myers may leave out: time and memory are below its square. */
const MAX_EDITS = 1000;

interface Classes {
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** Items before, and after, of each class. */
  readonly inBefore: number[];
  readonly inAfter: number[];
  readonly coarse: boolean;
}

/** Gives every item the number of its content; -1 where the content is not wholly known. */
function classify(before: readonly ValueNode[], after: readonly ValueNode[]): Classes {
  const scalars = new Map<unknown, number>();
  const buckets = new Map<number, { readonly node: ValueNode; readonly number: number }[]>();
  const inBefore: number[] = [];
  const inAfter: number[] = [];
  let coarse = false;
  const fresh = (): number => {
    inAfter.push(0);
    return inBefore.push(0) - 1;
  };
  const classOf = (node: ValueNode): number => {
    if (node.type === 'scalar' && node.digits === undefined) {
      let number = scalars.get(node.value);
      if (number === undefined) scalars.set(node.value, (number = fresh()));
      return number;
    }
    const hash = fingerprint(node);
    if (hash === null) return -1;
    const bucket = buckets.get(hash);
    const known = bucket?.find((other) => identical(other.node, node));
    if (known !== undefined) return known.number;
    if (bucket !== undefined && bucket.length >= MAX_COLLISIONS) {
      coarse = true;
      return -1;
    }
    const number = fresh();
    if (bucket === undefined) buckets.set(hash, [{ node, number }]);
    else bucket.push({ node, number });
    return number;
  };
  const number = (items: readonly ValueNode[], count: number[]): Int32Array => {
    const numbers = new Int32Array(items.length).fill(-1);
    for (const [i, item] of items.entries()) {
      const found = classOf(item);
      numbers[i] = found;
      if (found >= 0) count[found] = (count[found] ?? 0) + 1;
    }
    return numbers;
  };
  return { before: number(before, inBefore), after: number(after, inAfter), inBefore, inAfter, coarse };
}

/** Pairs equal items: in order as far as possible (Myers, bounded), the rest first with first. Items found on one side only are left aside at once. */
export function pairByContent(before: readonly ValueNode[], after: readonly ValueNode[], budget: Budget): Partners {
  const classes = classify(before, after);
  const shared = (number: number): boolean =>
    number >= 0 && (classes.inBefore[number] ?? 0) > 0 && (classes.inAfter[number] ?? 0) > 0;
  const placesOf = (numbers: Int32Array): number[] => {
    const places: number[] = [];
    for (let i = 0; i < numbers.length; i += 1) if (shared(numbers[i] ?? -1)) places.push(i);
    return places;
  };
  const from = placesOf(classes.before);
  const to = placesOf(classes.after);
  const of = new Int32Array(after.length).fill(-1);
  const back = new Int32Array(before.length).fill(-1);
  const pair = (b: number, a: number): void => {
    of[a] = b;
    back[b] = a;
  };

  let coarse = classes.coarse;
  const repeated = (i: number): boolean => (classes.inBefore[i] ?? 0) > 1 || (classes.inAfter[i] ?? 0) > 1;
  // When every shared item is unique, pairing is forced, and the longest increasing subsequence that follows is the exact answer.
  if (from.some((b) => repeated(classes.before[b] ?? -1)) || to.some((a) => repeated(classes.after[a] ?? -1))) {
    const most = Math.min(MAX_EDITS, Math.floor(Math.sqrt(Math.max(0, budget.steps))));
    const pick = (numbers: Int32Array, places: readonly number[]): Int32Array => Int32Array.from(places, (i) => numbers[i] ?? -1);
    const common = commonSubsequence(pick(classes.before, from), pick(classes.after, to), most);
    budget.steps -= Math.min(most, from.length + to.length) ** 2;
    if (common === null) coarse = true;
    for (const { before: b, after: a } of common ?? []) pair(from[b] ?? 0, to[a] ?? 0);
  }

  const waiting = new Map<number, number[]>();
  for (const b of from.toReversed()) {
    if ((back[b] ?? -1) >= 0) continue;
    const number = classes.before[b] ?? -1;
    const places = waiting.get(number);
    if (places === undefined) waiting.set(number, [b]);
    else places.push(b);
  }
  for (const a of to) {
    if ((of[a] ?? -1) >= 0) continue;
    const b = waiting.get(classes.after[a] ?? -1)?.pop();
    if (b !== undefined) pair(b, a);
  }
  return { of, back, same: true, coarse, mayChange: () => true };
}
