'use client';

import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent, RefObject } from 'react';
import { placePanel } from './placePanel.js';

/** Options of {@link usePopover}. */
export interface PopoverOptions {
  /** Also open when a mouse rests on the root. Default `false`. */
  readonly hover?: boolean;
}

/** What {@link usePopover} hands out: spread `root`, `trigger` and `panel` on the three elements. */
export interface PopoverParts {
  readonly open: boolean;
  readonly id: string;
  readonly close: () => void;
  readonly root: {
    readonly onPointerEnter: (event: PointerEvent) => void;
    readonly onPointerLeave: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onClick: (event: MouseEvent) => void;
  };
  readonly trigger: {
    readonly ref: RefObject<HTMLButtonElement | null>;
    readonly type: 'button';
    readonly 'aria-expanded': boolean;
    readonly onClick: (event: MouseEvent) => void;
  };
  readonly panel: {
    readonly ref: RefObject<HTMLSpanElement | null>;
    readonly id: string;
    readonly popover: 'auto';
    readonly 'data-open': true | undefined;
  };
}

const REST_MS = 300;
const LEAVE_MS = 120;

/**
 * A button and the panel it opens, over the platform's Popover API: Esc and a click outside close it, focus goes back, it is above
 * everything and clipped by nothing. Without that API the panel opens in place. Clicks and keys inside do not reach the row around it.
 */
export function usePopover({ hover = false }: PopoverOptions = {}): PopoverParts {
  const id = useId();
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLSpanElement>(null);
  const byHover = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  // Before the paint: afterwards it would cost each new row a second layout.
  useLayoutEffect(() => {
    const button = trigger.current;
    const box = panel.current;
    if (button === null || box === null || !hasPopover(box)) return undefined;
    button.popoverTargetElement = box;
    const listen = (event: Event): void => {
      setOpen((event as ToggleEvent).newState === 'open');
      if ((event as ToggleEvent).newState !== 'open') byHover.current = false;
    };
    box.addEventListener('beforetoggle', listen);
    return () => {
      clearTimeout(timer.current);
      box.removeEventListener('beforetoggle', listen);
    };
  }, []);

  useLayoutEffect(() => {
    const button = trigger.current;
    const box = panel.current;
    if (!open || button === null || box === null) return undefined;
    const place = (): void => placePanel(button, box);
    // What loads on its own makes the panel larger after it opened.
    const sizes = new ResizeObserver(place);
    sizes.observe(box);
    place();
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      sizes.disconnect();
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, [open]);

  const show = (wanted: boolean): void => {
    const box = panel.current;
    if (box === null) return;
    if (!hasPopover(box)) setOpen(wanted);
    else if (box.matches(':popover-open') !== wanted) box.togglePopover(wanted);
  };

  return {
    open,
    id,
    close: () => show(false),
    root: {
      onPointerEnter: (event) => {
        clearTimeout(timer.current);
        if (!hover || event.pointerType !== 'mouse' || open) return;
        timer.current = setTimeout(() => {
          // A panel that somebody opened on purpose is not taken away by the mouse passing over another one.
          if (panel.current === null || !hasPopover(panel.current) || anyOpen(panel.current)) return;
          byHover.current = true;
          show(true);
        }, REST_MS);
      },
      onPointerLeave: () => {
        clearTimeout(timer.current);
        if (byHover.current) timer.current = setTimeout(() => show(false), LEAVE_MS);
      },
      onKeyDown: (event) => {
        if (event.key === 'Escape' && !open) return;
        if (event.key === 'Escape') show(false);
        if (event.key === 'Escape' || event.key === 'Enter' || event.key === ' ') event.stopPropagation();
      },
      onClick: (event) => event.stopPropagation(),
    },
    trigger: {
      ref: trigger,
      type: 'button',
      'aria-expanded': open,
      onClick: (event) => {
        if (panel.current !== null && !hasPopover(panel.current)) setOpen(!open);
        // A click on what the mouse already opened keeps it open.
        if (byHover.current) event.preventDefault();
        byHover.current = false;
      },
    },
    panel: { ref: panel, id, popover: 'auto', 'data-open': open || undefined },
  };
}

function hasPopover(element: HTMLElement): boolean {
  return typeof element.togglePopover === 'function';
}

/** Whether a panel stands open in the same document, or in the same shadow root. */
function anyOpen(near: HTMLElement): boolean {
  const tree = near.getRootNode();
  return (tree instanceof Document || tree instanceof ShadowRoot) && tree.querySelector(':popover-open') !== null;
}
