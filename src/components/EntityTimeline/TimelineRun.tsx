'use client';
import type { NamedExoticComponent } from 'react';
import { memo } from 'react';
import type { AuditEntry, RunGroup } from '../../hooks/index.js';
import { useEntryView, useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/index.js';

/** Props of {@link TimelineRun}. */
export interface TimelineRunProps {
  readonly group: RunGroup;
  /** One of its entries, which stands for all. */
  readonly sample: AuditEntry;
  readonly open: boolean;
  readonly lane?: string | undefined;
  readonly onToggle: () => void;
}

/** Entries folded into one line: what they are, exactly how many, from when to when, and what varied. Opens in place. */
export const TimelineRun: NamedExoticComponent<TimelineRunProps> = memo(function TimelineRun(props: TimelineRunProps) {
  const { group, sample, open, lane, onToggle } = props;
  const { words } = useTrilha();
  const { format, messages } = words;
  const view = useEntryView(sample);
  const kind = group.run === 'burst' ? messages.runs.request : messages.runs.like;
  const span = format.message(messages.runs.span, { from: format.time(group.first ?? ''), to: format.time(group.last ?? '') });
  return (
    <div className="trilha-timeline-entry" data-run data-tone={view.action.tone}>
      <span className="trilha-timeline-node">
        <Icon name={view.action.icon} />
      </span>
      <div className="trilha-timeline-body">
        <p className="trilha-timeline-sentence">
          {group.run === 'burst' ? null : `${view.actor?.phrase ?? view.actorLabel}: ${view.action.label} · `}
          <strong>{format.message(kind, { count: group.count })}</strong>
        </p>
        <p className="trilha-timeline-facts">
          <span className="trilha-timeline-when">{span}</span>
          {lane === undefined ? null : <span className="trilha-timeline-lane">{lane}</span>}
          {group.differing.length > 0 ? (
            <span>{format.message(messages.runs.differed, { fields: format.list(group.differing) })}</span>
          ) : null}
        </p>
        <button type="button" className="trilha-button trilha-timeline-toggle" aria-expanded={open} onClick={onToggle}>
          <Icon name="chevron" className="trilha-timeline-chevron" />
          {open ? messages.runs.fold : format.message(messages.runs.unfold, { count: group.count })}
        </button>
      </div>
    </div>
  );
});
