'use client';
import type { JSX } from 'react';
import type { Break } from '../../hooks/index.js';
import { useDescribedGap } from '../../hooks/index.js';
import { Icon } from '../parts/index.js';

/** A break drawn in the line itself: a field changed outside the audit, between two entries. */
export function TimelineGap({ broken, lane }: { readonly broken: Break; readonly lane?: string | undefined }): JSX.Element {
  const sentence = useDescribedGap(broken);
  return (
    <div className="trilha-timeline-gap">
      <span className="trilha-timeline-node">
        <Icon name="gap" />
      </span>
      <p className="trilha-timeline-sentence">
        {sentence} {lane === undefined ? null : <span className="trilha-timeline-lane">{lane}</span>}
      </p>
    </div>
  );
}
