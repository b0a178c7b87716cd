'use client';
import type { NamedExoticComponent } from 'react';
import { memo, useCallback, useState } from 'react';
import type { AuditEntry, History, Path, Seam } from '../../hooks/index.js';
import { useEntryView, useTrilha } from '../../hooks/index.js';
import { ActorBadge } from '../ActorBadge/index.js';
import { OriginBadge } from '../OriginBadge/index.js';
import { Icon, Mark } from '../parts/index.js';
import { SnapshotDiff } from '../SnapshotDiff/index.js';
import { FieldHistoryPopover } from './FieldHistoryPopover.js';

/** Props of {@link TimelineEntry}. */
export interface TimelineEntryProps {
  readonly entry: AuditEntry;
  readonly history: History;
  readonly seam: Seam | null;
  /** Name of the entity, where the timeline shows several. */
  readonly lane?: string | undefined;
  readonly current: boolean;
  readonly onSelect?: ((entry: AuditEntry) => void) | undefined;
}

/** One entry: a sentence, who and when, its doubts, and the whole change on demand. */
export const TimelineEntry: NamedExoticComponent<TimelineEntryProps> = memo(function TimelineEntry(props: TimelineEntryProps) {
  const { entry, history, seam, lane, current, onSelect } = props;
  const { words } = useTrilha();
  const { messages } = words;
  const view = useEntryView(entry, history);
  const [open, setOpen] = useState(false);
  const fieldAction = useCallback((path: Path) => <FieldHistoryPopover history={history} path={path} />, [history]);
  const href = words.hrefFor?.({ kind: 'entry', entry });
  const doubts = seam?.doubts.filter((doubt) => doubt.reason !== 'unrecorded' && doubt.reason !== 'unloaded') ?? [];
  const inferred = view.changes.some((change) => change.certainty.type === 'inferred');
  const time = (
    <time dateTime={view.when.iso ?? undefined} title={view.when.doubt ?? view.when.utc}>
      {view.when.time}
    </time>
  );
  return (
    <article
      className="trilha-timeline-entry"
      data-tone={view.action.tone}
      data-current={current || undefined}
      aria-label={view.sentence}
    >
      <span className="trilha-timeline-node">
        <Icon name={view.action.icon} />
      </span>
      <div className="trilha-timeline-body">
        <p className="trilha-timeline-sentence">{view.sentence}</p>
        <p className="trilha-timeline-facts">
          {href !== undefined || onSelect ? (
            <a
              className="trilha-timeline-when"
              href={href ?? `#${entry.id}`}
              aria-current={current || undefined}
              onClick={(event) => {
                if (!onSelect || event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onSelect(entry);
              }}
            >
              {time}
            </a>
          ) : (
            <span className="trilha-timeline-when">{time}</span>
          )}
          {lane === undefined ? null : <span className="trilha-timeline-lane">{lane}</span>}
          <ActorBadge actor={entry.actor} onBehalfOf={entry.onBehalfOf} size="compact" />
          <OriginBadge origin={entry.origin} />
          {inferred ? (
            <Mark word={messages.certainty.inferred} icon="inferred" explanation={messages.timeline.inferredHelp} />
          ) : null}
          {doubts.length > 0 ? (
            <Mark
              word={messages.continuity['cannot-tell']}
              icon="unrecorded"
              tone="warning"
              explanation={messages.timeline.doubtHelp}
            />
          ) : null}
        </p>
        {entry.before || entry.after || entry.changes ? (
          <button
            type="button"
            className="trilha-button trilha-timeline-toggle"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Icon name="chevron" className="trilha-timeline-chevron" />
            {open ? messages.timeline.collapse : messages.timeline.expand}
            <span className="trilha-timeline-count">{view.summary}</span>
          </button>
        ) : null}
        {open ? <SnapshotDiff entry={entry} history={history} fieldAction={fieldAction} /> : null}
      </div>
    </article>
  );
});
