'use client';
import type { JSX } from 'react';
import { useState } from 'react';
import type { AuditEntry, AuditQuery, AuditSource } from '../../hooks/index.js';
import { usePivot, useRootAttributes, useTrilha } from '../../hooks/index.js';
import { PivotLanes } from './PivotLanes.js';
import { PivotRow } from './PivotRow.js';

/** Stretches offered, in minutes before and after. */
const MINUTES = [1, 5, 15, 60, 1440] as const;

/** Props of {@link Pivot}. */
export interface PivotProps {
  readonly entry: AuditEntry;
  /** Default: the provider's. */
  readonly source?: AuditSource | undefined;
  /** Opens another entry by id. */
  readonly onOpen: (id: string) => void;
  /** Gets the question of one lane, for "Ver tudo". Without it, there is no such button. */
  readonly onQueryChange?: ((query: AuditQuery) => void) | undefined;
  /** Minutes before and after, at first. Default 5. */
  readonly defaultMinutes?: number | undefined;
}

/** "O que mais aconteceu?": entries around one that share its request, actor, IP or entity, as lanes beside one list in time. */
export function Pivot({ entry, source, onOpen, onQueryChange, defaultMinutes = 5 }: PivotProps): JSX.Element {
  const root = useRootAttributes();
  const { messages, format } = useTrilha().words;
  const { pivot } = messages;
  const [minutes, setMinutes] = useState(defaultMinutes);
  const { lanes, items, status } = usePivot(entry, minutes, { source });
  const undated = entry.occurredAt.iso === null;
  if (undated || lanes.length === 0) {
    return (
      <div {...root} className="trilha trilha-pivot">
        <p className="trilha-quiet">{undated ? pivot.undated : pivot.unable}</p>
      </div>
    );
  }
  const lonely = status === 'ready' && items.length === 1 && lanes.every((lane) => lane.status === 'ready');
  return (
    <div {...root} className="trilha trilha-pivot">
      <p className="trilha-pivot-title">{pivot.title}</p>
      <label className="trilha-pivot-within">
        {pivot.within}
        <select
          className="trilha-input trilha-select"
          value={minutes}
          onChange={(event) => setMinutes(Number(event.target.value))}
        >
          {MINUTES.map((one) => (
            <option key={one} value={one}>
              {one < 60 ? format.message(pivot.minutes, { count: one }) : format.message(pivot.hours, { count: one / 60 })}
            </option>
          ))}
        </select>
      </label>
      <PivotLanes lanes={lanes} onQueryChange={onQueryChange} />
      {lonely ? <p className="trilha-quiet">{pivot.lonely}</p> : null}
      <div className="trilha-pivot-heads" aria-hidden="true">
        {lanes.map(({ name }, index) => (
          <span key={name} className="trilha-pivot-number">
            {index + 1}
          </span>
        ))}
      </div>
      <ol className="trilha-pivot-list" aria-label={pivot.list} aria-busy={status === 'loading' || undefined}>
        {items.map((item) => (
          <PivotRow key={item.entry.id} item={item} lanes={lanes} onOpen={onOpen} />
        ))}
      </ol>
    </div>
  );
}
