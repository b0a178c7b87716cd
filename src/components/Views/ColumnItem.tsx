'use client';
import type { DragEvent, JSX } from 'react';
import type { ViewColumn } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';

/** Props of {@link ColumnItem}. */
export interface ColumnItemProps {
  readonly column: ViewColumn & { readonly title: string };
  readonly index: number;
  readonly count: number;
  /** The only column that is shown cannot be taken away. */
  readonly last: boolean;
  readonly onChange: (
    part: { readonly hidden: boolean } | { readonly pin: ViewColumn['pin'] } | { readonly size: undefined },
  ) => void;
  readonly onStep: (to: number, which: 'up' | 'down') => void;
  readonly dragging: boolean;
  readonly onDrag: (id: string | null) => void;
  readonly onDragOver: () => void;
}

const PINS = ['free', 'start', 'end'] as const;

/** One column: shown or not, pinned or not, before or after its neighbours, its own width or the automatic one. */
export function ColumnItem(props: ColumnItemProps): JSX.Element {
  const { column, index, count, last, onChange, onStep, dragging, onDrag, onDragOver } = props;
  const { messages, format } = useTrilha().words;
  const { views } = messages;
  const { id, title, hidden, pin, size } = column;
  const named = { column: title };
  const handlers = {
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', title);
      onDrag(id);
    },
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      onDragOver();
    },
    onDrop: (event: DragEvent) => event.preventDefault(),
    onDragEnd: () => onDrag(null),
  };
  const step = (which: 'up' | 'down', to: number): JSX.Element => (
    <button
      type="button"
      className="trilha-button trilha-icon-button"
      data-direction={which === 'up' ? 'previous' : 'next'}
      aria-label={format.message(views[which], named)}
      disabled={to < 0 || to >= count}
      onClick={() => onStep(to, which)}
    >
      <Icon name="chevron" />
    </button>
  );
  return (
    <li
      className="trilha-views-item trilha-views-column"
      data-item={id}
      data-dragging={dragging || undefined}
      draggable
      {...handlers}
    >
      <label className="trilha-views-show">
        <input
          className="trilha-tick"
          type="checkbox"
          checked={!hidden}
          disabled={last}
          onChange={() => onChange({ hidden: !hidden })}
        />
        <span className="trilha-line">{title}</span>
      </label>
      {size === undefined ? null : (
        <button
          type="button"
          className="trilha-button"
          aria-label={format.message(views.automatic, named)}
          title={format.message(views.automatic, named)}
          onClick={() => onChange({ size: undefined })}
        >
          {`${size} px`}
          <Icon name="close" />
        </button>
      )}
      <select
        className="trilha-input trilha-views-pin"
        aria-label={format.message(views.pin, named)}
        value={pin ?? 'free'}
        onChange={({ target: { value } }) => onChange({ pin: value === 'start' || value === 'end' ? value : undefined })}
      >
        {PINS.map((one) => (
          <option key={one} value={one}>
            {views[one]}
          </option>
        ))}
      </select>
      {step('up', index - 1)}
      {step('down', index + 1)}
    </li>
  );
}
