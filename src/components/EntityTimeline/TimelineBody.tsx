'use client';
import type { JSX, ReactNode } from 'react';
import type { Timeline } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { VisuallyHidden } from '../parts/index.js';
import { TimelineEnd } from './TimelineEnd.js';
import { TimelineFailure } from './TimelineFailure.js';

/** Props of {@link TimelineBody}. */
export interface TimelineBodyProps {
  readonly timeline: Timeline;
  readonly order: 'newest' | 'oldest';
  /** The view, once there are entries. */
  readonly children: ReactNode;
}

/** The timeline's states: loading, empty, failed (what was loaded stays), partial, and whole. */
export function TimelineBody({ timeline, order, children }: TimelineBodyProps): JSX.Element {
  const { format, messages } = useTrilha().words;
  const { entries, blocks, filtered } = timeline;
  const { status } = entries;
  if (status === 'loading' || (entries.stale && blocks.length === 0)) return <Skeleton label={messages.states.loading} />;
  if (status === 'failed') return <TimelineFailure entries={entries} />;
  const end = <TimelineEnd timeline={timeline} />;
  const busy = status === 'loadingMore' || status === 'refreshing';
  return (
    <>
      {status === 'failedRefresh' ? <TimelineFailure entries={entries} /> : null}
      {filtered ? null : (
        <p className="trilha-timeline-scope">{format.message(messages.timeline.notFiltered, { count: entries.loaded })}</p>
      )}
      {order === 'oldest' ? end : null}
      {blocks.length > 0 ? children : <p className="trilha-timeline-empty">{messages.timeline.empty}</p>}
      {order === 'newest' ? end : null}
      <VisuallyHidden>
        <span role="status">
          {busy ? messages.states.loadingMore : format.message(messages.counts.loaded, { count: entries.loaded })}
        </span>
      </VisuallyHidden>
    </>
  );
}

const BONES = [72, 56, 64, 48] as const;

function Skeleton({ label }: { readonly label: string }): JSX.Element {
  return (
    <div role="status" className="trilha-timeline-skeleton">
      <VisuallyHidden>{label}</VisuallyHidden>
      {BONES.map((width) => (
        <span key={width} className="trilha-timeline-bone" data-width={width} />
      ))}
    </div>
  );
}
