'use client';
import type { FocusEvent, JSX } from 'react';
import { useRef, useState } from 'react';
import { useTrilha } from '../../hooks/index.js';
import { LaneHeads } from './LaneHeads.js';
import { laneAttributes, laneStyle } from './laneStyle.js';
import { useTimelineClass } from './parts.js';
import type { TimelineListProps } from './TimelineList.js';
import { useReachTarget } from './useEntryTarget.js';
import { useBlockWindow } from './useBlockWindow.js';

/** A long timeline, of which only what is near the window is in the page. What holds the focus always is. */
export function WindowedList(props: TimelineListProps): JSX.Element {
  const { label, blocks, render, current } = props;
  const { messages } = useTrilha().words;
  const scroller = useRef<HTMLElement>(null);
  const [held, setHeld] = useState<string | null>(null);
  const { items, height, measure, reveal } = useBlockWindow({ blocks, scroller, held, current });
  const partClass = useTimelineClass();
  useReachTarget(scroller, props, reveal);
  // Only to know which line to keep in the page: nothing here is operated.
  const watch = {
    onFocus: ({ target }: FocusEvent<HTMLElement>): void => {
      const line = target.closest<HTMLElement>('[data-index]');
      setHeld(line === null ? null : (blocks[Number(line.dataset['index'])]?.key ?? null));
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
      if (!currentTarget.contains(relatedTarget)) setHeld(null);
    },
  };
  return (
    <section
      className="trilha-timeline-scroller"
      ref={scroller}
      aria-label={messages.timeline.events}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region must be reachable (WCAG 2.1.1)
      tabIndex={0}
      {...watch}
      {...laneAttributes(props)}
    >
      <LaneHeads {...props} />
      <ol className={`${partClass('list')} trilha-timeline-window`} aria-label={label} style={{ blockSize: height }}>
        {items.map(({ index, start }) => {
          const block = blocks[index];
          return block === undefined ? null : (
            <li
              key={block.key}
              ref={measure}
              data-index={index}
              className={partClass('line')}
              data-kind={block.kind}
              aria-setsize={blocks.length}
              aria-posinset={index + 1}
              style={{ ...laneStyle(block), transform: `translateY(${start}px)` }}
            >
              {render(block)}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
