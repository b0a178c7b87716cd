'use client';

import type { ReactElement } from 'react';
import type { TimeView } from '../../describe/index.js';
import { useEntryWords } from '../../hooks/index.js';
import { Facts } from './Facts.js';
import { Icon } from './Icon.js';
import { Popover } from './Popover.js';
import { VisuallyHidden } from './VisuallyHidden.js';

/** Props of {@link TimeText}. */
export interface TimeTextProps {
  readonly view: TimeView;
  /** What is shown of it. Default `text`: date and time. */
  readonly show?: 'text' | 'date' | 'time';
  /** `true`: a button that opens UTC, ISO 8601 and what is doubtful. Default `false`: plain text, with the doubt for the ear. */
  readonly details?: boolean;
  /** `-1` inside a grid that moves focus itself. Default 0. */
  readonly tabIndex?: number | undefined;
}

/** A moment in the screen's zone; UTC and ISO on demand. A doubtful zone is marked. */
export function TimeText({ view, show = 'text', details = false, tabIndex }: TimeTextProps): ReactElement {
  const words = useEntryWords().messages.time;
  // A zone that the source declares is said on demand; only one that nobody declares is a doubt.
  const doubtful = view.doubt !== undefined && view.zone !== 'assumed';
  const face = (
    <time className="trilha-time" dateTime={view.iso ?? undefined} data-zone={view.zone}>
      {view[show]}
      {doubtful ? <Icon name="warning" className="trilha-time-doubt" /> : null}
    </time>
  );
  if (!details) {
    return doubtful ? (
      <>
        {face}
        <VisuallyHidden> {view.doubt}</VisuallyHidden>
      </>
    ) : (
      face
    );
  }
  return (
    <Popover trigger={face} hover tabIndex={tabIndex}>
      <Facts
        items={[
          { name: words.utc, value: view.utc, code: true },
          { name: words.iso, value: view.iso, code: true },
        ]}
      />
      {view.doubt === undefined ? null : <span className="trilha-popover-note">{view.doubt}</span>}
    </Popover>
  );
}
