import type { ValueNode } from '../entry/index.js';
import type { ItemPair } from './match.js';
import type { PathLink } from './paths.js';
import type { Container } from './sides.js';
import type { Coarseness, DiffNode, Side } from './types.js';

/** What was found inside a container so far, as bits. */
export const FOUND = { change: 1, truncated: 2, unrecorded: 4, redacted: 8, redactedUnknown: 16, otherForm: 32 } as const;

/** A pair of containers to be compared later, and where its result goes. */
export interface Pending {
  readonly slot: number;
  readonly link: PathLink;
  readonly before: Container;
  readonly after: Container;
}

/** A pair of containers under comparison. `results` runs beside `keys` or `items`; `null` is "identical". */
export interface Frame {
  readonly link: PathLink;
  readonly before: Container;
  readonly after: Container;
  readonly parent: Frame | null;
  readonly slot: number;
  readonly results: (DiffNode | null)[];
  readonly pending: Pending[];
  /** Objects: keys in the order of `after`. */
  readonly keys: string[];
  /** Objects: what stood only in `before`, by the last shared key that stands before it (`null`: at the beginning). */
  gone: Map<string | null, DiffNode[]> | null;
  /** Arrays. */
  items: readonly ItemPair[] | null;
  next: number;
  found: number;
  coarse: Coarseness | null;
  /** What a missing part means on each side. */
  readonly missingBefore: Side;
  readonly missingAfter: Side;
}

/** The bits that a part's verdict sets on its container. */
export function foundBy(node: DiffNode): number {
  switch (node.verdict) {
    case 'same':
      return node.form === 'other' ? FOUND.otherForm : 0;
    case 'truncated':
      return FOUND.truncated;
    case 'unrecorded':
      return FOUND.unrecorded;
    case 'redacted':
      if (node.changed === true) return FOUND.change;
      return node.changed === null ? FOUND.redacted | FOUND.redactedUnknown : FOUND.redacted;
    default:
      return FOUND.change;
  }
}

const EMPTY_FIELDS: ReadonlyMap<string, ValueNode> = new Map();
const EMPTY_ITEMS: readonly ValueNode[] = [];

/** The fields of an object; none for the empty list that stands for one. */
export const fieldsOf = (node: Container): ReadonlyMap<string, ValueNode> =>
  node.type === 'object' ? node.fields : EMPTY_FIELDS;

/** The items of an array; none for an object. */
export const itemsOf = (node: Container): readonly ValueNode[] => (node.type === 'array' ? node.items : EMPTY_ITEMS);
