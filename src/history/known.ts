import type { Side } from '../diff/index.js';
import type { AuditEntry, Path } from '../entry/index.js';
import { agreeSides } from './agree.js';
import type { FieldLog, Fold } from './store.js';
import { find } from './layers.js';
import { applyPatches } from './patch.js';
import { isApplied, type PlacedChange, recordedAfter, recordedBefore } from './sides.js';
import { at, type Cursor, lastWhere, next, NONE, previous, type Sorted } from './sorted.js';
import type { Spot } from './spot.js';
import type { HistoryOptions } from './types.js';

/** What an entry told of a path, and which one did. */
export interface Said {
  readonly side: Side;
  readonly spot: Spot;
  /** `true`: it came from the entry's `before`, because its `after` says nothing. */
  readonly confirmed: boolean;
}

const SIDES = {
  absent: { state: 'absent' },
  cut: { state: 'truncated' },
  unrecorded: { state: 'unrecorded' },
} as const satisfies Record<string, Side>;

/** Whether a side says what the value is, or at least how it begins. */
export function tells(side: Side): boolean {
  return side.state === 'value' || side.state === 'absent' || (side.state === 'truncated' && side.partial !== undefined);
}

/** Whether a side says at least that there was something: also a masked value was one. */
export const showsSomething = (side: Side): boolean => tells(side) || side.state === 'redacted';

/** Whether a side is a recorded `null`. */
export function isNull(side: Side): boolean {
  return side.state === 'value' && side.value.type === 'scalar' && side.value.value === null;
}

/** Whether a `null` among the entry's `before` may mean "nobody wrote it down". A whole row's `null` is one. */
export function nullIsDoubtful(entry: AuditEntry, options: HistoryOptions): boolean {
  const mode = options.nullBefore ?? 'auto';
  if (mode === 'trust' || entry.operation === 'create') return false;
  return mode === 'unrecorded' || entry.before?.coverage !== 'full';
}

/** The entry's `before` of a path, with doubtful nulls as *unrecorded*: what may be believed without looking at the history. */
export function believedBefore(entry: AuditEntry, path: Path, options: HistoryOptions): Side {
  const top = recordedBefore(entry, path.slice(0, 1));
  if (isNull(top) && nullIsDoubtful(entry, options)) return SIDES.unrecorded;
  return path.length > 1 ? recordedBefore(entry, path) : top;
}

/** The field log of a path's top-level field. */
export function logOf(fold: Fold, path: Path): FieldLog | undefined {
  return find(fold.logs, String(path[0]));
}

/** Cursor of the last spot at (when `inclusive`) or before a spot. */
export function floor(list: Sorted<Spot>, spot: Spot, inclusive: boolean, compare: Fold['compare']): Cursor | null {
  return lastWhere(list, (item) => {
    const order = compare(item, spot);
    return inclusive ? order <= 0 : order < 0;
  });
}

/**
 * The last thing told of a path up to a spot: by an entry that names its field, or by one that speaks of all fields. `null` when nothing was.
 * The side may be *truncated* or *unrecorded*: then the value may have changed there, unseen.
 */
export function lastSaid(fold: Fold, path: Path, from: Spot, inclusive: boolean, options: HistoryOptions): Said | null {
  const said = logOf(fold, path)?.said;
  let named = said === undefined ? null : floor(said, from, inclusive, fold.compare);
  let other = floor(fold.othersAfter, from, inclusive, fold.compare);
  const patches: PlacedChange[] = [];
  const finish = (side: Side, spot: Spot, confirmed: boolean): Said => ({
    side: patches.length > 0 ? applyPatches(side, path, patches) : side,
    spot: patchedBy ?? spot,
    confirmed,
  });
  let patchedBy: Spot | null = null;
  for (;;) {
    const a = said === undefined ? null : at(said, named);
    const b = at(fold.othersAfter, other);
    if (a === null && b === null) break;
    if (b !== null && (a === null || (a !== b && fold.compare(a, b) < 0))) {
      if (b.othersAfter !== null && !b.names.has(String(path[0]))) return finish(SIDES[b.othersAfter], b, false);
      other = other === null ? null : previous(fold.othersAfter, other);
      continue;
    }
    if (a === null || said === undefined || named === null) break;
    const after = recordedAfter(a.entry, path);
    if (after === 'keeps') {
      const before = believedBefore(a.entry, path, options);
      if (a.entry.operation !== 'create' && tells(before)) return finish(before, a, true);
    } else if (after.state === 'patched') {
      patches.unshift(...after.patches);
      patchedBy ??= a;
    } else return finish(after, a, false);
    named = previous(said, named);
  }
  return patchedBy === null ? null : finish(SIDES.unrecorded, patchedBy, false);
}

