'use client';
import type { Range, VirtualItem } from '@tanstack/react-virtual';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { TimelineBlock } from '../../hooks/index.js';

/** What {@link useBlockWindow} needs. */
export interface BlockWindowOptions {
  readonly blocks: readonly TimelineBlock[];
  readonly scroller: RefObject<HTMLElement | null>;
  /** Key of the block that holds the focus; it stays in the page wherever the list is scrolled. */
  readonly held: string | null;
  /** Id of the entry the list begins at. */
  readonly current: string | undefined;
}

/** The lines in the page. */
export interface BlockWindow {
  readonly items: readonly VirtualItem[];
  /** Height of all lines, in pixels. */
  readonly height: number;
  /** Ref for each line. */
  readonly measure: (element: Element | null) => void;
  /** Scrolls to an entry by its id. */
  readonly reveal: (id: string) => void;
}

const ESTIMATES: Readonly<Record<TimelineBlock['kind'], number>> = {
  day: 36,
  entry: 60,
  run: 60,
  gap: 40,
  edge: 40,
  unreadable: 60,
};
const OVERSCAN = 3;
const INITIAL = { width: 640, height: 640 };

/**
 * Windows a timeline with TanStack Virtual. When lines are added above (newer ones, or older ones in a list that begins with the oldest),
 * what the reader looks at stays where it is.
 */
export function useBlockWindow({ blocks, scroller, held, current }: BlockWindowOptions): BlockWindow {
  const places = useMemo(() => new Map(blocks.map((block, place) => [block.key, place] as const)), [blocks]);
  const active = held === null ? undefined : places.get(held);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const usual = defaultRangeExtractor(range);
      if (active === undefined || active >= range.count || usual.includes(active)) return usual;
      return [...usual, active].toSorted((a, b) => a - b);
    },
    [active],
  );
  // oxlint-disable-next-line react/incompatible-library -- the virtualizer is read in this hook alone, never in a memoised child
  const virtual = useVirtualizer<HTMLElement, Element>({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ESTIMATES[blocks[index]?.kind ?? 'entry'],
    getItemKey: (index) => blocks[index]?.key ?? index,
    rangeExtractor,
    overscan: OVERSCAN,
    // Keeps what is looked at in place when lines come above it; the threshold keeps it from sticking to the end.
    anchorTo: 'end',
    scrollEndThreshold: -1,
    initialRect: INITIAL,
  });
  const items = virtual.getVirtualItems();

  const reveal = useCallback(
    (id: string) => {
      const place = places.get(`entry:${id}`);
      if (place !== undefined) virtual.scrollToIndex(place, { align: 'center' });
    },
    [virtual, places],
  );
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || current === undefined || !places.has(`entry:${current}`)) return;
    begun.current = true;
    reveal(current);
  }, [current, places, reveal]);

  return { items, height: virtual.getTotalSize(), measure: virtual.measureElement, reveal };
}
