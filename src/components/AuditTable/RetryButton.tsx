'use client';
import type { JSX } from 'react';
import { useMemo } from 'react';
import { Icon } from '../parts/Icon.js';
import { useTableContext } from './context.js';

/** On the machine's clock, as the timer that ends the wait; the provider's may be another. */
const waitUntil = (at: number): number => Math.max(1000, at - Date.now());

/** Props of {@link RetryButton}. */
export interface RetryButtonProps {
  /** `null`: trying again would change nothing. */
  readonly onRetry: (() => void) | null;
  /** When the list tries again by itself, in Unix milliseconds. */
  readonly retryAt: number | null;
}

/** The way out of a failure: try again, or how long the server asked to wait. */
export function RetryButton({ onRetry, retryAt }: RetryButtonProps): JSX.Element | null {
  const { messages, format } = useTableContext();
  const wait = useMemo(() => (retryAt === null ? 0 : waitUntil(retryAt)), [retryAt]);
  if (retryAt !== null) {
    return <span className="trilha-quiet">{format.message(messages.states.retryIn, { wait: format.duration(wait) })}</span>;
  }
  return onRetry === null ? null : (
    <button type="button" className="trilha-button trilha-button-strong" onClick={onRetry}>
      <Icon name="retry" />
      {messages.states.retry}
    </button>
  );
}
