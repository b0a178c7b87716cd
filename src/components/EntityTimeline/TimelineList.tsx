'use client';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { JSX, ReactNode } from 'react';
import { useRef } from 'react';
import type { TimelineBlock } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';

/** Props of {@link TimelineList}. */
export interface TimelineListProps {
  readonly label: string;
  readonly blocks: readonly TimelineBlock[];
  readonly render: (block: TimelineBlock) => ReactNode;
}

/** From this many lines on, the list scrolls inside itself and only what is near the window is in the page. */
const WINDOW_FROM = 200;

/** The timeline's `<ol>`: whole while it is short, windowed when it is long. */
export function TimelineList(props: TimelineListProps): JSX.Element {
  return props.blocks.length < WINDOW_FROM ? <WholeList {...props} /> : <WindowedList {...props} />;
}

function WholeList({ label, blocks, render }: TimelineListProps): JSX.Element {
  return (
    <ol className="trilha-timeline-list" aria-label={label}>
      {blocks.map((block) => (
        <li key={block.key} className="trilha-timeline-line" data-kind={block.kind}>
          {render(block)}
        </li>
      ))}
    </ol>
  );
}

const ESTIMATES: Readonly<Record<TimelineBlock['kind'], number>> = { day: 40, entry: 96, run: 96, gap: 48, unreadable: 64 };

function WindowedList({ label, blocks, render }: TimelineListProps): JSX.Element {
  const scroller = useRef<HTMLElement>(null);
  const { messages } = useTrilha().words;
  // oxlint-disable-next-line react/incompatible-library -- the virtualizer is read in this component alone, never in a memoised child
  const virtual = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ESTIMATES[blocks[index]?.kind ?? 'entry'],
    getItemKey: (index) => blocks[index]?.key ?? index,
    overscan: 8,
    initialRect: { width: 640, height: 640 },
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.start ?? 0;
  return (
    // The scroller takes focus so that the keyboard can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region must be reachable (WCAG 2.1.1)
    <section className="trilha-timeline-scroller" ref={scroller} aria-label={messages.timeline.events} tabIndex={0}>
      <div className="trilha-timeline-height" style={{ blockSize: virtual.getTotalSize() }}>
        <ol className="trilha-timeline-list" aria-label={label} style={{ transform: `translateY(${first}px)` }}>
          {items.map((item) => {
            const block = blocks[item.index];
            if (!block) return null;
            return (
              <li
                key={block.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className="trilha-timeline-line"
                data-kind={block.kind}
                aria-setsize={blocks.length}
                aria-posinset={item.index + 1}
              >
                {render(block)}
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}
