'use client';
import type { JSX } from 'react';
import type { Break } from '../../hooks/index.js';
import { useDescribedGap } from '../../hooks/index.js';
import { Icon } from '../parts/index.js';
import { useTimelineClass } from './parts.js';

/** Props of {@link TimelineGap}. */
export interface TimelineGapProps {
  readonly broken: Break;
  /** `true`: a row that cannot be read or placed may explain it. */
  readonly doubtful: boolean;
  readonly lane?: string | undefined;
}

/** A break drawn in the line itself: a field changed outside the audit, between two entries. */
export function TimelineGap({ broken, doubtful, lane }: TimelineGapProps): JSX.Element {
  const sentence = useDescribedGap(broken, doubtful);
  const partClass = useTimelineClass();
  return (
    <div className={partClass('gap')}>
      <span className="trilha-timeline-node">
        <Icon name="gap" />
      </span>
      <p className={partClass('sentence')}>
        {sentence} {lane === undefined ? null : <span className="trilha-timeline-lane">{lane}</span>}
      </p>
    </div>
  );
}
