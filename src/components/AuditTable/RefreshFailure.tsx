'use client';
import type { JSX } from 'react';
import type { AuditEntries } from '../../hooks/index.js';
import { useErrorView } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { useTableContext } from './context.js';
import { RetryButton } from './RetryButton.js';

/** Says above the rows that they are old, because newer ones could not be loaded. */
export function RefreshFailure({ entries }: { readonly entries: AuditEntries }): JSX.Element | null {
  const { messages, format } = useTableContext();
  const error = useErrorView(entries.error);
  if (entries.status !== 'failedRefresh') return null;
  const when = entries.updatedAt === null ? '' : format.dateTime(new Date(entries.updatedAt).toISOString());
  return (
    <div className="trilha-notice" data-tone="warning">
      <Icon name="warning" />
      <span>
        {format.message(messages.states.failedRefresh, { when })}. {error?.title}. {error?.help}
      </span>
      <RetryButton onRetry={entries.retry} retryAt={entries.retryAt} />
    </div>
  );
}
