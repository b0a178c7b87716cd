'use client';
import type { JSX } from 'react';
import type { Timeline } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { TimelineFailure } from './TimelineFailure.js';

/** Where the loaded history begins: at its true beginning, at the source's, at the source's limit, or somewhere with older entries to load. */
export function TimelineEnd({ timeline }: { readonly timeline: Timeline }): JSX.Element | null {
  const { format, messages } = useTrilha().words;
  const { entries, lanes, blocks } = timeline;
  const { status, end } = entries;
  const main = lanes[0]?.history;
  if (status === 'failedMore') return <TimelineFailure entries={entries} />;
  if (end !== null) {
    const words = end === 'limit' ? messages.states.sourceLimit : messages.timeline[main?.complete ? 'beginning' : 'oldestKnown'];
    return blocks.length === 0 && end === 'data' ? null : (
      <footer className="trilha-timeline-end">
        <p className="trilha-timeline-note">{words}</p>
      </footer>
    );
  }
  const oldest = main?.entries[0];
  const waiting = status === 'loadingMore' || entries.stale;
  return (
    <footer className="trilha-timeline-end">
      {oldest ? (
        <p className="trilha-timeline-note">
          {format.message(messages.timeline.partial, { when: format.dateTime(oldest.occurredAt) })}
        </p>
      ) : null}
      <button
        type="button"
        className="trilha-button trilha-timeline-boxed"
        aria-disabled={waiting || undefined}
        onClick={waiting ? undefined : entries.loadMore}
      >
        {waiting ? messages.states.loadingMore : messages.timeline.older}
      </button>
    </footer>
  );
}
