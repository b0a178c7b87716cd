'use client';
import type { JSX } from 'react';
import { useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { useScreen } from './useScreen.js';

/** Says that the entry of a link is not there, why, and what can be done. */
export function MissingNotice(): JSX.Element | null {
  const { messages } = useTrilha().words;
  const { opened, open } = useScreen();
  const { missing, retry } = opened;
  if (missing === null) return null;
  const words = { unknown: messages.states.missing, unable: messages.views.unable, failed: messages.views.failed };
  return (
    <div className="trilha-notice" data-tone="warning">
      <Icon name="warning" />
      <span>{words[missing]}</span>
      {retry === null ? null : (
        <button type="button" className="trilha-button trilha-button-strong" onClick={retry}>
          <Icon name="retry" />
          {messages.states.retry}
        </button>
      )}
      <button
        type="button"
        className="trilha-button trilha-icon-button"
        aria-label={messages.views.dismiss}
        onClick={() => open(null)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
