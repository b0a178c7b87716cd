'use client';
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { AuditEntries, AuditQuery, AuditSource, Density, RowFolding } from '../../hooks/index.js';
import { emptyQuery, emptyView, useAuditEntries, useContainerWidth, useFolding, useTrilha } from '../../hooks/index.js';
import type { ChangeStyle } from '../AuditTable/index.js';
import { useControlled } from '../parts/useControlled.js';
import type { DiffView } from '../SnapshotDiff/index.js';
import type { AuditScreenProps } from './types.js';
import type { OpenedRow } from './useOpenedRow.js';
import { useOpenedRow } from './useOpenedRow.js';
import type { ScreenView } from './useArrangement.js';
import { useArrangement } from './useArrangement.js';
import type { Spot } from './useScreenKeys.js';
import { focusList } from './useScreenKeys.js';

/** Width of the screen in pixels from which the inspector stands beside the table. */
const BESIDE = 960;

/** What the parts of one screen share: the question, its answer, and how both are shown. */
export interface Screen {
  /** The host's props, as given. */
  readonly props: AuditScreenProps;
  /** The source asked: the screen's own, else the provider's. */
  readonly source: AuditSource | null;
  readonly query: AuditQuery;
  readonly setQuery: (query: AuditQuery) => void;
  readonly entries: AuditEntries;
  readonly selectedId: string | null;
  readonly opened: OpenedRow;
  /** Opens an entry; `null` closes it and gives the focus back to the list. */
  readonly open: (id: string | null) => void;
  readonly density: Density;
  readonly setDensity: (density: Density) => void;
  readonly changeStyle: ChangeStyle;
  readonly setChangeStyle: (style: ChangeStyle) => void;
  /** What is asked and how it is shown, as one thing that can be saved and shared. */
  readonly view: ScreenView;
  /** Runs of the loaded rows, folded; `null` while nothing is. */
  readonly rowFolding: RowFolding | null;
  /** How the inspector draws a difference. */
  readonly diffView: DiffView;
  readonly setDiffView: (view: DiffView) => void;
  /** Where the menu of a cell is open; `null`: nowhere. */
  readonly cellMenu: Spot | null;
  readonly setCellMenu: (spot: Spot | null) => void;
  /** What a part said last, for the ear: spoken by the screen's one live region. `''`: nothing. */
  readonly said: string;
  readonly say: (text: string) => void;
  /** Tab of the inspector. */
  readonly tab: string;
  readonly setTab: (tab: string) => void;
  /** Whether the counts by field are shown. */
  readonly facetsOpen: boolean;
  readonly setFacetsOpen: (open: boolean) => void;
  /** The inspector covers the table, since there is no room beside it. */
  readonly sheet: boolean;
  /** The search field tells where it is, so that the focus can be sent there. */
  readonly setSearch: (input: HTMLInputElement | null) => void;
  readonly focusSearch: () => void;
  /** The screen's own element, once it is there. */
  readonly element: HTMLElement | null;
  readonly setElement: (element: HTMLElement | null) => void;
}

/** Gives the parts of a screen what they share. */
export const ScreenContext: React.Context<Screen | null> = createContext<Screen | null>(null);

/** What the nearest `AuditScreen` shares with its parts. @throws Error outside of one. */
export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (screen === null) throw new Error('This part belongs inside an AuditScreen.');
  return screen;
}

/** The state of a whole screen, from the props of `AuditScreen`. */
export function useScreenState(props: AuditScreenProps): Screen {
  const surroundings = useTrilha();
  const source = props.source ?? surroundings.source;
  const [element, setElement] = useState<HTMLElement | null>(null);
  const width = useContainerWidth(element);
  const [search, setSearch] = useState<HTMLInputElement | null>(null);
  const focusSearch = useCallback(() => search?.focus(), [search]);
  const [query, setQuery] = useControlled(
    props.query,
    props.defaultView?.query ?? props.defaultQuery ?? emptyQuery,
    props.onQueryChange,
  );
  const [selectedId, select] = useControlled(props.selectedId, props.defaultSelectedId ?? null, props.onSelectedIdChange);
  const view = useArrangement({
    query,
    setQuery,
    start: props.defaultView ?? {
      ...emptyView,
      query,
      density: props.defaultDensity ?? surroundings.density,
      changeStyle: props.defaultChangeStyle ?? 'fields',
    },
    stated: props.defaultView !== undefined || query.conditions.length > 0,
    storage: props.viewStorage === undefined ? surroundings.viewStorage : props.viewStorage,
    onViewChange: props.onViewChange,
  });
  const { arrange } = view;
  const { density, changeStyle, folded } = view.view;
  const setDensity = useCallback((one: Density) => arrange({ density: one }), [arrange]);
  const setChangeStyle = useCallback((one: ChangeStyle) => arrange({ changeStyle: one }), [arrange]);
  const [diffView, setDiffView] = useState<DiffView>('unified');
  const [cellMenu, setCellMenu] = useState<Spot | null>(null);
  const [said, say] = useState('');
  const [tab, setTab] = useState('change');
  const [facetsOpen, setFacetsOpen] = useState(false);
  const entries = useAuditEntries(query, {
    source: props.source,
    pageSize: props.pageSize,
    // A run is made of rows that are here.
    maxPages: folded ? undefined : props.maxPages,
  });
  const rowFolding = useFolding(entries, folded);
  const opened = useOpenedRow(entries, selectedId, source);
  const open = useCallback(
    (id: string | null): void => {
      select(id);
      // Closed from the inspector, the focus goes back to where the reader was in the list.
      if (id === null) focusList(element);
    },
    [select, element],
  );
  const sheet = width !== null && width < BESIDE;
  return useMemo(
    () => ({
      props,
      source,
      query,
      setQuery,
      entries,
      selectedId,
      opened,
      open,
      density,
      setDensity,
      changeStyle,
      setChangeStyle,
      view,
      rowFolding,
      diffView,
      setDiffView,
      cellMenu,
      setCellMenu,
      said,
      say,
      tab,
      setTab,
      facetsOpen,
      setFacetsOpen,
      sheet,
      setSearch,
      focusSearch,
      element,
      setElement,
    }),
    [
      props,
      source,
      query,
      setQuery,
      entries,
      selectedId,
      opened,
      open,
      density,
      setDensity,
      changeStyle,
      setChangeStyle,
      view,
      rowFolding,
      diffView,
      cellMenu,
      said,
      tab,
      facetsOpen,
      sheet,
      focusSearch,
      element,
    ],
  );
}
