'use client';
import type { KeyboardEvent } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Options of {@link useRowKeys}. */
export interface RowKeysOptions {
  readonly count: number;
  readonly idAt: (index: number) => string | undefined;
  readonly indexOf: (id: string) => number;
  readonly selectedId: string | null;
  readonly onSelect: (id: string | null) => void;
}

/** Where the keyboard is in the list. */
export interface RowKeys {
  /** Row in the order of tabs; -1 in an empty list. */
  readonly active: number;
  /** Makes a row the active one, as a click does. */
  readonly activate: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, page: number) => void;
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

/**
 * The keyboard in the rows: ↑ ↓ Home End PageUp PageDown move, Enter and Space open, Esc closes. While a row is open, moving opens the next
 * one. The active row is kept by id, so that rows which come on top do not move it.
 */
export function useRowKeys({ count, idAt, indexOf, selectedId, onSelect }: RowKeysOptions): RowKeys {
  const [activeId, setActiveId] = useState<string | null>(selectedId);
  const [followed, follow] = useState(selectedId);
  const wanted = useRef(false);
  if (followed !== selectedId) {
    follow(selectedId);
    if (selectedId !== null) setActiveId(selectedId);
  }
  const found = activeId === null ? -1 : indexOf(activeId);
  const active = found >= 0 ? found : count > 0 ? 0 : -1;

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>, page: number) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const { key, target, currentTarget } = event;
      if (key === 'Escape' && selectedId !== null) {
        event.preventDefault();
        onSelect(null);
        return;
      }
      // A link or button inside a row keeps its own keys.
      if (!(target instanceof HTMLElement) || (target !== currentTarget && target.dataset['row'] === undefined)) return;
      if (key === 'Enter' || key === ' ') {
        event.preventDefault();
        onSelect(idAt(active) ?? null);
        return;
      }
      const to = MOVES[key]?.(active, page, count - 1);
      if (to === undefined) return;
      event.preventDefault();
      const id = idAt(Math.max(0, Math.min(count - 1, to)));
      if (id === undefined) return;
      wanted.current = true;
      setActiveId(id);
      if (selectedId !== null) onSelect(id);
    },
    [active, count, idAt, onSelect, selectedId],
  );

  const takeFocus = useCallback(() => {
    const take = wanted.current;
    wanted.current = false;
    return take;
  }, []);
  // A click moves the focus by itself.
  const activate = useCallback((id: string) => setActiveId(id), []);
  useEffect(() => () => void (wanted.current = false), []);
  return { active, activate, onKeyDown, takeFocus };
}
