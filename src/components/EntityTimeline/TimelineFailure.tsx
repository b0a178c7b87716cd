'use client';
import type { JSX } from 'react';
import { useMemo } from 'react';
import type { AuditEntries } from '../../hooks/index.js';
import { useErrorView, useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/index.js';

/** On the machine's clock, as the timer that ends the wait; the provider's may be another. */
const waitUntil = (at: number): number => Math.max(1000, at - Date.now());

/** What failed and the way out: try again, or how long the server asked to wait. What was loaded before stays. */
export function TimelineFailure({ entries }: { readonly entries: AuditEntries }): JSX.Element | null {
  const { words } = useTrilha();
  const { format, messages } = words;
  const failure = useErrorView(entries.error);
  const { retryAt } = entries;
  const wait = useMemo(() => (retryAt === null ? 0 : waitUntil(retryAt)), [retryAt]);
  if (failure === null) return null;
  return (
    <div className="trilha-timeline-failed" role="alert">
      <Icon name="warning" />
      <p className="trilha-timeline-problem">
        <strong className="trilha-timeline-failure">{failure.title}</strong> <span>{failure.help}</span>
      </p>
      {retryAt === null ? (
        <button type="button" className="trilha-button trilha-timeline-boxed" onClick={entries.retry}>
          <Icon name="retry" className="trilha-timeline-small" />
          {messages.states.retry}
        </button>
      ) : (
        <span>{format.message(messages.states.retryIn, { wait: format.duration(wait) })}</span>
      )}
    </div>
  );
}
