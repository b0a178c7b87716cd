import { readSnapshot, type Snapshot } from '../entry/index.js';
import { compare, type Entering } from './compare.js';
import { ABSENT, UNRECORDED } from './sides.js';
import type { DiffInput, DiffNode, DiffOptions } from './types.js';

const isSnapshot = (input: object): input is Snapshot => 'kind' in input && input.kind === 'snapshot' && 'root' in input;

function enter(input: DiffInput, options: DiffOptions): Entering {
  if (input === null) {
    return { node: undefined, coverage: 'full', missing: options.nullSide === 'unrecorded' ? UNRECORDED : ABSENT };
  }
  const { limits, coverage = 'full' } = options;
  const snapshot =
    typeof input === 'object' && isSnapshot(input)
      ? input
      : readSnapshot(input, { coverage, ...(limits === undefined ? {} : { limits }) });
  return { node: snapshot.root, coverage: snapshot.coverage, missing: ABSENT };
}

/**
 * Compares two recorded states of an entity and gives the tree of their differences.
 *
 * - The order of keys never matters; every own key counts, `__proto__` and `''` too. No recursion, so depth has no limit.
 * - A key missing on one side was added or removed when that side's coverage is `full`, is *unrecorded* when the coverage is `changed`
 *   or `unknown`, and is *truncated* when that container was cut. Coverage speaks of the entity's own fields: a nested object or list
 *   that is there at all was recorded whole, so what is missing inside it was removed.
 * - A half value is *truncated*, unless what is left of it is no beginning of the other side: then it is *changed*, and its side stays
 *   truncated. A half value beside nothing was *added* (or *removed*). A container that the text ended inside of is a truncated side with
 *   what was read of it in `partial`, and keeps its children; it is *changed* when a part of it surely is.
 * - Masked values are *redacted*; `changed` is known when both were numbered before masking, or when one side had no value at all.
 * - JSON inside text is compared by path; the same content in another text is *same* with `form: 'other'`. An empty list equals an empty
 *   object (PHP writes one for the other).
 * - Items of lists are paired by identity key, else by content, with moves. Equal parts are one `same` node without children.
 * - `coarse` on a node says that a bound was met and its items were paired by place.
 *
 * @param before A `Snapshot`, a plain value, a JSON text (whole or cut), or `null` (see `nullSide`).
 * @param after The same.
 * @returns The root of the difference tree; its path is `[]`. Every object in it can be cloned and spread.
 * @throws never, for any input that `readSnapshot` reads.
 */
export function diffSnapshots(before: DiffInput, after: DiffInput, options: DiffOptions = {}): DiffNode {
  return compare(enter(before, options), enter(after, options), options);
}
