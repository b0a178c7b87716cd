'use client';
import type { JSX } from 'react';
import { createElement } from 'react';
import type { AuditEntry, Timeline, TimelineBlock } from '../../hooks/index.js';
import { useDayName, useEntityName, useTrilha } from '../../hooks/index.js';
import { useTimelineClass } from './parts.js';
import { TimelineEdge } from './TimelineEdge.js';
import { TimelineEntry } from './TimelineEntry.js';
import { TimelineGap } from './TimelineGap.js';
import { TimelineRun } from './TimelineRun.js';
import { TimelineUnreadable } from './TimelineUnreadable.js';

/** Props of {@link TimelineBlockView}. */
export interface TimelineBlockViewProps {
  readonly block: TimelineBlock;
  readonly timeline: Timeline;
  readonly current: string | undefined;
  readonly headingLevel: number;
  readonly onEntrySelect: ((entry: AuditEntry) => void) | undefined;
  readonly onGoTo: (id: string) => void;
}

const NOBODY = { type: '', id: null };

/** One line of the timeline, by its kind. */
export function TimelineBlockView(props: TimelineBlockViewProps): JSX.Element | null {
  const { block, timeline, current, headingLevel, onEntrySelect, onGoTo } = props;
  const { lanes, toggleRun } = timeline;
  const lane = 'lane' in block ? lanes[block.lane] : undefined;
  const name = useEntityName(lane?.entity ?? NOBODY);
  const shown = lanes.length > 1 ? name : undefined;
  switch (block.kind) {
    case 'day':
      return <Day day={block.day} level={headingLevel} />;
    case 'gap':
      return <TimelineGap broken={block.broken} doubtful={block.doubtful} lane={shown} />;
    case 'edge':
      return <TimelineEdge timeline={timeline} />;
    case 'unreadable':
      return <TimelineUnreadable row={block.row} />;
    case 'run':
      return (
        <TimelineRun
          group={block.group}
          sample={block.sample}
          open={block.open}
          lane={shown}
          id={block.key}
          onToggle={toggleRun}
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
          inRun={block.run !== null}
          onSelect={onEntrySelect}
          onGoTo={onGoTo}
        />
      ) : null;
  }
}

function Day({ day, level }: { readonly day: string | null; readonly level: number }): JSX.Element {
  const name = useDayName(day ?? '');
  const { messages } = useTrilha().words;
  const className = useTimelineClass()('day');
  return createElement(`h${level}`, { className }, day === null ? messages.time.unreadable : name);
}
