'use client';
import { useMemo, useState } from 'react';
import type { AuditEntry } from '../entry/index.js';
import { stateAt } from '../history/index.js';
import type { EntityState, History } from '../history/index.js';

/** Options of {@link useEntityState}: the controlled triple of the entry whose moment is shown. */
export interface EntityStateOptions {
  /** Id of the entry right after which the state is shown. */
  readonly at?: string | null;
  /** Where it begins. Default: the newest entry. */
  readonly defaultAt?: string | null;
  readonly onAtChange?: (at: string) => void;
}

/** What {@link useEntityState} gives. */
export interface EntityStateView {
  /** Entries one can stand at, oldest first. */
  readonly entries: readonly AuditEntry[];
  /** Place of the shown moment in `entries`; -1 when there are none. */
  readonly position: number;
  /** The state right after that entry; `null` when there are no entries. */
  readonly state: EntityState | null;
  /** Moves to a place, kept within bounds. */
  readonly goTo: (position: number) => void;
}

/** Travels through an entity's history entry by entry. Pure arithmetic over the given history: it asks the source for nothing. */
export function useEntityState(history: History, options: EntityStateOptions = {}): EntityStateView {
  const { entries } = history;
  const [own, setOwn] = useState<string | null>(options.defaultAt ?? null);
  const at = options.at === undefined ? own : options.at;
  const found = at === null ? -1 : entries.findIndex((entry) => entry.id === at);
  const position = found >= 0 ? found : entries.length - 1;
  const entry = entries[position];
  const state = useMemo(() => (entry === undefined ? null : stateAt(history, { entry: entry.id })), [history, entry]);
  const goTo = (to: number): void => {
    const next = entries[Math.max(0, Math.min(entries.length - 1, to))];
    if (next === undefined) return;
    setOwn(next.id);
    options.onAtChange?.(next.id);
  };
  return { entries, position, state, goTo };
}
