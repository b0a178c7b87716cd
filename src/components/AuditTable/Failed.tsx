'use client';
import type { JSX } from 'react';
import { useErrorView } from '../../hooks/index.js';
import { useTableContext } from './context.js';
import { Message } from './Message.js';
import { RetryButton } from './RetryButton.js';
import type { FailedProps } from './types.js';

/** No rows, because the source failed: what happened, what to do, and for developers the detail. */
export function Failed({ error, onRetry, retryAt }: FailedProps): JSX.Element {
  const { messages } = useTableContext();
  const view = useErrorView(error);
  return (
    <Message
      icon={view?.kind === 'denied' || view?.kind === 'unauthorized' ? 'auth' : 'warning'}
      title={view?.title ?? messages.states.failed}
      help={view?.help}
    >
      <RetryButton onRetry={onRetry} retryAt={retryAt} />
      <details className="trilha-message-details">
        <summary className="trilha-message-summary">{messages.states.details}</summary>
        <code className="trilha-message-code">{error.message}</code>
      </details>
    </Message>
  );
}
