'use client';
import type { JSX } from 'react';
import type { PivotItem, PivotLane, PivotLaneName } from '../../hooks/index.js';
import { useEntryView, useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { VisuallyHidden } from '../parts/VisuallyHidden.js';

/** Props of {@link PivotRow}. */
export interface PivotRowProps {
  readonly item: PivotItem<PivotLaneName>;
  readonly lanes: readonly PivotLane[];
  readonly onOpen: (id: string) => void;
}

/** One entry: a dot in each lane it belongs to, how long before or after, and what it was. */
export function PivotRow({ item, lanes, onOpen }: PivotRowProps): JSX.Element {
  const { messages, format } = useTrilha().words;
  const { pivot } = messages;
  const { entry, offset, current } = item;
  const view = useEntryView(entry, null);
  const duration = format.duration(Math.abs(offset));
  const when = current
    ? pivot.here
    : offset === 0
      ? pivot.together
      : format.message(offset < 0 ? pivot.before : pivot.after, { duration });
  const common = lanes.filter(({ name }) => item.lanes.includes(name)).map(({ name }) => pivot[name]);
  return (
    <li className="trilha-pivot-row" data-current={current || undefined} data-tone={view.action.tone}>
      <span className="trilha-pivot-dots" aria-hidden="true">
        {lanes.map(({ name }) => (
          <span key={name} className="trilha-pivot-cell" data-on={item.lanes.includes(name) || undefined} />
        ))}
      </span>
      <span className="trilha-pivot-entry">
        <span className="trilha-pivot-when">
          <Icon name={view.action.icon} />
          {when}
          <span className="trilha-pivot-time">{view.when.text}</span>
        </span>
        {current ? (
          <span className="trilha-pivot-sentence">{view.sentence}</span>
        ) : (
          <button type="button" className="trilha-button trilha-pivot-sentence" onClick={() => onOpen(entry.id)}>
            {view.sentence}
          </button>
        )}
        {current ? null : <VisuallyHidden>{format.list(common)}</VisuallyHidden>}
      </span>
    </li>
  );
}
