'use client';
import type { JSX, ReactNode } from 'react';
import type { AuditEntries } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import type { AuditScreenClassNames } from './parts.js';
import { screenClass } from './parts.js';

/** Props of {@link ScreenHeader}. */
export interface ScreenHeaderProps {
  readonly title: ReactNode;
  readonly subtitle: ReactNode;
  readonly headingLevel: 1 | 2 | 3 | 4 | 5 | 6;
  /** Id of the heading, which names the screen. */
  readonly headingId: string;
  readonly entries: AuditEntries;
  readonly onHelp: () => void;
  readonly classNames: AuditScreenClassNames | undefined;
  readonly children?: ReactNode;
}

/** Title, subtitle, and what can be done with the whole list. */
export function ScreenHeader(props: ScreenHeaderProps): JSX.Element {
  const { title, subtitle, headingLevel, headingId, entries, onHelp, classNames, children } = props;
  const { messages } = useTrilha().words;
  const Heading = `h${headingLevel}` as const;
  return (
    <header className={screenClass('header', classNames)}>
      <div className="trilha-screen-words">
        <Heading id={headingId} className={screenClass('title', classNames)}>
          {title ?? messages.screen.title}
        </Heading>
        {subtitle === null ? null : <p className={screenClass('subtitle', classNames)}>{subtitle ?? messages.screen.subtitle}</p>}
      </div>
      <div className="trilha-screen-actions">
        {children}
        <button
          type="button"
          className="trilha-button trilha-button-strong trilha-icon-button trilha-screen-action"
          aria-label={messages.screen.reload}
          title={messages.screen.reload}
          onClick={entries.refresh}
          disabled={entries.status === 'loading'}
        >
          <Icon name="retry" />
        </button>
        <button
          type="button"
          className="trilha-button trilha-button-strong trilha-icon-button trilha-screen-action"
          aria-label={messages.keyboard.open}
          title={messages.keyboard.open}
          onClick={onHelp}
        >
          <span aria-hidden="true">?</span>
        </button>
      </div>
    </header>
  );
}
