'use client';
import type { FocusEvent, KeyboardEvent } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Options of {@link useRowKeys}. */
export interface RowKeysOptions {
  readonly count: number;
  readonly idAt: (index: number) => string | undefined;
  readonly indexOf: (id: string) => number;
  /** The columns shown, in their order. */
  readonly columns: readonly { readonly id: string }[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string | null) => void;
  /** Shows a place whose row is not here, so that it comes; the focus follows then. */
  readonly onAway: (index: number) => void;
  /** `false`: J, K and O mean nothing. Default `true`. */
  readonly letters?: boolean | undefined;
}

/** Where the keyboard is in the list. */
export interface RowKeys {
  /** Row in the order of tabs; -1 in an empty list. */
  readonly active: number;
  /** Column of the active row that has the focus; `null`: the row itself. */
  readonly column: string | null;
  /** Makes a row the active one, as a click does. */
  readonly activate: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, page: number) => void;
  /** Follows a focus that came by mouse, touch or a screen reader. */
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  /** Whether the active row should get the focus when it is in the document. */
  readonly takeFocus: () => boolean;
}

const MOVES: Readonly<Record<string, (index: number, page: number, last: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index, page) => index + page,
  PageUp: (index, page) => index - page,
  Home: () => 0,
  End: (_index, _page, last) => last,
};

/** The one place of the list in the order of tabs: the active row, or a cell of it. */
export const tabStop = (column: string | null): string =>
  column === null ? '[data-row][tabindex="0"]' : '[data-row] > [tabindex="0"]';

/** A row, or a cell of one: not a control inside. */
const PLACE = '[data-row], [data-row] > *';

/** Letters that stand for other keys. */
export const LETTERS: Readonly<Record<string, string>> = { j: 'ArrowDown', k: 'ArrowUp', o: 'Enter' };

/**
 * The keyboard in the rows: ↑ ↓ Home End PageUp PageDown move, Enter and Space open, Esc closes; J, K and O are ↓, ↑ and Enter. → goes
 * into the cells of the row, ← out of them, and ↑ ↓ then stay in their column (https://www.w3.org/WAI/ARIA/apg/patterns/treegrid/, rows first). While a row is open, moving opens the next
 * one. The active row is kept by id, so that rows which come on top do not move it.
 */
export function useRowKeys(options: RowKeysOptions): RowKeys {
  const { count, idAt, indexOf, columns, selectedId, onSelect, onAway, letters = true } = options;
  const [activeId, setActiveId] = useState<string | null>(selectedId);
  const [chosen, setColumn] = useState<string | null>(null);
  const column = columns.some(({ id }) => id === chosen) ? chosen : null;
  const [followed, follow] = useState(selectedId);
  const [goal, setGoal] = useState<number | null>(null);
  const wanted = useRef(false);
  if (followed !== selectedId) {
    follow(selectedId);
    if (selectedId !== null) setActiveId(selectedId);
  }
  // The row of a place that was walked to has come.
  const reached = goal === null ? undefined : idAt(goal);
  if (reached !== undefined) {
    setGoal(null);
    setActiveId(reached);
  }
  const found = activeId === null ? -1 : indexOf(activeId);
  const active = found >= 0 ? found : count > 0 ? 0 : -1;

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>, page: number) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const { target, currentTarget } = event;
      const key = (letters ? LETTERS[event.key] : undefined) ?? event.key;
      if (key === 'Escape' && selectedId !== null) {
        event.preventDefault();
        onSelect(null);
        return;
      }
      // A link or button inside a row keeps its own keys.
      if (!(target instanceof HTMLElement) || (target !== currentTarget && !target.matches(PLACE))) return;
      if (key === 'Enter' || key === ' ') {
        event.preventDefault();
        onSelect(idAt(active) ?? null);
        return;
      }
      if (key === 'ArrowRight' || key === 'ArrowLeft') {
        event.preventDefault();
        const at = columns.findIndex(({ id }) => id === column) + (key === 'ArrowRight' ? 1 : -1);
        wanted.current = true;
        setColumn(at < 0 ? null : (columns[at]?.id ?? column));
        return;
      }
      const to = MOVES[key]?.(active, page, count - 1);
      if (to === undefined) return;
      event.preventDefault();
      const place = Math.max(0, Math.min(count - 1, to));
      const id = idAt(place);
      wanted.current = true;
      if (id === undefined) {
        setGoal(place);
        onAway(place);
        return;
      }
      setGoal(null);
      setActiveId(id);
      if (selectedId !== null) onSelect(id);
    },
    [active, column, columns, count, idAt, letters, onAway, onSelect, selectedId],
  );

  const onFocus = useCallback(({ target }: FocusEvent<HTMLElement>) => {
    if (!target.matches(PLACE)) return;
    const id = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
    if (id !== undefined) setActiveId(id);
    const at = target.dataset['row'] === undefined ? target.dataset['column'] : null;
    if (at !== undefined) setColumn(at);
  }, []);

  const takeFocus = useCallback(() => {
    const take = wanted.current;
    wanted.current = false;
    return take;
  }, []);
  // A click moves the focus by itself.
  const activate = useCallback((id: string) => setActiveId(id), []);
  useEffect(() => () => void (wanted.current = false), []);
  return { active, column, activate, onKeyDown, onFocus, takeFocus };
}
