import type { Side } from '../diff/index.js';
import { applyPatches } from './patch.js';
import { believedBefore, isNull, nullIsDoubtful, showsSomething, tells } from './known.js';
import { recordedAfter, recordedBefore } from './sides.js';
import type { Spot } from './spot.js';
import type { HistoryOptions } from './types.js';

/** What was last said of a field, and what was last really told of it. */
export interface Last {
  readonly side: Side;
  readonly spot: Spot;
}

const SIDES = {
  absent: { state: 'absent' },
  cut: { state: 'truncated' },
  unrecorded: { state: 'unrecorded' },
} as const satisfies Record<string, Side>;

/** Walks a history forward, holding what is known of every top-level field: what `lastSaid` finds, without searching. */
export class Replay {
  private readonly said = new Map<string, Last>();
  private readonly told = new Map<string, Last>();
  private readonly options: HistoryOptions;
  /** What the last entry said that spoke of all fields, and the fields named since. */
  private others: { readonly last: Last; readonly except: Set<string> } | null = null;

  constructor(options: HistoryOptions) {
    this.options = options;
  }

  /** What was last said of a field. */
  last(name: string): Last | null {
    if (this.others !== null && !this.others.except.has(name)) return this.others.last;
    return this.said.get(name) ?? null;
  }

  /** Fields whose value is told at this point. */
  *known(): Generator<[string, Last]> {
    for (const name of this.said.keys()) {
      const last = this.last(name);
      if (last !== null && tells(last.side)) yield [name, last];
    }
  }

  /** The entry's `before` of a field, with a doubtful `null` as *unrecorded*. */
  before(spot: Spot, name: string): Side {
    const recorded = recordedBefore(spot.entry, [name]);
    if (!isNull(recorded) || !nullIsDoubtful(spot.entry, this.options)) return recorded;
    if (this.options.nullBefore === 'unrecorded') return SIDES.unrecorded;
    const told = this.lastTold(name);
    return told === null || told.state === 'absent' || isNull(told) ? recorded : SIDES.unrecorded;
  }

  private lastTold(name: string): Side | null {
    const last = this.last(name);
    return last !== null && showsSomething(last.side) ? last.side : (this.told.get(name)?.side ?? null);
  }

  /** Goes past an entry. */
  step(spot: Spot): void {
    const updates = Array.from(spot.names, (name): [string, Last | null] => {
      const last = this.last(name);
      const side = this.after(spot, name, last);
      return [name, side === null ? last : { side, spot }];
    });
    if (spot.othersAfter !== null) this.others = { last: { side: SIDES[spot.othersAfter], spot }, except: new Set(spot.names) };
    for (const [name, last] of updates) {
      if (last === null) continue;
      this.said.set(name, last);
      if (showsSomething(last.side)) this.told.set(name, last);
      this.others?.except.add(name);
    }
  }

  private after(spot: Spot, name: string, last: Last | null): Side | null {
    const after = recordedAfter(spot.entry, [name]);
    if (after === 'keeps') {
      const before = believedBefore(spot.entry, [name], this.options);
      return spot.entry.operation !== 'create' && tells(before) ? before : null;
    }
    return after.state === 'patched' ? applyPatches(last?.side ?? SIDES.unrecorded, [name], after.patches) : after;
  }
}
