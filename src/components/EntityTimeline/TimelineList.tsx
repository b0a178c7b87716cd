'use client';
import type { JSX, ReactNode } from 'react';
import { useRef } from 'react';
import type { TimelineBlock, TimelineLane } from '../../hooks/index.js';
import { LaneHeads } from './LaneHeads.js';
import { laneAttributes, laneStyle } from './laneStyle.js';
import { useTimelineClass } from './parts.js';
import type { TimelineLayout } from './types.js';
import type { EntryTarget } from './useEntryTarget.js';
import { useReachTarget } from './useEntryTarget.js';
import { WindowedList } from './WindowedList.js';

/** Props of {@link TimelineList}. */
export interface TimelineListProps extends Pick<EntryTarget, 'target' | 'onReach'> {
  readonly label: string;
  readonly blocks: readonly TimelineBlock[];
  readonly render: (block: TimelineBlock) => ReactNode;
  readonly lanes: readonly TimelineLane[];
  readonly layout: TimelineLayout;
  /** Id of the entry that a windowed list begins at. */
  readonly current: string | undefined;
}

/** From this many lines on, the list scrolls inside itself and only what is near the window is in the page. */
const WINDOW_FROM = 150;

/** The timeline's `<ol>`: whole while it is short, windowed when it is long. */
export function TimelineList(props: TimelineListProps): JSX.Element {
  return props.blocks.length < WINDOW_FROM ? <WholeList {...props} /> : <WindowedList {...props} />;
}

function WholeList(props: TimelineListProps): JSX.Element {
  const { label, blocks, render } = props;
  const list = useRef<HTMLDivElement>(null);
  const partClass = useTimelineClass();
  useReachTarget(list, props);
  return (
    <div ref={list} {...laneAttributes(props)} className="trilha-timeline-whole">
      <LaneHeads {...props} />
      <ol className={partClass('list')} aria-label={label}>
        {blocks.map((block) => (
          <li key={block.key} className={partClass('line')} data-kind={block.kind} style={laneStyle(block)}>
            {render(block)}
          </li>
        ))}
      </ol>
    </div>
  );
}
