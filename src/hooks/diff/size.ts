import type { DiffInput } from '../../diff/index.js';
import { isSnapshot } from '../../entry/index.js';

/** Size, in characters of JSON, from which a comparison does not belong into the rendering of a page. */
const LARGE = 200_000;

/** About how many characters a plain value takes as JSON, counted no further than `most`. Without recursion. */
function sizeOfPlain(value: unknown, most: number): number {
  let size = 0;
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && size < most) {
    const at = waiting.pop();
    if (typeof at === 'string') size += at.length + 2;
    else if (typeof at !== 'object' || at === null) size += 4;
    else
      for (const [name, inner] of Object.entries(at)) {
        size += name.length + 4;
        // Only as much is put aside as can still count.
        if (size >= most) break;
        waiting.push(inner);
      }
  }
  return size;
}

function sizeOf(input: DiffInput, most: number): number {
  if (input === null) return 0;
  if (typeof input === 'string') return input.length;
  if (!isSnapshot(input)) return sizeOfPlain(input, most);
  return input.text?.length ?? sizeOfPlain(input.toJSON().value, most);
}

/** Whether two sides are so large that comparing them could be felt. */
export function isLargePair(before: DiffInput, after: DiffInput): boolean {
  return sizeOf(before, LARGE) + sizeOf(after, LARGE) >= LARGE;
}
