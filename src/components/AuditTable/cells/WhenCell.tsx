'use client';
import type { JSX } from 'react';
import { Icon } from '../../parts/Icon.js';
import { VisuallyHidden } from '../../parts/VisuallyHidden.js';
import type { CellProps } from '../types.js';

/** The moment, in the screen's zone. Marked where it could not be read or nobody knows its zone. */
export function WhenCell({ view }: CellProps): JSX.Element {
  const { iso, text, zone, doubt } = view.when;
  const doubtful = zone === 'unknown' || iso === null;
  return (
    <time className="trilha-time" dateTime={iso ?? undefined} data-zone={zone} title={doubt}>
      {text}
      {doubtful ? (
        <>
          <Icon name="warning" className="trilha-time-doubt" />
          <VisuallyHidden> {doubt}</VisuallyHidden>
        </>
      ) : null}
    </time>
  );
}
