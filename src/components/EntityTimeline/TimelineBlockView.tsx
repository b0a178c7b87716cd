'use client';
import type { JSX } from 'react';
import { createElement } from 'react';
import type { AuditEntry, Timeline, TimelineBlock } from '../../hooks/index.js';
import { useDayName, useEntityName, useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/index.js';
import { TimelineEntry } from './TimelineEntry.js';
import { TimelineGap } from './TimelineGap.js';
import { TimelineRun } from './TimelineRun.js';

/** Props of {@link TimelineBlockView}. */
export interface TimelineBlockViewProps {
  readonly block: TimelineBlock;
  readonly timeline: Timeline;
  readonly current: string | undefined;
  readonly headingLevel: number;
  readonly onEntrySelect: ((entry: AuditEntry) => void) | undefined;
}

/** One line of the timeline, by its kind. */
export function TimelineBlockView({
  block,
  timeline,
  current,
  headingLevel,
  onEntrySelect,
}: TimelineBlockViewProps): JSX.Element | null {
  const { messages } = useTrilha().words;
  const lane = 'lane' in block ? timeline.lanes[block.lane] : undefined;
  const name = useEntityName(lane?.entity ?? { type: '', id: null });
  const shown = timeline.lanes.length > 1 ? name : undefined;
  switch (block.kind) {
    case 'day':
      return <Day day={block.day} level={headingLevel} />;
    case 'gap':
      return <TimelineGap broken={block.broken} />;
    case 'run':
      return (
        <TimelineRun
          group={block.group}
          sample={block.sample}
          open={block.open}
          lane={shown}
          onToggle={() => timeline.toggleRun(block.key)}
        />
      );
    case 'entry':
      return lane ? (
        <TimelineEntry
          entry={block.entry}
          history={lane.history}
          seam={block.seam}
          lane={shown}
          current={block.entry.id === current}
          onSelect={onEntrySelect}
        />
      ) : null;
    case 'unreadable':
      return (
        <p className="trilha-timeline-unreadable">
          <Icon name="warning" /> {messages.unreadable[block.row.problem.code]}
        </p>
      );
  }
}

function Day({ day, level }: { readonly day: string | null; readonly level: number }): JSX.Element {
  const name = useDayName(day ?? '');
  const { messages } = useTrilha().words;
  return createElement(`h${level}`, { className: 'trilha-timeline-day' }, day === null ? messages.time.unreadable : name);
}
