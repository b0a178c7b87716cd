'use client';
import type { NamedExoticComponent } from 'react';
import { memo, useCallback, useId, useState } from 'react';
import type { AuditEntry, History, Path, Seam } from '../../hooks/index.js';
import { useEntryView, useTrilha } from '../../hooks/index.js';
import { ActorBadge } from '../ActorBadge/index.js';
import { OriginBadge } from '../OriginBadge/index.js';
import { Icon, VisuallyHidden } from '../parts/index.js';
import { Comparison } from '../SnapshotDiff/index.js';
import { EntryLink } from './EntryLink.js';
import { EntryMarks } from './EntryMarks.js';
import { FieldHistoryPopover } from './FieldHistoryPopover.js';
import { useTimelineClass } from './parts.js';

/** Props of {@link TimelineEntry}. */
export interface TimelineEntryProps {
  readonly entry: AuditEntry;
  readonly history: History;
  readonly seam: Seam | null;
  /** Name of the entity, where the timeline shows several. */
  readonly lane?: string | undefined;
  readonly current: boolean;
  /** `true`: one of an opened run. */
  readonly inRun: boolean;
  readonly onSelect?: ((entry: AuditEntry) => void) | undefined;
  /** Brings another entry of the timeline into view. */
  readonly onGoTo: (id: string) => void;
}

/** One entry: a sentence, who and when, its doubts; the whole change and where it came from on demand. */
export const TimelineEntry: NamedExoticComponent<TimelineEntryProps> = memo(function TimelineEntry(props: TimelineEntryProps) {
  const { entry, history, seam, lane, current, inRun, onSelect, onGoTo } = props;
  const { timeline } = useTrilha().words.messages;
  const id = useId();
  const partClass = useTimelineClass();
  const view = useEntryView(entry, history);
  const [open, setOpen] = useState(false);
  const fieldAction = useCallback(
    (path: Path) => <FieldHistoryPopover history={history} path={path} onEntryOpen={onGoTo} />,
    [history, onGoTo],
  );
  const changed = entry.before !== null || entry.after !== null || (entry.changes?.length ?? 0) > 0;
  return (
    <article
      className={partClass('entry')}
      data-entry={entry.id}
      data-tone={view.action.tone}
      data-in-run={inRun || undefined}
      data-current={current || undefined}
      aria-labelledby={id}
      tabIndex={-1}
    >
      <span className="trilha-timeline-node">
        <Icon name={view.action.icon} />
      </span>
      <div className="trilha-timeline-body">
        <p id={id} className={partClass('sentence')}>
          {view.sentence}
        </p>
        <div className={partClass('facts')}>
          <EntryLink view={view} current={current} onSelect={onSelect} />
          {lane === undefined ? null : <span className="trilha-timeline-lane">{lane}</span>}
          <ActorBadge actor={entry.actor} onBehalfOf={entry.onBehalfOf} size="compact" />
          {changed ? null : <OriginBadge origin={entry.origin} />}
          <EntryMarks view={view} seam={seam} history={history} onGoTo={onGoTo} />
          {changed ? (
            <button
              type="button"
              className="trilha-button trilha-timeline-toggle"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              <Icon name="chevron" className="trilha-timeline-chevron" />
              <VisuallyHidden>{open ? timeline.collapse : timeline.expand}: </VisuallyHidden>
              {view.summary}
            </button>
          ) : null}
        </div>
        {open ? (
          <div className="trilha-timeline-change">
            <OriginBadge origin={entry.origin} />
            <Comparison entry={entry} history={history} fieldAction={fieldAction} onEntryOpen={onGoTo} />
          </div>
        ) : null}
      </div>
    </article>
  );
});
