'use client';
import { useMemo } from 'react';
import { applyChoice, canExclude, cellConditions, useTrilha } from '../../hooks/index.js';
import type { DiffView } from '../SnapshotDiff/index.js';
import { SPLIT_FROM } from '../SnapshotDiff/index.js';
import type { Screen } from './useScreen.js';
import type { ScreenKeyActions, Spot } from './useScreenKeys.js';

/** The ways to draw a difference, in the order in which D goes through them. */
const WAYS: readonly DiffView[] = ['unified', 'split', 'tree'];

/** The way after the one shown; side by side only where it fits. */
function nextWay(way: DiffView, root: HTMLElement | null): DiffView {
  const width = root?.querySelector<HTMLElement>('.trilha-diff')?.offsetWidth ?? 0;
  const ways = WAYS.filter((one) => one !== 'split' || width >= SPLIT_FROM);
  return ways[(ways.indexOf(way) + 1) % ways.length] ?? way;
}

/** What the keys of a screen do. */
export function useTriage(screen: Screen, onHelp: () => void): ScreenKeyActions {
  const { timeZone } = useTrilha();
  const { entries, query, setQuery, open, selectedId, tab, setTab, diffView, setDiffView, rowFolding } = screen;
  const { element, setCellMenu, focusSearch } = screen;
  return useMemo(() => {
    /** The plainest thing the cell says; on a row, or where it says nothing that can be asked, the menu lets the reader choose. */
    const byCell = (spot: Spot | null, way: 'filter' | 'exclude'): boolean => {
      const row = spot === null ? undefined : entries.rows.at(entries.indexOf(spot.id));
      if (spot === null || row?.kind !== 'entry') return false;
      const [choice] = spot.column === null ? [] : cellConditions(row, spot.column, { timeZone });
      if (choice === undefined || (way === 'exclude' && !canExclude(choice))) setCellMenu(spot);
      else setQuery(applyChoice(query, choice, way));
      return true;
    };
    return {
      diff: (spot) => {
        const id = spot?.id ?? selectedId;
        if (id === null) return false;
        if (id === selectedId && tab === 'change') setDiffView(nextWay(diffView, element));
        else {
          setTab('change');
          open(id);
        }
        return true;
      },
      filter: (spot) => byCell(spot, 'filter'),
      exclude: (spot) => byCell(spot, 'exclude'),
      menu: (spot) => {
        if (spot !== null) setCellMenu(spot);
        return spot !== null;
      },
      run: (spot) => {
        if (spot === null || rowFolding === null) return false;
        rowFolding.switchRun(spot.id);
        return true;
      },
      newest: () => {
        const shelf = element?.querySelector<HTMLElement>('.trilha-live-shelf[data-waits]');
        shelf?.click();
        return shelf != null;
      },
      search: () => {
        focusSearch();
        return true;
      },
      help: () => {
        onHelp();
        return true;
      },
    };
  }, [
    entries,
    query,
    setQuery,
    open,
    selectedId,
    tab,
    setTab,
    diffView,
    setDiffView,
    rowFolding,
    element,
    setCellMenu,
    focusSearch,
    onHelp,
    timeZone,
  ]);
}
