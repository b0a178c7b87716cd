import type { Side } from '../diff/index.js';
import type { Path } from '../entry/index.js';
import { agreeSides } from './agree.js';
import { bothNothing } from './certainty.js';
import { type Fold, foldOf } from './store.js';
import { spotOf } from './infer.js';
import { floor, lastSaid, nextBefore, type Said, setterOf, tells } from './known.js';
import { sameByType } from './rediff.js';
import { at, lastWhere } from './sorted.js';
import { instantOf, type Spot } from './spot.js';
import type { EntityState, FieldState, History, Instant, Knowledge, Presence, UnknownReason } from './types.js';
import { unreadIn } from './whole.js';

/** A moment within a history: after `spot` and everything before it. */
export interface Standing {
  readonly spot: Spot | null;
  /** `true`: right at that entry, so nothing can have happened since. */
  readonly exact: boolean;
}

function standAt(history: History, fold: Fold, instant: Instant): Standing | null {
  if (typeof instant !== 'string') {
    const spot = spotOf(history, instant.entry);
    return spot === null ? null : { spot, exact: true };
  }
  const wanted = instantOf(instant);
  if (wanted === null) return null;
  const spot = at(
    fold.spots,
    lastWhere(fold.spots, (one) => one.ms < wanted.ms || (one.ms === wanted.ms && one.fine <= wanted.fine)),
  );
  return { spot, exact: spot !== null && spot.ms === wanted.ms && spot.fine === wanted.fine };
}

const REASONS: Readonly<Record<Side['state'], UnknownReason>> = {
  value: 'cut',
  absent: 'not-loaded',
  unrecorded: 'unrecorded',
  truncated: 'cut',
  redacted: 'redacted',
};

/** Whether a side is the whole value. A value with masked parts is, as far as it is shown; one that was cut is not. */
export const isWhole = (side: Side): boolean =>
  side.state === 'absent' || (side.state === 'value' && unreadIn(side.value) !== 'cut');

/** Whether the next entry shows that the value did not hold until it. */
function gapFollows(history: History, fold: Fold, path: Path, said: Said, from: Spot): boolean {
  const later = nextBefore(fold, path, from, history.options);
  if (later === null || !tells(later.side) || agreeSides(said.side, later.side) !== 'different') return false;
  return !bothNothing(said.side, later.side, history.options) && !sameByType(path, history.options)(said.side, later.side);
}

/** A field's state at a moment of a history. */
export function fieldAt(history: History, fold: Fold, path: Path, { spot, exact }: Standing): FieldState {
  const { options } = history;
  const unknown = (reason: UnknownReason, side: Side, said: Said | null): FieldState => ({
    path,
    knowledge: 'unknown',
    side,
    reason,
    entry: said?.spot.entry ?? null,
    setBy: null,
    since: null,
  });
  const said = spot === null ? null : lastSaid(fold, path, spot, true, options);
  if (said !== null && spot !== null && isWhole(said.side)) {
    if (!(exact && said.spot === spot) && gapFollows(history, fold, path, said, spot)) return unknown('gap', said.side, said);
    const setBy = setterOf(fold, path, said, options)?.entry ?? null;
    return { path, knowledge: 'known', side: said.side, entry: said.spot.entry, setBy, since: setBy?.occurredAt.iso ?? null };
  }
  const later = spot === null && !history.complete ? null : nextBefore(fold, path, spot, options);
  if (later !== null && isWhole(later.side)) {
    const setBy = said !== null && !said.confirmed && said.spot.names.has(String(path[0])) ? said.spot.entry : null;
    return {
      path,
      knowledge: 'inferred',
      side: later.side,
      entry: later.spot.entry,
      setBy,
      since: setBy?.occurredAt.iso ?? null,
    };
  }
  if (said === null) return unknown('not-loaded', { state: 'unrecorded' }, null);
  return unknown(REASONS[said.side.state], said.side, said);
}

function presenceAt(fold: Fold, spot: Spot | null): Presence {
  const first = fold.spots.chunks[0]?.[0];
  if (spot === null) return first?.entry.operation === 'create' ? 'before' : 'unknown';
  const turn = at(fold.turns, floor(fold.turns, spot, true, fold.compare));
  return turn?.entry.operation === 'delete' ? 'deleted' : 'present';
}

/**
 * The entity as it was at one instant, every field *known* (an entry recorded it), *inferred* (only a later `before` tells it) or *unknown*,
 * with the entry that set it.
 *
 * A value is not *known* where the next entry's `before` shows that it was changed in between, nor past an entry that was cut before it could
 * name all its fields. Before the first loaded entry everything is unknown, unless that entry is the create, or the history is `complete`.
 * After a delete the fields tell the last state.
 *
 * @param instant ISO 8601 text, all entries of that very moment included; or `{ entry }`, right after that entry. For an instant that cannot be
 * read, or an entry that is not part of the history, everything is unknown.
 */
export function stateAt(history: History, instant: Instant): EntityState {
  const fold = foldOf(history);
  const standing = standAt(history, fold, instant);
  const fields = history.fields.map((name): FieldState => {
    if (standing !== null) return fieldAt(history, fold, [name], standing);
    return {
      path: [name],
      knowledge: 'unknown',
      side: { state: 'unrecorded' },
      reason: 'not-loaded',
      entry: null,
      setBy: null,
      since: null,
    };
  });
  const counts: Record<Knowledge, number> = { known: 0, inferred: 0, unknown: 0 };
  for (const field of fields) counts[field.knowledge] += 1;
  return {
    entity: history.entity,
    presence: standing === null ? 'unknown' : presenceAt(fold, standing.spot),
    entry: standing?.spot?.entry ?? null,
    fields,
    counts,
  };
}
