'use client';
import { useEffect, useState } from 'react';
import { type Spot, spotOf } from '../AuditScreen/useScreenKeys.js';

/** How long a finger rests on a cell until its menu opens, in milliseconds; a little more than systems take. */
const LONG_PRESS = 550;
/** How far a finger may stray meanwhile, in pixels. */
const STRAY = 10;

const cellOf = (event: Event): Spot | null => {
  const from = event.composedPath()[0];
  const spot = from instanceof Element ? spotOf(from) : null;
  return spot === null || spot.column === 'check' || spot.element.dataset['row'] !== undefined ? null : spot;
};

/**
 * The cell under the mouse, and the ways to a cell's menu that are no button: the context key, Shift+F10, a long press. One set of listeners for the whole
 * screen. `onMenu` gets the spot; the click that ends a long press does not open the row.
 */
export function useCellTarget(
  root: HTMLElement | null,
  onMenu: (spot: Spot) => void,
): readonly [Spot | null, (spot: Spot | null) => void] {
  const [hovered, setHovered] = useState<Spot | null>(null);
  useEffect(() => {
    if (!root) return undefined;
    let press: { readonly timer: ReturnType<typeof setTimeout>; readonly x: number; readonly y: number } | null = null;
    let swallow = false;
    const release = (): void => {
      clearTimeout(press?.timer);
      press = null;
    };
    const open = (spot: Spot): void => {
      release();
      swallow = true;
      onMenu(spot);
    };
    const listeners: Readonly<Record<string, (event: Event) => void>> = {
      pointerover: (event) => {
        if ((event as PointerEvent).pointerType !== 'mouse') return;
        const from = event.composedPath()[0];
        if (from instanceof Element && from.closest('[data-cell-button]')) return;
        setHovered(cellOf(event));
      },
      pointerdown: (event) => {
        const { pointerType, clientX, clientY } = event as PointerEvent;
        swallow = false;
        const spot = cellOf(event);
        if (pointerType !== 'touch' || spot === null) return;
        release();
        press = { timer: setTimeout(() => open(spot), LONG_PRESS), x: clientX, y: clientY };
      },
      pointermove: (event) => {
        const { clientX, clientY } = event as PointerEvent;
        if (press !== null && Math.hypot(clientX - press.x, clientY - press.y) > STRAY) release();
      },
      pointerup: release,
      pointercancel: release,
      click: (event) => {
        if (!swallow) return;
        swallow = false;
        if (cellOf(event) === null) return;
        event.preventDefault();
        event.stopPropagation();
      },
      contextmenu: (event) => {
        // The system's own long press would cover ours; a mouse keeps the browser's menu.
        if ((event as PointerEvent).pointerType === 'touch' && cellOf(event) !== null) event.preventDefault();
      },
      keydown: (event) => {
        const { key, shiftKey, defaultPrevented } = event as KeyboardEvent;
        if (defaultPrevented || !(key === 'ContextMenu' || (key === 'F10' && shiftKey))) return;
        const from = event.composedPath()[0];
        const spot = from instanceof Element && from.matches('[data-row], [data-row] > *') ? spotOf(from) : null;
        if (spot === null) return;
        event.preventDefault();
        onMenu(spot);
      },
      scroll: () => {
        release();
        setHovered(null);
      },
      pointerleave: () => setHovered(null),
    };
    const all = Object.entries(listeners);
    for (const [type, listener] of all) root.addEventListener(type, listener, { capture: type === 'click' || type === 'scroll' });
    return () => {
      release();
      for (const [type, listener] of all)
        root.removeEventListener(type, listener, { capture: type === 'click' || type === 'scroll' });
    };
  }, [root, onMenu]);
  return [hovered, setHovered];
}
