/** A pair of positions. */
export interface Positions {
  readonly before: number;
  readonly after: number;
}

/**
 * Marks a longest strictly increasing subsequence of `values` (all different), by patience sorting, O(n log n)
 * (Fredman, "On computing the length of longest increasing subsequences", 1975). 1 where a value belongs to it.
 */
export function longestIncreasing(values: readonly number[]): Uint8Array {
  const marks = new Uint8Array(values.length);
  const tails: number[] = [];
  const previous = new Int32Array(values.length).fill(-1);
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[i] = tails[low - 1] ?? -1;
    tails[low] = i;
  }
  for (let i = tails[tails.length - 1] ?? -1; i >= 0; i = previous[i] ?? -1) marks[i] = 1;
  return marks;
}

/**
 * A longest common subsequence by Myers' greedy algorithm ("An O(ND) Difference Algorithm and Its Variations", 1986), in order.
 * `null` when more than `maxEdits` items had to be left out, so that time and memory stay under its square.
 */
export function commonSubsequence(before: Int32Array, after: Int32Array, maxEdits: number): Positions[] | null {
  const n = before.length;
  const m = after.length;
  const limit = Math.min(n + m, maxEdits);
  const trace: Int32Array[] = [];
  const reach = new Int32Array(2 * limit + 3);
  const zero = limit + 1;
  for (let d = 0; d <= limit; d += 1) {
    trace.push(reach.slice(zero - d, zero + d + 1));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach[zero + k - 1] ?? 0) < (reach[zero + k + 1] ?? 0));
      let x = down ? (reach[zero + k + 1] ?? 0) : (reach[zero + k - 1] ?? 0) + 1;
      while (x < n && x - k < m && before[x] === after[x - k]) x += 1;
      reach[zero + k] = x;
      if (x >= n && x - k >= m) return walkBack(trace, d, n, m);
    }
  }
  return null;
}

function walkBack(trace: readonly Int32Array[], edits: number, n: number, m: number): Positions[] {
  const pairs: Positions[] = [];
  let x = n;
  let y = m;
  for (let d = edits; d >= 0; d -= 1) {
    const reach = trace[d];
    const at = (k: number): number => reach?.[k + d] ?? 0;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : at(fromK);
    const fromY = d === 0 ? 0 : fromX - fromK;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      pairs.push({ before: x, after: y });
    }
    x = fromX;
    y = fromY;
  }
  return pairs.toReversed();
}