/** The last entry up to a spot that really told the value, or masked it, whatever may have happened since. */
export function lastTold(fold: Fold, path: Path, from: Spot, inclusive: boolean, options: HistoryOptions): Said | null {
  let said = lastSaid(fold, path, from, inclusive, options);
  while (said !== null && !showsSomething(said.side)) said = lastSaid(fold, path, said.spot, false, options);
  return said;
}

/**
 * What the next entry after a spot (or from the beginning, for `null`) that speaks of a path recorded as its `before`; `null` when there is none, or when one in between may have
 * changed the value unseen.
 */
export function nextBefore(fold: Fold, path: Path, from: Spot | null, options: HistoryOptions): Said | null {
  const after = (list: Sorted<Spot>): Cursor | null => (from === null ? null : floor(list, from, true, fold.compare));
  const said = logOf(fold, path)?.said;
  let named = said === undefined ? null : next(said, after(said));
  const others = [fold.othersBefore, fold.othersAfter].map((list) => ({
    list,
    cursor: next(list, after(list)),
  }));
  for (;;) {
    const a = said === undefined ? null : at(said, named);
    let first = a;
    for (const { list, cursor } of others) {
      const spot = at(list, cursor);
      if (spot !== null && (first === null || fold.compare(spot, first) < 0)) first = spot;
    }
    if (first === null) return null;
    if (first === a) {
      const side = believedBefore(a.entry, path, options);
      if (tells(side) || side.state === 'redacted') return { side, spot: a, confirmed: true };
      if (isApplied(a.entry)) return null;
      named = said === undefined || named === null ? null : next(said, named);
    } else if (!first.names.has(String(path[0]))) {
      if (first.othersBefore !== null) return { side: SIDES.absent, spot: first, confirmed: true };
      return null;
    }
    for (const other of others) {
      const spot = at(other.list, other.cursor);
      if (spot !== null && other.cursor !== null && fold.compare(spot, first) <= 0) other.cursor = next(other.list, other.cursor);
    }
  }
}

/**
 * The entry that gave a path the value an entry told: the earliest one since which nothing else was told, beyond mere repetitions.
 * `null` when the value was found, set by no loaded entry.
 */
export function setterOf(fold: Fold, path: Path, said: Said, options: HistoryOptions): Spot | null {
  // Half a value equals nothing for certain, so only the entry that told it can be named.
  if (agreeSides(said.side, said.side) !== 'equal' && !said.confirmed) return said.spot;
  const sets = logOf(fold, path)?.sets ?? NONE;
  let setter: Spot | null = !said.confirmed && !said.spot.names.has(String(path[0])) ? said.spot : null;
  let cursor = floor(sets, said.spot, true, fold.compare);
  for (let spot = at(sets, cursor); spot !== null; spot = at(sets, cursor)) {
    const here = lastSaid(fold, path, spot, true, options);
    if (here === null || agreeSides(here.side, said.side) !== 'equal') break;
    if (here.spot === spot && !here.confirmed) setter = spot;
    const earlier = lastSaid(fold, path, spot, false, options);
    if (earlier === null || agreeSides(earlier.side, said.side) !== 'equal') break;
    if (agreeSides(believedBefore(spot.entry, path, options), said.side) === 'different') break;
    cursor = cursor === null ? null : previous(sets, cursor);
  }
  return setter;
}
