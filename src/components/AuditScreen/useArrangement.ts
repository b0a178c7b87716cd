'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AuditQuery, SavedViewList, ViewState, ViewStorage } from '../../hooks/index.js';
import { localViews, sameView, useSavedViews } from '../../hooks/index.js';

/** How the list is arranged: a view without its query, which the screen keeps by itself. */
export type Arrangement = Omit<ViewState, 'query'>;

/** The screen's view, and the saved ones. */
export interface ScreenView {
  /** What is asked and how it is shown, now. */
  readonly view: ViewState;
  /** Changes a part of how it is shown. */
  readonly arrange: (part: Partial<Arrangement>) => void;
  /** Shows a view; `null` the one the screen began with. */
  readonly apply: (id: string | null) => void;
  readonly saved: SavedViewList;
  /** Id of the saved view that is shown, maybe altered since; `null`: the one the screen began with. */
  readonly currentId: string | null;
  readonly setCurrentId: (id: string | null) => void;
  /** `true`: what is shown differs from the view of `currentId`. */
  readonly altered: boolean;
}

/** Options of {@link useArrangement}. */
export interface ArrangementOptions {
  readonly query: AuditQuery;
  readonly setQuery: (query: AuditQuery) => void;
  /** What the screen begins with. */
  readonly start: ViewState;
  /** `true`: the host or an address says what to begin with, so no saved default stands in. */
  readonly stated: boolean;
  /** Default: the browser's `localStorage`. `null`: nothing is saved. */
  readonly storage: ViewStorage | null | undefined;
  readonly onViewChange: ((view: ViewState) => void) | undefined;
}

const LOCAL = localViews();

/** Keeps the arrangement of one screen, and applies saved views to it. */
export function useArrangement(options: ArrangementOptions): ScreenView {
  const { query, setQuery, stated, storage = LOCAL, onViewChange } = options;
  const [start] = useState(options.start);
  const [arrangement, setArrangement] = useState<Arrangement>(start);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const saved = useSavedViews(storage);
  const view = useMemo<ViewState>(() => {
    const { columns, density, changeStyle, folded } = arrangement;
    return { query, columns, density, changeStyle, folded };
  }, [arrangement, query]);
  const arrange = useCallback((part: Partial<Arrangement>) => setArrangement((last) => ({ ...last, ...part })), []);
  const { views, defaultId, status } = saved;
  const apply = useCallback(
    (id: string | null): void => {
      const found = id === null ? start : views.find((one) => one.id === id)?.view;
      if (found === undefined) return;
      setArrangement(found);
      setQuery(found.query);
      setCurrentId(id);
    },
    [start, views, setQuery],
  );

  // The default is applied once, when it comes, and not over what the reader did meanwhile.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || status !== 'ready') return;
    begun.current = true;
    // oxlint-disable-next-line react/set-state-in-effect -- what a storage answers later is an outside event
    if (!stated && defaultId !== null && sameView(view, start)) apply(defaultId);
  }, [status, stated, defaultId, view, start, apply]);

  const told = useRef(view);
  useEffect(() => {
    if (told.current === view) return;
    told.current = view;
    onViewChange?.(view);
  }, [view, onViewChange]);

  const current = currentId === null ? start : views.find(({ id }) => id === currentId)?.view;
  const altered = current !== undefined && !sameView(view, current);
  return useMemo(
    () => ({ view, arrange, apply, saved, currentId, setCurrentId, altered }),
    [view, arrange, apply, saved, currentId, altered],
  );
}
