'use client';
import type { JSX } from 'react';
import { useSurroundings } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { useTableContext } from './context.js';

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
  const { now } = useSurroundings();
  if (retryAt !== null) {
    const wait = format.duration(Math.max(1000, retryAt - now()));
    return <span className="trilha-quiet">{format.message(messages.states.retryIn, { wait })}</span>;
  }
  return onRetry === null ? null : (
    <button type="button" className="trilha-button trilha-button-strong" onClick={onRetry}>
      <Icon name="retry" />
      {messages.states.retry}
    </button>
  );
}
