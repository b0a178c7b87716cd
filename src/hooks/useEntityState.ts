'use client';
import { useMemo, useState } from 'react';
import type { AuditEntry } from '../entry/index.js';
import { stateAt } from '../history/index.js';
import type { EntityState, History, Instant } from '../history/index.js';
import { momentOf, wallClock } from '../query/index.js';
import { useTrilha } from './useTrilha.js';

/** Options of {@link useEntityState}: the controlled triple of the moment that is shown. */
export interface EntityStateOptions {
  /** Right after an entry (`{ entry: id }`), or an instant (ISO 8601). `null`: the newest entry. */
  readonly at?: Instant | null;
  /** Where it begins. Default: the newest entry. */
  readonly defaultAt?: Instant | null;
  readonly onAtChange?: (at: Instant) => void;
}

/** What {@link useEntityState} gives. */
export interface EntityStateMoment {
  /** Entries one can stand at, oldest first. */
  readonly entries: readonly AuditEntry[];
  /** Place of the shown moment's last entry in `entries`; -1 when there are none up to it. */
  readonly position: number;
  /** The state at that moment; `null` when there are no entries at all. */
  readonly state: EntityState | null;
  /** The chosen instant, ISO; `null` while the moment is an entry's. */
  readonly instant: string | null;
  /** `true`: the wanted entry is not among those loaded; the newest is shown in its place. */
  readonly missing: boolean;
  /** The shown moment as a wall clock of the screen's zone, `2026-02-19T22:43:00`, for a `datetime-local` input; `''` when there is none. */
  readonly clock: string;
  /** Moves to right after the entry at a place, kept within bounds. */
  readonly goTo: (position: number) => void;
  /** Moves to an instant, given as `clock` is. What is no moment is not followed. */
  readonly goToClock: (clock: string) => void;
}

/** Travels through an entity's history, entry by entry or to any instant. Pure arithmetic over the given history: it asks the source for nothing. */
export function useEntityState(history: History, options: EntityStateOptions = {}): EntityStateMoment {
  const { entries } = history;
  const { timeZone } = useTrilha();
  const [own, setOwn] = useState<Instant | null>(options.defaultAt ?? null);
  const wanted = options.at === undefined ? own : options.at;
  const places = useMemo(() => new Map(entries.map((entry, place) => [entry.id, place])), [entries]);
  const instant = typeof wanted === 'string' ? wanted : null;
  const found = wanted === null || typeof wanted === 'string' ? undefined : places.get(wanted.entry);
  const missing = instant === null && wanted !== null && found === undefined && entries.length > 0;
  const entry = entries[found ?? entries.length - 1];
  const state = useMemo(() => {
    if (entries.length === 0) return null;
    return stateAt(history, instant ?? { entry: entry?.id ?? '' });
  }, [history, entries, instant, entry]);
  const position = state?.entry ? (places.get(state.entry.id) ?? -1) : -1;

  const move = (to: Instant): void => {
    setOwn(to);
    options.onAtChange?.(to);
  };
  const at = instant ?? state?.entry?.occurredAt.iso;
  return {
    entries,
    position,
    state,
    instant,
    missing,
    clock: at ? new Date(wallClock(Date.parse(at), timeZone)).toISOString().slice(0, 19) : '',
    goTo: (to) => {
      const next = entries[Math.max(0, Math.min(entries.length - 1, to))];
      if (next !== undefined) move({ entry: next.id });
    },
    goToClock: (clock) => {
      const wall = Date.parse(`${clock}Z`);
      // The whole second that the clock shows: an entry within it is part of it.
      if (!Number.isNaN(wall)) move(new Date(momentOf(wall, timeZone) + 999).toISOString());
    },
  };
}
