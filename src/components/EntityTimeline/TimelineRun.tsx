'use client';
import type { NamedExoticComponent } from 'react';
import { memo } from 'react';
import type { AuditEntry, RunGroup } from '../../hooks/index.js';
import { useRunView } from '../../hooks/index.js';
import { ActorBadge } from '../ActorBadge/index.js';
import { Icon } from '../parts/index.js';
import { useTimelineClass } from './parts.js';

/** Props of {@link TimelineRun}. */
export interface TimelineRunProps {
  readonly group: RunGroup;
  /** One of its entries, which stands for all. */
  readonly sample: AuditEntry;
  readonly open: boolean;
  readonly lane?: string | undefined;
  /** Key of the run, for `onToggle`. */
  readonly id: string;
  readonly onToggle: (id: string) => void;
}

/** Entries folded into one line: what they are, exactly how many, from when to when, and what varied. Opens in place. */
export const TimelineRun: NamedExoticComponent<TimelineRunProps> = memo(function TimelineRun(props: TimelineRunProps) {
  const { group, sample, open, lane, id, onToggle } = props;
  const { action, sentence, span, differed, entities, toggle } = useRunView(group, sample, open);
  const partClass = useTimelineClass();
  return (
    <div className={partClass('entry')} data-run data-tone={action.tone}>
      <span className="trilha-timeline-node">
        <Icon name={action.icon} />
      </span>
      <div className="trilha-timeline-body">
        <p className={partClass('sentence')}>{sentence}</p>
        <div className={partClass('facts')}>
          <span className="trilha-timeline-when">{span}</span>
          {entities === undefined && lane !== undefined ? <span className="trilha-timeline-lane">{lane}</span> : null}
          {entities === undefined ? null : <span>{entities}</span>}
          <ActorBadge actor={sample.actor} onBehalfOf={sample.onBehalfOf} size="compact" />
          {differed === undefined ? null : <span>{differed}</span>}
          <button
            type="button"
            className="trilha-button trilha-timeline-toggle"
            aria-expanded={open}
            onClick={() => onToggle(id)}
          >
            <Icon name="chevron" className="trilha-timeline-chevron" />
            {toggle}
          </button>
        </div>
      </div>
    </div>
  );
});
