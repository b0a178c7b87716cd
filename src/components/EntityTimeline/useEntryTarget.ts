'use client';
import type { RefObject } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { TimelineTarget } from './types.js';

/** Asks for an entry of the list, and hears when it is there. */
export interface EntryTarget {
  readonly target: TimelineTarget | null;
  readonly goTo: (id: string) => void;
  readonly onReach: () => void;
}

/** Which entry to bring into view. `find` opens what it is folded into and says whether it is loaded at all. */
export function useEntryTarget(find: (id: string) => boolean): EntryTarget {
  const [target, setTarget] = useState<TimelineTarget | null>(null);
  const goTo = useCallback(
    (id: string) => {
      // The panel that the link stands in would otherwise stay open above the entry.
      const panel = focusedElement()?.closest<HTMLElement>('[popover]');
      if (panel?.matches(':popover-open')) panel.hidePopover();
      if (find(id)) setTarget({ id });
    },
    [find],
  );
  const onReach = useCallback(() => setTarget(null), []);
  return { target, goTo, onReach };
}

/** Focuses the wanted entry as soon as its element is in the list; `bring` gets it there where only a part of the list is in the page. */
export function useReachTarget(
  list: RefObject<HTMLElement | null>,
  { target, onReach }: Pick<EntryTarget, 'target' | 'onReach'>,
  bring?: (id: string) => void,
): void {
  const asked = useRef<TimelineTarget | null>(null);
  useEffect(() => {
    if (target === null) return;
    if (asked.current !== target) bring?.(target.id);
    asked.current = target;
    const element = list.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(target.id)}"]`);
    if (!element) return;
    element.focus();
    element.scrollIntoView({ block: 'nearest' });
    onReach();
  });
}

/** The focused element, also inside shadow roots. */
function focusedElement(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
