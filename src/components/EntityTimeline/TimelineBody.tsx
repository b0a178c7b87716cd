'use client';
import type { JSX, ReactNode } from 'react';
import type { Timeline } from '../../hooks/index.js';
import { useErrorView, useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/index.js';

/** Props of {@link TimelineBody}. */
export interface TimelineBodyProps {
  readonly timeline: Timeline;
  /** The view, once there are entries. */
  readonly children: ReactNode;
}

/** The timeline's states: loading, empty, failed (what was loaded stays), partial, and whole. */
export function TimelineBody({ timeline, children }: TimelineBodyProps): JSX.Element {
  const { format, messages } = useTrilha().words;
  const { entries, lanes, filtered } = timeline;
  const oldest = lanes[0]?.history.entries[0];
  const failure = useErrorView(entries.error);
  const loadingMore = entries.status === 'loadingMore';
  if (entries.status === 'loading') return <Skeleton label={messages.states.loading} />;
  const size = lanes.reduce((total, lane) => total + lane.history.size, 0);
  return (
    <>
      {failure === null ? null : (
        <div className="trilha-timeline-failed" role="alert">
          <Icon name="warning" />
          <p className="trilha-timeline-problem">
            <strong>{failure.title}</strong> {failure.help}
          </p>
          <button type="button" className="trilha-button" onClick={entries.retry}>
            <Icon name="retry" />
            {messages.states.retry}
          </button>
        </div>
      )}
      {filtered ? null : (
        <p className="trilha-timeline-scope">{format.message(messages.timeline.notFiltered, { count: entries.rows.length })}</p>
      )}
      {size === 0 && failure === null && entries.end !== null ? (
        <p className="trilha-timeline-empty">{messages.timeline.empty}</p>
      ) : (
        children
      )}
      <footer className="trilha-timeline-end">
        {entries.end === null ? (
          <>
            {oldest ? <p>{format.message(messages.timeline.partial, { when: format.dateTime(oldest.occurredAt) })}</p> : null}
            <button type="button" className="trilha-button" disabled={loadingMore} onClick={entries.loadMore}>
              {loadingMore ? messages.states.loadingMore : messages.timeline.older}
            </button>
          </>
        ) : size > 0 ? (
          <p>{entries.end === 'limit' ? messages.states.sourceLimit : messages.timeline.beginning}</p>
        ) : null}
      </footer>
    </>
  );
}

function Skeleton({ label }: { readonly label: string }): JSX.Element {
  return (
    <output className="trilha-timeline-skeleton" aria-label={label}>
      {[72, 56, 64, 48].map((width) => (
        <span key={width} className="trilha-timeline-bone" data-width={width} />
      ))}
    </output>
  );
}
