import type { DiffInput } from './types.js';

/** Characters of both texts together from which a pair should be compared off the main thread. */
const LARGE = 200_000;

/** About how long a side's text is, looking at no more than `most` characters of a given object. */
function sizeOf(side: DiffInput, most: number): number {
  if (typeof side === 'string') return side.length;
  if (side === null) return 0;
  if ('kind' in side && side.kind === 'snapshot') {
    if ('text' in side && typeof side.text === 'string') return side.text.length;
    return 'toJSON' in side && typeof side.toJSON === 'function' ? sizeOf({ snapshot: side.toJSON() as unknown }, most) : 0;
  }
  let size = 0;
  const waiting: unknown[] = [side];
  while (waiting.length > 0 && size <= most) {
    const value = waiting.pop();
    if (typeof value === 'string') size += value.length + 2;
    else if (typeof value !== 'object' || value === null) size += 5;
    else {
      const entries = Array.isArray(value) ? value : Object.values(value);
      if (!Array.isArray(value)) for (const key of Object.keys(value)) size += key.length + 3;
      for (let i = 0; i < entries.length && waiting.length < most; i += 1) waiting.push(entries[i]);
    }
  }
  return size;
}

/** Whether a pair is so large (over 200,000 characters of JSON) that comparing it may be felt, so that a worker should do it. */
export function isLargePair(before: DiffInput, after: DiffInput): boolean {
  return sizeOf(before, LARGE) + sizeOf(after, LARGE) > LARGE;
}
