'use client';
import type { JSX } from 'react';
import { lazy, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { useTrilha } from '../../hooks/index.js';
import { useScreen } from '../AuditScreen/useScreen.js';
import { focusList } from '../AuditScreen/useScreenKeys.js';
import { CARD_WIDTH } from '../AuditTable/useLineSizes.js';
import { Icon } from '../parts/Icon.js';
import { useCellTarget } from './useCellTarget.js';

const CellMenu = lazy(async () => ({ default: (await import('./CellMenu.js')).CellMenu }));

const SIZE = 24;

/**
 * What can be done from any cell: one button that follows the mouse, one menu that comes when it is first asked for. The button is the mouse's; the keyboard
 * has the context key, Shift+F10 and M, a finger a long press.
 */
export function CellActions(): JSX.Element {
  const { messages } = useTrilha().words;
  const { element, entries, cellMenu, setCellMenu } = useScreen();
  const [hovered, setHovered] = useCellTarget(element, setCellMenu);
  const button = useRef<HTMLButtonElement>(null);
  const { rows, indexOf } = entries;
  const isEntry = (id: string): boolean => rows.at(indexOf(id))?.kind === 'entry';
  const shown = hovered !== null && cellMenu === null && isEntry(hovered.id) ? hovered : null;

  useLayoutEffect(() => {
    const element = button.current;
    if (shown === null || element === null) return;
    // A card's cells end anywhere in it: there the button stands in the card's own corner, and the card can be clicked.
    const row = shown.element.closest<HTMLElement>('[data-row]') ?? shown.element;
    const card = row.offsetWidth < CARD_WIDTH;
    const { top, bottom, left, right } = (card ? row : shown.element).getBoundingClientRect();
    const backwards = getComputedStyle(shown.element).direction === 'rtl';
    element.showPopover?.();
    element.style.top = `${card ? bottom - SIZE : (top + bottom - SIZE) / 2}px`;
    element.style.left = `${backwards ? left : right - SIZE}px`;
  }, [shown]);

  // The row that had the focus may be gone with what was asked: the focus then goes to where the list continues, not nowhere.
  const had = useRef(false);
  useEffect(() => {
    const root = element?.getRootNode();
    const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
    if (had.current && (active === null || active === document.body)) focusList(element);
    had.current = Boolean(active?.closest('[data-row]'));
  });

  const target = cellMenu === null ? undefined : rows.at(indexOf(cellMenu.id));
  return (
    <>
      {shown === null ? null : (
        <button
          ref={button}
          type="button"
          popover="manual"
          data-cell-button=""
          className="trilha-button trilha-icon-button trilha-cell-button"
          aria-label={messages.views.menu}
          title={messages.views.menu}
          tabIndex={-1}
          onClick={() => {
            setHovered(null);
            setCellMenu(shown);
          }}
        >
          <Icon name="more" />
        </button>
      )}
      {cellMenu !== null && target?.kind === 'entry' ? (
        <Suspense fallback={null}>
          <CellMenu
            key={`${cellMenu.id} ${cellMenu.column ?? ''}`}
            spot={cellMenu}
            entry={target}
            onClose={() => setCellMenu(null)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
