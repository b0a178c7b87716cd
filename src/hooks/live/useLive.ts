'use client';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { AuditEntries } from '../useAuditEntries.js';
import type { LiveMode, LiveSnapshot } from './store.js';
import { createLiveStore } from './store.js';

/** A list's live feed: what the connection does, what waits on the shelf, and what can be done. */
export interface Live extends LiveSnapshot {
  readonly mode: LiveMode;
  readonly setMode: (mode: LiveMode) => void;
  /** Puts what waits into the list, each row where it belongs; loads the list anew where that cannot be done. */
  readonly show: () => void;
  /** Tries to connect now. */
  readonly retry: () => void;
}

/** Options of {@link useLive}. */
export interface UseLiveOptions {
  /** What it does at first. Default `on`. */
  readonly mode?: LiveMode | undefined;
  /** Rows the shelf keeps; more are only counted as such. Default 1000. */
  readonly limit?: number | undefined;
}

/**
 * Follows the live feed of a list that `useAuditEntries` loaded. New rows wait on a shelf, read and masked like any other, each once, until
 * `show` puts them into the list without asking the source. `null` where the source has no feed.
 */
export function useLive(entries: AuditEntries, options: UseLiveOptions = {}): Live | null {
  const { limit = 1000 } = options;
  const [store] = useState(() => createLiveStore(limit));
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  const [mode, setMode] = useState<LiveMode>(options.mode ?? 'on');
  const { feed, local, refresh } = entries;
  const offered = feed?.source.subscribe !== undefined;

  useEffect(() => {
    if (feed) store.enter(feed);
  }, [store, feed]);
  useEffect(() => {
    if (!feed || mode !== 'on') return undefined;
    return store.follow(feed);
  }, [store, feed, mode]);
  useEffect(() => store.recount(local), [store, local]);

  const show = useCallback(() => {
    if (!store.show()) refresh();
  }, [store, refresh]);
  return useMemo(
    () => (offered ? { ...snapshot, mode, setMode, show, retry: store.again } : null),
    [offered, snapshot, mode, show, store],
  );
}
