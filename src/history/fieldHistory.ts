import type { Side } from '../diff/index.js';
import type { AuditEntry, Path } from '../entry/index.js';
import { agreeSides } from './agree.js';
import { bothNothing } from './certainty.js';
import { believedBefore, lastSaid, logOf, tells } from './known.js';
import { sameByType } from './rediff.js';
import { isApplied, recordedAfter } from './sides.js';
import { each, NONE } from './sorted.js';
import type { Spot } from './spot.js';
import { isWhole } from './state.js';
import { type Fold, foldOf } from './store.js';
import type { FieldHistory, FieldSpan, History, UnknownReason } from './types.js';

/** A span while it is put together. */
interface Draft {
  side: Side;
  knowledge: FieldSpan['knowledge'];
  reason: UnknownReason | null;
  setBy: AuditEntry | null;
  seenBy: AuditEntry | null;
  from: string | null;
  to: string | null;
  repeats: number;
  gap: FieldSpan['gap'] | null;
  /** The last entry that told or confirmed the value. */
  latest: AuditEntry;
}

const iso = (entry: AuditEntry): string | null => entry.occurredAt.iso;

function draft(side: Side, entry: AuditEntry, rest: Partial<Draft>): Draft {
  const reason: UnknownReason | null = isWhole(side)
    ? null
    : side.state === 'redacted' || side.state === 'unrecorded'
      ? side.state
      : 'cut';
  const knowledge = reason === null ? 'known' : 'unknown';
  return {
    side,
    knowledge,
    reason,
    setBy: null,
    seenBy: entry,
    from: null,
    to: null,
    repeats: 0,
    gap: null,
    latest: entry,
    ...rest,
  };
}

class Spans {
  readonly all: Draft[] = [];
  private readonly history: History;
  private readonly path: Path;

  constructor(history: History, path: Path) {
    this.history = history;
    this.path = path;
  }

  private same(a: Side, b: Side): boolean {
    const agreement = agreeSides(a, b);
    return (
      agreement === 'equal' ||
      (agreement === 'different' &&
        (bothNothing(a, b, this.history.options) || sameByType(this.path, this.history.options)(a, b)))
    );
  }

  /** An entry recorded what the value was before it. */
  found(side: Side, entry: AuditEntry): void {
    const current = this.all.at(-1);
    if (current === undefined) {
      if (side.state !== 'absent') this.all.push(draft(side, entry, { knowledge: isWhole(side) ? 'inferred' : 'unknown' }));
      return;
    }
    if (current.knowledge === 'unknown') return this.resolve(current, side, entry);
    if (this.same(current.side, side)) current.latest = entry;
    else if (agreeSides(current.side, side) === 'different') {
      this.all.push(draft(side, entry, { gap: { after: current.latest, until: entry } }));
    }
  }

  /** What was cut, masked or not written down turns out by a later `before`. */
  private resolve(current: Draft, side: Side, entry: AuditEntry): void {
    if (!isWhole(side)) return;
    const earlier = this.all.at(-2);
    if (current.setBy === null && earlier !== undefined && this.same(earlier.side, side)) {
      this.all.pop();
      earlier.to = null;
      earlier.latest = entry;
    } else
      Object.assign(current, {
        side,
        knowledge: 'inferred',
        reason: null,
        seenBy: entry,
        latest: entry,
      } satisfies Partial<Draft>);
  }

  /** An entry told what the value is after it; `setBy` is `null` when it only may have changed it. */
  told(side: Side, entry: AuditEntry, setBy: AuditEntry | null): void {
    const current = this.all.at(-1);
    if (current !== undefined && tells(side) && this.same(current.side, side)) {
      current.repeats += 1;
      current.latest = entry;
      return;
    }
    if (current !== undefined) current.to = iso(entry);
    this.all.push(draft(side, entry, { setBy, from: iso(entry) }));
  }
}

/** Entries that speak of a path, or of all fields, oldest first. */
function* eventsOf(fold: Fold, path: Path): Generator<Spot> {
  const others = each(fold.othersAfter);
  let other = others.next();
  for (const spot of each(logOf(fold, path)?.said ?? NONE)) {
    while (other.done !== true && fold.compare(other.value, spot) < 0) {
      if (!other.value.names.has(String(path[0]))) yield other.value;
      other = others.next();
    }
    yield spot;
  }
  for (; other.done !== true; other = others.next()) if (!other.value.names.has(String(path[0]))) yield other.value;
}

const OTHERS = {
  absent: { state: 'absent' },
  cut: { state: 'truncated' },
  unrecorded: { state: 'unrecorded' },
} as const satisfies Record<string, Side>;

function held(span: Draft): number | null {
  if (span.from === null || span.to === null) return null;
  return Date.parse(span.to) - Date.parse(span.from);
}

function finish(span: Draft): FieldSpan {
  const { side, knowledge, reason, setBy, seenBy, from, to, repeats, gap } = span;
  const plain = { side, knowledge, setBy, seenBy, from, to, heldMs: held(span), repeats };
  return { ...plain, ...(reason === null ? {} : { reason }), ...(gap === null || gap === undefined ? {} : { gap }) };
}

/**
 * Every value that one field had, oldest first: who set it, when, how long it held, how it is known. Values found only by a later `before` have
 * no `setBy`; where a value was changed outside the audit, a `gap` says between which entries. Entries that only repeat a value are counted.
 *
 * @param path a field (`['status']`) or a place inside one (`['custom_data', 'webchat', 'page_url']`). Throws a `RangeError` for `[]`.
 *
 * Cost: O(entries that speak of the field).
 */
export function fieldHistory(history: History, path: Path): FieldHistory {
  if (path.length === 0) throw new RangeError('A field history needs the path of a field.');
  const fold = foldOf(history);
  const { options } = history;
  const spans = new Spans(history, path);
  for (const spot of eventsOf(fold, path)) {
    const { entry } = spot;
    if (!spot.names.has(String(path[0]))) {
      // Absence is news only once the field is there; before that it is what a field is before its first value.
      if (spot.othersAfter !== null && spans.all.length > 0)
        spans.told(OTHERS[spot.othersAfter], entry, spot.othersAfter === 'absent' ? entry : null);
      continue;
    }
    const before = believedBefore(entry, path, options);
    if (entry.operation !== 'create' && (tells(before) || before.state === 'redacted')) spans.found(before, entry);
    const after = recordedAfter(entry, path);
    if (after === 'keeps') continue;
    const side = after.state === 'patched' ? lastSaid(fold, path, spot, true, options)?.side : after;
    if (side !== undefined && !(side.state === 'absent' && spans.all.length === 0))
      spans.told(side, entry, isApplied(entry) ? entry : null);
  }
  const known = spans.all.filter((span) => span.knowledge !== 'unknown').length;
  return {
    path,
    spans: spans.all.map(finish),
    changes: Math.max(0, known - 1),
    gaps: spans.all.filter((span) => span.gap !== null).length,
  };
}
