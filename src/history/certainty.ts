import type { Certainty, Side } from '../diff/index.js';
import type { Path } from '../entry/index.js';
import { agreeSides } from './agree.js';
import type { Fold } from './store.js';
import { isNull, lastSaid, lastTold, nullIsDoubtful, type Said, tells } from './known.js';
import { recordedBefore } from './sides.js';
import type { Spot } from './spot.js';
import type { BeforeView, HistoryOptions } from './types.js';

const RECORDED: Certainty = { type: 'recorded' };
const UNRECORDED: Side = { state: 'unrecorded' };

/** A `null` and an absent field are the same nothing, unless the source says that its nulls are to be trusted. */
export const bothNothing = (a: Side, b: Side, options: HistoryOptions): boolean =>
  options.nullBefore !== 'trust' && (a.state === 'absent' || isNull(a)) && (b.state === 'absent' || isNull(b));

/** Whether a recorded `null` at a path's top-level field is one, given what the history last knew. */
function nullStands(fold: Fold, path: Path, spot: Spot, options: HistoryOptions): boolean {
  if ((options.nullBefore ?? 'auto') === 'unrecorded') return false;
  const top = path.slice(0, 1);
  const told = lastTold(fold, top, spot, false, options);
  return told === null || told.side.state === 'absent' || isNull(told.side);
}

/** The recorded `before` with a doubtful `null` resolved: what it is to be read as. */
export function readBefore(fold: Fold, path: Path, spot: Spot, options: HistoryOptions): Side {
  const recorded = recordedBefore(spot.entry, path);
  const top = path.length > 1 ? recordedBefore(spot.entry, path.slice(0, 1)) : recorded;
  if (!isNull(top) || !nullIsDoubtful(spot.entry, options)) return recorded;
  return nullStands(fold, path, spot, options) ? recorded : UNRECORDED;
}

const from = (said: Said): { readonly entry: string; readonly at: string | null } => ({
  entry: said.spot.entry.id,
  at: said.spot.entry.occurredAt.iso,
});

/** Whether a side that was not recorded, or was cut, may be filled from the history. */
function fillable(side: Side, last: Side): boolean {
  if (side.state === 'unrecorded') return tells(last) || last.state === 'redacted';
  return side.state === 'truncated' && (last.state === 'value' || (last.state === 'absent' && side.partial === undefined));
}

/** What a path's value was just before an entry, and how that is known. */
export function beforeAt(
  fold: Fold,
  path: Path,
  spot: Spot,
  options: HistoryOptions,
  same: (a: Side, b: Side) => boolean,
): BeforeView {
  const recorded = recordedBefore(spot.entry, path);
  const read = readBefore(fold, path, spot, options);
  const plain: BeforeView = { side: read, certainty: RECORDED, recorded };
  if (path.length === 0 || spot.entry.operation === 'create') return plain;
  const last = lastSaid(fold, path, spot, false, options);
  if (last === null) return plain;
  if (tells(read) && tells(last.side) && agreeSides(last.side, read) === 'different') {
    if (bothNothing(last.side, read, options) || same(last.side, read)) return plain;
    return { side: read, certainty: { type: 'contradicted', ...from(last), expected: last.side }, recorded };
  }
  if (options.infer === false || !fillable(read, last.side)) return plain;
  return { side: last.side, certainty: { type: 'inferred', ...from(last) }, recorded };
}
