'use client';
import { useEffect } from 'react';
import { KEYS, type ScreenKey } from './keys.js';

/** Where the keyboard is in the list. */
export interface Spot {
  readonly id: string;
  /** `null`: on the row, not on a cell. */
  readonly column: string | null;
  /** The row or cell itself. */
  readonly element: HTMLElement;
}

/** What the screen's keys do, each with the spot of the list that has the focus. `false`: nothing, so the key stays the page's. */
export type ScreenKeyActions = Readonly<Record<ScreenKey, (spot: Spot | null) => boolean>>;

const EDITABLE = 'input, textarea, select, dialog, [role="menu"], [contenteditable=""], [contenteditable="true"]';
const DOES: ReadonlyMap<string, ScreenKey> = new Map(
  KEYS.flatMap(({ press }) => (press === undefined ? [] : [[press.key, press.does] as const])),
);

/** The spot of the list that an element stands for or in. */
export function spotOf(element: Element | null): Spot | null {
  const row = element?.closest<HTMLElement>('[data-row]');
  const id = row?.dataset['row'];
  if (!row || id === undefined) return null;
  const cell = element?.closest<HTMLElement>('[data-row] > *') ?? null;
  return { id, column: cell?.dataset['column'] ?? null, element: cell ?? row };
}

/** Brings the focus to where the reader was in the list. */
export function focusList(root: HTMLElement | null): void {
  const stop = root?.querySelector<HTMLElement>('[data-row][tabindex="0"], [data-row] > [tabindex="0"]');
  stop?.focus({ preventScroll: true });
}

/**
 * The screen's own keys, while the focus is in the screen or nowhere: never in somebody else's control, never while text is written, never with
 * Ctrl, Alt or ⌘. Where the focus is nowhere, J and K bring it back to the list.
 */
export function useScreenKeys(root: HTMLElement | null, actions: ScreenKeyActions, on: boolean): void {
  useEffect(() => {
    if (!root || !on) return undefined;
    const document = root.ownerDocument;
    const onKeyDown = (event: KeyboardEvent): void => {
      const { ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
      // Seen from the document, what happens inside a shadow root happens to its host.
      const target = event.composedPath()[0] ?? event.target;
      if (ctrlKey || metaKey || altKey || defaultPrevented || event.isComposing || !(target instanceof HTMLElement)) return;
      if (target.closest(EDITABLE) || target.isContentEditable) return;
      const nowhere = target === document.body;
      if (!nowhere && !root.contains(target)) return;
      const key = shiftKey ? event.key : event.key.toLowerCase();
      if (nowhere && (key === 'j' || key === 'k')) {
        focusList(root);
        return;
      }
      const does = DOES.get(key);
      if (does !== undefined && actions[does](spotOf(target))) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [root, actions, on]);
}
