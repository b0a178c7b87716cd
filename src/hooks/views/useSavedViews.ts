'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SavedViews, ViewEdit, ViewStorage } from './saved.js';
import { editSaved, NO_SAVED, parseSaved, printSaved } from './saved.js';
import type { ViewProblem } from './state.js';

/** The saved views of a reader, and what can be done to them. */
export interface SavedViewList extends SavedViews {
  /** `off`: there is no storage. `failed`: could not be read or kept; what is shown may not be what is stored. */
  readonly status: 'off' | 'loading' | 'ready' | 'loadFailed' | 'saveFailed';
  /** Parts of what was stored that could not be read. */
  readonly dropped: readonly ViewProblem[];
  /** Changes the saved views at once, then keeps them. */
  readonly edit: (edit: ViewEdit) => void;
  /** Reads or keeps again what failed. */
  readonly retry: () => void;
}

interface State {
  readonly status: SavedViewList['status'];
  readonly saved: SavedViews;
  readonly dropped: readonly ViewProblem[];
}

const START: State = { status: 'loading', saved: NO_SAVED, dropped: [] };

/**
 * The views a storage keeps. Edits are applied to what is stored by then, one after another, so that two tabs do not undo each other's. `null`: nothing is
 * saved. Keep the storage's identity between renders.
 */
export function useSavedViews(storage: ViewStorage | null): SavedViewList {
  const [state, set] = useState<State>(START);
  const line = useRef<Promise<void>>(Promise.resolve());
  const unsaved = useRef<readonly ViewEdit[]>([]);

  const load = useCallback(async (): Promise<void> => {
    if (storage === null) return;
    try {
      const { saved, dropped } = parseSaved(await storage.load());
      set({ status: 'ready', saved, dropped });
    } catch {
      set((last) => ({ ...last, status: 'loadFailed' }));
    }
  }, [storage]);

  const keep = useCallback(async (): Promise<void> => {
    const edits = unsaved.current;
    if (storage === null || edits.length === 0) return;
    try {
      const stored = parseSaved(await storage.load()).saved;
      const saved = edits.reduce(editSaved, stored);
      await storage.save(printSaved(saved));
      unsaved.current = unsaved.current.slice(edits.length);
      set((last) => ({ ...last, status: 'ready', saved: unsaved.current.reduce(editSaved, saved) }));
    } catch {
      set((last) => ({ ...last, status: 'saveFailed' }));
    }
  }, [storage]);

  const enqueue = useCallback((work: () => Promise<void>): void => {
    line.current = line.current.then(work);
  }, []);

  useEffect(() => enqueue(load), [enqueue, load]);

  const edit = useCallback(
    (one: ViewEdit): void => {
      unsaved.current = [...unsaved.current, one];
      set((last) => ({ ...last, saved: editSaved(last.saved, one) }));
      enqueue(keep);
    },
    [enqueue, keep],
  );
  const retry = useCallback(() => enqueue(unsaved.current.length > 0 ? keep : load), [enqueue, keep, load]);

  return useMemo(() => {
    const { saved, status, dropped } = state;
    return { ...saved, status: storage === null ? 'off' : status, dropped, edit, retry };
  }, [state, storage, edit, retry]);
}
