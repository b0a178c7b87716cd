'use client';
import type { JSX } from 'react';
import { useTrilha } from '../../hooks/index.js';
import type { TimelineLayout, TimelineView } from './types.js';

/** Props of {@link Segments}. */
export interface SegmentsProps<T extends TimelineView | TimelineLayout> {
  /** Accessible name of the group. */
  readonly label: string;
  readonly items: readonly T[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly className?: string;
}

/** A few ways of looking at the same thing, one of them pressed. */
export function Segments<T extends TimelineView | TimelineLayout>(props: SegmentsProps<T>): JSX.Element {
  const { label, items, value, onChange, className } = props;
  const { timeline } = useTrilha().words.messages;
  return (
    <span role="group" aria-label={label} className={`trilha-segments ${className ?? ''}`}>
      {items.map((item) => (
        <button
          key={item}
          type="button"
          className="trilha-button trilha-segment"
          aria-pressed={item === value}
          onClick={() => onChange(item)}
        >
          {timeline[item]}
        </button>
      ))}
    </span>
  );
}
