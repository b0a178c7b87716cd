'use client';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTrilha } from '../../hooks/index.js';
import type { ColumnDefinition, TableChecks } from '../AuditTable/index.js';
import { useControlled } from '../parts/useControlled.js';
import { CheckCell, UnreadableCheck } from './CheckCell.js';

/** Options of {@link useTableChecks}. */
export interface TableChecksOptions {
  /** Ids of the marked rows; with `onCheckedIdsChange`, for hosts that keep them themselves. */
  readonly checkedIds?: ReadonlySet<string> | undefined;
  /** Marked at first. Default: none. */
  readonly defaultCheckedIds?: ReadonlySet<string> | undefined;
  readonly onCheckedIdsChange?: ((ids: ReadonlySet<string>) => void) | undefined;
}

/** Marked rows, and the ways to mark them. */
export interface Checks {
  /** Goes into the `checks` of `AuditTable`. */
  readonly table: TableChecks;
  readonly ids: ReadonlySet<string>;
  readonly setIds: (ids: ReadonlySet<string>) => void;
  /** Whether rows have boxes: since somebody asked for them, or as long as a row is marked. */
  readonly choosing: boolean;
  /** Ending it unmarks all. */
  readonly setChoosing: (choosing: boolean) => void;
}

const NONE: ReadonlySet<string> = new Set();
const BOX = '[data-column="check"]';
const ROW = '[data-row], [data-row] > *';

/**
 * Rows marked for copying: by their boxes; with Ctrl or ⌘ and a click, Shift and a click for all from the last one; with Space, Shift and
 * ↑ ↓, Ctrl or ⌘ and A for all that are loaded, Esc for none. Only ids are kept, so that marking costs nothing per loaded row.
 */
export function useTableChecks(options: TableChecksOptions = {}): Checks {
  const { takeaway } = useTrilha().words.messages;
  const [ids, change] = useControlled(options.checkedIds, options.defaultCheckedIds ?? NONE, options.onCheckedIdsChange);
  const [asked, ask] = useState(false);
  const anchor = useRef(-1);
  const choosing = asked || ids.size > 0;
  const setChoosing = useCallback(
    (wanted: boolean): void => {
      ask(wanted);
      if (!wanted) change(NONE);
    },
    [change],
  );
  const column = useMemo<ColumnDefinition>(
    () => ({ id: 'check', title: () => takeaway.select, minSize: 40, size: 40, Cell: CheckCell, Unreadable: UnreadableCheck }),
    [takeaway],
  );
  const table = useMemo((): TableChecks => {
    type IdsAt = Parameters<TableChecks['onClick']>[2];
    const toggle = (index: number, idsAt: IdsAt): void => {
      const places = idsAt(index);
      const next = new Set(ids);
      const all = places.every((id) => ids.has(id));
      for (const id of places)
        if (all) next.delete(id);
        else next.add(id);
      anchor.current = index;
      change(next);
    };
    const addRange = (from: number, to: number, idsAt: IdsAt): void => {
      const next = new Set(ids);
      for (let index = Math.min(from, to); index <= Math.max(from, to); index++) for (const id of idsAt(index)) next.add(id);
      change(next);
    };
    return {
      ids,
      column: choosing ? column : null,
      onClick(event: MouseEvent<HTMLElement>, index, idsAt) {
        const target = event.target instanceof Element ? event.target : null;
        const inBox = target?.closest(BOX) !== null;
        const modified = event.ctrlKey || event.metaKey || event.shiftKey;
        if (index < 0 || (!inBox && (!modified || target?.closest('a, button, summary, input')))) return false;
        // Shift and a click would mark the text between as well.
        if (event.shiftKey) getSelection()?.removeAllRanges();
        if (event.shiftKey && anchor.current >= 0) addRange(anchor.current, index, idsAt);
        else toggle(index, idsAt);
        return true;
      },
      onKeyDown(event: KeyboardEvent<HTMLElement>, index, count, idsAt) {
        const { key, target } = event;
        const command = event.ctrlKey || event.metaKey;
        if (event.defaultPrevented || event.altKey || index < 0 || !(target instanceof Element) || !target.matches(ROW))
          return false;
        const act = (work: () => void): true => {
          event.preventDefault();
          work();
          return true;
        };
        if (key === 'Escape' && ids.size > 0) return act(() => change(NONE));
        if (key === ' ' && (choosing || command)) return act(() => toggle(index, idsAt));
        if (key.toLowerCase() === 'a' && command && choosing) return act(() => addRange(0, count - 1, idsAt));
        if (event.shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
          const to = Math.max(0, Math.min(count - 1, index + (key === 'ArrowDown' ? 1 : -1)));
          anchor.current = index;
          addRange(index, to, idsAt);
        }
        // Moving itself stays the table's.
        return false;
      },
    };
  }, [ids, change, choosing, column]);
  return { table, ids, setIds: change, choosing, setChoosing };
}
