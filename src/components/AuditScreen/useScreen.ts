'use client';
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { AuditEntries, AuditQuery, AuditSource, Density } from '../../hooks/index.js';
import { emptyQuery, useAuditEntries, useContainerWidth, useTrilha } from '../../hooks/index.js';
import type { ChangeStyle } from '../AuditTable/index.js';
import { useControlled } from '../parts/useControlled.js';
import type { AuditScreenProps } from './types.js';
import type { OpenedRow } from './useOpenedRow.js';
import { useOpenedRow } from './useOpenedRow.js';

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
  /** Tab of the inspector. */
  readonly tab: string;
  readonly setTab: (tab: string) => void;
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
  const [query, setQuery] = useControlled(props.query, props.defaultQuery ?? emptyQuery, props.onQueryChange);
  const [selectedId, select] = useControlled(props.selectedId, props.defaultSelectedId ?? null, props.onSelectedIdChange);
  const [density, setDensity] = useState(props.defaultDensity ?? surroundings.density);
  const [changeStyle, setChangeStyle] = useState(props.defaultChangeStyle ?? 'fields');
  const [tab, setTab] = useState('change');
  const entries = useAuditEntries(query, { source: props.source, pageSize: props.pageSize });
  const opened = useOpenedRow(entries, selectedId, props.source);
  const open = useCallback(
    (id: string | null): void => {
      select(id);
      // Closed from the inspector, the focus goes back to where the reader was in the list.
      if (id === null) element?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus({ preventScroll: true });
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
      tab,
      setTab,
      sheet,
      setSearch,
      focusSearch,
      element,
      setElement,
    }),
    [props, source, query, setQuery, entries, selectedId, opened, open, density, changeStyle, tab, sheet, focusSearch, element],
  );
}
