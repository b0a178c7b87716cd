'use client';
import { useEffect } from 'react';

const EDITABLE = 'input, textarea, select, dialog, [contenteditable=""], [contenteditable="true"]';

/** `n` shows new entries, while the focus is in the screen or nowhere: never while text is written. */
export function useShowKey(root: HTMLElement | null, onShow: () => void): void {
  useEffect(() => {
    if (!root) return undefined;
    const document = root.ownerDocument;
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target, key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
      if (key !== 'n' || ctrlKey || metaKey || altKey || defaultPrevented || !(target instanceof Element)) return;
      if (target.closest(EDITABLE) || (target !== document.body && !root.contains(target))) return;
      event.preventDefault();
      onShow();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [root, onShow]);
}
