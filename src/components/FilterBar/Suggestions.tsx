'use client';
import type { JSX, RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { useTrilha } from '../../hooks/index.js';
import { placePanel } from '../parts/placePanel.js';
import type { Completion } from './useCompletions.js';
import type { Listbox } from './useListbox.js';

/** Props of {@link Suggestions}. */
export interface SuggestionsProps {
  readonly list: Listbox;
  readonly items: readonly Completion[];
  readonly open: boolean;
  /** What the list stands below. */
  readonly anchor: RefObject<HTMLElement | null>;
}

/** The list of ways to go on writing, above everything by the platform's popover. */
export function Suggestions({ list, items, open, anchor }: SuggestionsProps): JSX.Element {
  const { messages, format } = useTrilha().words;
  const panel = useRef<HTMLDivElement>(null);
  const shown = open && items.length > 0;
  useLayoutEffect(() => {
    const box = panel.current;
    const around = anchor.current;
    if (box === null || around === null || !shown) return undefined;
    const place = (): void => placePanel(around, box);
    // Without the Popover API the list opens in place.
    box.showPopover?.();
    // The list grows and shrinks while one writes.
    const sizes = new ResizeObserver(place);
    sizes.observe(box);
    place();
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      sizes.disconnect();
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
      if (box.isConnected) box.hidePopover?.();
    };
  }, [shown, anchor]);
  return (
    <div
      {...list.listbox}
      ref={panel}
      popover="manual"
      role="listbox"
      aria-label={messages.query.suggestions}
      className="trilha-popover trilha-options trilha-completions"
      data-open={shown || undefined}
    >
      {shown
        ? items.map(({ label, detail, count, insert }, index) => (
            <div
              key={insert}
              {...list.option(index)}
              role="option"
              aria-selected={index === list.active}
              className="trilha-option"
            >
              <bdi className="trilha-option-label">{label}</bdi>
              {detail === '' ? null : <span className="trilha-option-detail">{detail}</span>}
              {count === null ? null : <span className="trilha-option-count">{format.number(count)}</span>}
            </div>
          ))
        : null}
    </div>
  );
}
