'use client';
import type { JSX } from 'react';
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

/** The screen's one polite live region: what the list is doing, how much of it is here, what failed. */
export function Status({ entries, filtered }: { readonly entries: AuditEntries; readonly filtered: boolean }): JSX.Element {
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
  const text = status === 'ready' ? loaded : messages.states[SPOKEN[status]];
  return (
    <div {...ROLES.status} aria-live="polite">
      <VisuallyHidden>{error === null ? text : `${text}: ${error.title}. ${error.help}`}</VisuallyHidden>
    </div>
  );
}
