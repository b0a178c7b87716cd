'use client';
import type { JSX } from 'react';
import type { AuditEntries } from '../../hooks/index.js';
import { useErrorView, useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/index.js';

/** What failed and the way out: try again, or how long the server asked to wait. What was loaded before stays. */
export function TimelineFailure({ entries }: { readonly entries: AuditEntries }): JSX.Element | null {
  const { words, now } = useTrilha();
  const { format, messages } = words;
  const failure = useErrorView(entries.error);
  if (failure === null) return null;
  const { retryAt } = entries;
  return (
    <div className="trilha-timeline-failed" role="alert">
      <Icon name="warning" />
      <p className="trilha-timeline-problem">
        <strong>{failure.title}</strong> <span>{failure.help}</span>
      </p>
      {retryAt === null ? (
        <button type="button" className="trilha-button trilha-timeline-boxed" onClick={entries.retry}>
          <Icon name="retry" className="trilha-timeline-small" />
          {messages.states.retry}
        </button>
      ) : (
        <span>{format.message(messages.states.retryIn, { wait: format.duration(Math.max(1000, retryAt - now())) })}</span>
      )}
    </div>
  );
}
