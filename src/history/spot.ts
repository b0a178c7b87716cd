import type { AuditEntry } from '../entry/index.js';
import { agreeSides } from './agree.js';
import { namesOf, othersAfter, othersBefore, recordedAfter, recordedBefore } from './sides.js';

/** An entry with its place in the order and what it speaks of, worked out once. */
export interface Spot {
  readonly entry: AuditEntry;
  readonly ms: number;
  /** Fraction digits beyond milliseconds, without closing zeros. */
  readonly fine: string;
  /** Place in the source's own order: page, then row. Larger comes later there. */
  readonly page: number;
  readonly row: number;
  readonly names: ReadonlySet<string>;
  readonly othersBefore: 'absent' | null;
  readonly othersAfter: 'absent' | 'cut' | 'unrecorded' | null;
}

/** A moment as milliseconds and finer digits; `null` when it cannot be read. */
export function instantOf(iso: string | null): { readonly ms: number; readonly fine: string } | null {
  if (iso === null) return null;
  // A text without zone is read as UTC: what `AuditTime.iso` means by it.
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/i.test(iso) || !iso.includes('T') ? iso : `${iso}Z`;
  const ms = Date.parse(zoned);
  if (Number.isNaN(ms)) return null;
  return { ms, fine: /\.\d{3}(\d+)/.exec(iso)?.[1]?.replace(/0+$/, '') ?? '' };
}

/** Makes the spot of an entry, or `null` when it has no readable moment. */
export function makeSpot(entry: AuditEntry, page: number, row: number): Spot | null {
  const instant = instantOf(entry.occurredAt.iso);
  if (instant === null) return null;
  return {
    entry,
    ...instant,
    page,
    row,
    names: namesOf(entry),
    othersBefore: othersBefore(entry),
    othersAfter: othersAfter(entry),
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const DECIMAL = /^\d+$/;

function compareSequences(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
  if (!DECIMAL.test(a) || !DECIMAL.test(b)) return compareText(a, b);
  const [left, right] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return left.length - right.length || compareText(left, right);
}

/** Compares moments and sequences alone. */
function compareMoments(a: Spot, b: Spot): number {
  return a.ms - b.ms || compareText(a.fine, b.fine) || compareSequences(a.entry.sequence, b.entry.sequence);
}

/** Order of a history: time, sequence, then the source's own order, in which rows were given newest or oldest first. */
export const compareSpots: Readonly<Record<'newest' | 'oldest', (a: Spot, b: Spot) => number>> = {
  newest: (a, b) => compareMoments(a, b) || b.page - a.page || b.row - a.row,
  oldest: (a, b) => compareMoments(a, b) || a.page - b.page || a.row - b.row,
};

/** Whether the entry may have given a field its value: not when its own two sides say the same. */
export function maySet(spot: Spot, name: string): boolean {
  const after = recordedAfter(spot.entry, [name]);
  if (after === 'keeps') return false;
  if (after.state === 'patched') return true;
  return agreeSides(recordedBefore(spot.entry, [name]), after) !== 'equal';
}
