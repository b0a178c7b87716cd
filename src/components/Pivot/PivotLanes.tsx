'use client';
import type { JSX } from 'react';
import type { AuditQuery, PivotLane } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';

/** Props of {@link PivotLanes}. */
export interface PivotLanesProps {
  readonly lanes: readonly PivotLane[];
  readonly onQueryChange: ((query: AuditQuery) => void) | undefined;
}

function useCountWords({ status, others, more, name }: PivotLane): string {
  const { messages, format } = useTrilha().words;
  const { pivot } = messages;
  if (status === 'loading') return pivot.loading;
  if (status === 'failed') return format.message(pivot.failed, { lane: pivot[name] });
  return format.message(more ? pivot.shown : pivot.others, { count: others });
}

function Lane({
  lane,
  onQueryChange,
  column,
}: Omit<PivotLanesProps, 'lanes'> & { readonly lane: PivotLane; readonly column: number }): JSX.Element {
  const { messages, format } = useTrilha().words;
  const { pivot, overview } = messages;
  const count = useCountWords(lane);
  const value = lane.query.conditions.flatMap((condition) =>
    condition.field === 'occurredAt' || condition.field === 'any' ? [] : condition.values,
  );
  return (
    <li className="trilha-pivot-lane">
      <span className="trilha-pivot-number" aria-hidden="true">
        {column}
      </span>
      <span className="trilha-pivot-name">
        {pivot[lane.name]} <bdi className="trilha-pivot-shared">{value.join(' #')}</bdi>
      </span>
      <span className="trilha-pivot-count">{count}</span>
      {lane.status === 'failed' ? (
        <button type="button" className="trilha-button" onClick={lane.retry}>
          {overview.retry}
        </button>
      ) : onQueryChange === undefined ? null : (
        <button
          type="button"
          className="trilha-button"
          aria-label={format.message(pivot.allOf, { lane: pivot[lane.name] })}
          onClick={() => onQueryChange(lane.query)}
        >
          {pivot.all}
        </button>
      )}
    </li>
  );
}

/** What is in common, each with how many were found and a way to see all of them as a list. */
export function PivotLanes({ lanes, onQueryChange }: PivotLanesProps): JSX.Element {
  const { pivot } = useTrilha().words.messages;
  return (
    <ul className="trilha-pivot-lanes" aria-label={pivot.lanes}>
      {lanes.map((lane, index) => (
        <Lane key={lane.name} lane={lane} column={index + 1} onQueryChange={onQueryChange} />
      ))}
    </ul>
  );
}
