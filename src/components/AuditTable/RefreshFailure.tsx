'use client';
import type { JSX } from 'react';
import type { AuditEntries } from '../../hooks/index.js';
import { useErrorView } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { useTableContext } from './context.js';
import { RetryButton } from './RetryButton.js';

/** Says above the rows that they are old, because newer ones could not be loaded, or that some did not come back. */
export function RefreshFailure({ entries }: { readonly entries: AuditEntries }): JSX.Element | null {
  const { messages, format } = useTableContext();
  const refresh = entries.status === 'failedRefresh';
  const { error: lost = null, retry } = entries.returning ?? {};
  const error = useErrorView(refresh ? entries.error : lost);
  if (error === null) return null;
  const when = entries.updatedAt === null ? '' : format.dateTime(new Date(entries.updatedAt).toISOString());
  return (
    <div className="trilha-notice" data-tone="warning">
      <Icon name="warning" />
      <span>
        {refresh ? format.message(messages.states.failedRefresh, { when }) : messages.states.failedReturn}. {error.title}.{' '}
        {error.help}
      </span>
      <RetryButton onRetry={refresh || retry === undefined ? entries.retry : retry} retryAt={refresh ? entries.retryAt : null} />
    </div>
  );
}
