'use client';
import { useEffect } from 'react';

/** What the screen's own keys do. */
export interface ScreenKeys {
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

const EDITABLE = 'input, textarea, select, dialog, [contenteditable=""], [contenteditable="true"]';

/** `/` and `?`, while the focus is in the screen or nowhere: never in somebody else's control, never while text is written. */
export function useScreenKeys(root: HTMLElement | null, { onSearch, onHelp }: ScreenKeys): void {
  useEffect(() => {
    if (!root) return undefined;
    const document = root.ownerDocument;
    const actions: Readonly<Record<string, () => void>> = { '/': onSearch, '?': onHelp };
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
      // Seen from the document, what happens inside a shadow root happens to its host.
      const target = event.composedPath()[0] ?? event.target;
      const action = actions[key];
      if (!action || ctrlKey || metaKey || altKey || defaultPrevented || !(target instanceof Element)) return;
      if (target.closest(EDITABLE) || (target !== document.body && !root.contains(target))) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [root, onSearch, onHelp]);
}
