'use client';

import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';

/** One tab. */
export interface TabItem {
  readonly id: string;
  readonly label: ReactNode;
  /** The panel, rendered only while its tab is chosen. */
  readonly panel: () => ReactNode;
}

/** Props of {@link Tabs}. */
export interface TabsProps {
  /** Accessible name of the list of tabs. */
  readonly label: string;
  readonly items: readonly TabItem[];
  /** `id` of the chosen tab. */
  readonly value: string;
  readonly onValueChange: (value: string) => void;
}

/** Where each key goes, from `index` among `count` tabs. */
const MOVES: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Tabs after the ARIA Authoring Practices pattern with automatic activation: one tab stop, arrows, Home and End.
 * https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function Tabs({ label, items, value, onValueChange }: TabsProps): ReactElement {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const chosen = items.find((item) => item.id === value) ?? items[0];
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const rightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const key =
      rightToLeft && event.key.startsWith('Arrow') ? (event.key === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight') : event.key;
    const move = MOVES[key];
    if (move === undefined || chosen === undefined) return;
    event.preventDefault();
    const next = items[move(items.indexOf(chosen), items.length)];
    if (next === undefined) return;
    onValueChange(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the tabs inside take the focus, one at a time */}
      <div role="tablist" aria-label={label} className="trilha-tabs" ref={list} onKeyDown={onKeyDown}>
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="tab"
            id={`${base}tab-${item.id}`}
            data-tab={item.id}
            className="trilha-tab"
            aria-selected={item === chosen}
            aria-controls={item === chosen ? `${base}panel` : undefined}
            tabIndex={item === chosen ? 0 : -1}
            onClick={() => onValueChange(item.id)}
          >
            {item.label}
          </button>
        ))}
      </div>
      {chosen === undefined ? null : (
        <div
          role="tabpanel"
          id={`${base}panel`}
          aria-labelledby={`${base}tab-${chosen.id}`}
          className="trilha-tabpanel"
          tabIndex={-1}
        >
          {chosen.panel()}
        </div>
      )}
    </>
  );
}
