'use client';
import type { JSX, ReactNode } from 'react';
import type { Timeline } from '../../hooks/index.js';
import { useEntityName, useTimelineSummary, useTrilha } from '../../hooks/index.js';
import { Tip } from '../parts/index.js';
import type { TimelineView } from './types.js';

/** Props of {@link TimelineHeader}. */
export interface TimelineHeaderProps {
  readonly timeline: Timeline;
  readonly views: readonly TimelineView[];
  readonly view: TimelineView;
  readonly onViewChange: (view: TimelineView) => void;
  readonly actions?: ReactNode;
}

/** The counts of the history, the ways to look at it, and the related entities that can be switched on. */
export function TimelineHeader({ timeline, views, view, onViewChange, actions }: TimelineHeaderProps): JSX.Element {
  const { messages } = useTrilha().words;
  const summary = useTimelineSummary(timeline.lanes);
  return (
    <header className="trilha-timeline-header">
      <Tip text={messages.continuity.limits} className="trilha-timeline-summary">
        {summary}
      </Tip>
      {actions}
      {views.length < 2 ? null : (
        <div role="group" aria-label={messages.timeline.views} className="trilha-segments">
          {views.map((one) => (
            <button
              key={one}
              type="button"
              className="trilha-segment"
              aria-pressed={one === view}
              onClick={() => onViewChange(one)}
            >
              {messages.timeline[one]}
            </button>
          ))}
        </div>
      )}
      {timeline.related.length === 0 ? null : (
        <div role="group" aria-label={messages.timeline.related} className="trilha-timeline-related">
          {timeline.related.map((one) => (
            <button
              key={one.key}
              type="button"
              className="trilha-chip"
              aria-pressed={one.shown}
              onClick={() => timeline.toggleRelated(one.key)}
            >
              <EntityName type={one.entity.type} id={one.entity.id} />
            </button>
          ))}
        </div>
      )}
    </header>
  );
}

function EntityName({ type, id }: { readonly type: string; readonly id: string | null }): JSX.Element {
  return <>{useEntityName({ type, id })}</>;
}
