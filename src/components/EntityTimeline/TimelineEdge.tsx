'use client';
import type { JSX } from 'react';
import type { Timeline } from '../../hooks/index.js';
import { useEntityNames, useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/index.js';

/** The line behind which only some of the entities are loaded: what follows is true, and not all there is. */
export function TimelineEdge({ timeline: { lanes, entries } }: { readonly timeline: Timeline }): JSX.Element {
  const { format, messages } = useTrilha().words;
  const names = useEntityNames(lanes.slice(1).map(({ entity }) => entity));
  return (
    <div className="trilha-timeline-edge">
      <Icon name="warning" className="trilha-timeline-small" />
      <span>{format.message(messages.timeline.edge, { entities: names })}</span>
      <button type="button" className="trilha-button" disabled={entries.status === 'loadingMore'} onClick={entries.loadMore}>
        {messages.timeline.older}
      </button>
    </div>
  );
}
