'use client';
import type { JSX } from 'react';
import { useState } from 'react';
import type { AuditEntries, EntriesStatus } from '../../hooks/index.js';
import { useErrorView, useSurroundings } from '../../hooks/index.js';
import { VisuallyHidden } from '../parts/VisuallyHidden.js';
import { ROLES } from './roles.js';

/** What is said of each state; of `ready`, how many are loaded. */
const SPOKEN: Readonly<
  Record<Exclude<EntriesStatus, 'ready'>, 'loading' | 'refreshing' | 'loadingMore' | 'failed' | 'failedMore'>
> = {
  loading: 'loading',
  refreshing: 'refreshing',
  loadingMore: 'loadingMore',
  failed: 'failed',
  failedMore: 'failedMore',
  failedRefresh: 'failed',
};

/** Props of {@link Status}. */
export interface StatusProps {
  readonly entries: AuditEntries;
  readonly filtered: boolean;
  /** What else there is to say, by the parts around the table. */
  readonly said: string | undefined;
}

/** The screen's one polite live region: what the list is doing, how much of it is here, what failed, and what others say; the newest of them. */
export function Status({ entries, filtered, said = '' }: StatusProps): JSX.Element {
  const { words } = useSurroundings();
  const { messages, format } = words;
  const error = useErrorView(entries.error);
  const { status, rows, end } = entries;
  const loaded =
    rows.length === 0
      ? filtered
        ? messages.states.noMatches
        : messages.states.empty
      : `${format.message(messages.counts.loaded, { count: entries.loaded })}${end === 'data' ? `. ${messages.states.endOfData}` : ''}`;
  const state = status === 'ready' ? loaded : messages.states[SPOKEN[status]];
  const own = error === null ? state : `${state}: ${error.title}. ${error.help}`;
  const [last, setLast] = useState({ own, said, text: own });
  if (last.own !== own || last.said !== said) {
    const text = said !== '' && said !== last.said ? said : own === last.own ? '' : own;
    setLast({ own, said, text });
  }
  return (
    <div {...ROLES.status} aria-live="polite">
      <VisuallyHidden>{last.text}</VisuallyHidden>
    </div>
  );
}
