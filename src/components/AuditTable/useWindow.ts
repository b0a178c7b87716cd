'use client';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Range, VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useEffect } from 'react';
import type { Days } from '../../hooks/index.js';
import { dayOfLine, lineAt, lineCount, lineOfRow } from '../../hooks/index.js';

/** Heights in pixels that the window counts with before, or instead of, measuring. */
export interface LineSizes {
  readonly row: number;
  readonly day: number;
  /** Height of the sticky header. */
  readonly head: number;
  /** `true`: rows have heights of their own (cards) and are measured. */
  readonly measured: boolean;
}

/** Options of {@link useWindow}. */
export interface WindowOptions {
  readonly idAt: (index: number) => string | undefined;
  readonly days: Days;
  readonly sizes: LineSizes;
  readonly scroller: HTMLElement | null;
  /** Row that stays in the document wherever the list is scrolled, because it may hold the focus. -1: none. */
  readonly active: number;
}

/** The lines in the document, with the room between them, and ways to move. */
export interface LineWindow {
  readonly items: readonly VirtualItem[];
  readonly totalSize: number;
  /** Ref for measured lines. */
  readonly measure: ((element: Element | null) => void) | undefined;
  /** Scrolls so far that a row is wholly visible. */
  readonly reveal: (row: number) => void;
  /** The first and the last line of the window itself. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Rows that fit on a page. */
  readonly pageRows: number;
}

const INITIAL = { width: 1024, height: 640 };
const OVERSCAN = 3;

/** Windows rows and day headings with TanStack Virtual. The heading of the day in view and the active row are always part of it. Rows that come above leave the view where it is. */
export function useWindow({ idAt, days, sizes, scroller, active }: WindowOptions): LineWindow {
  const activeLine = active < 0 ? -1 : lineOfRow(days, active);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const day = dayOfLine(days, range.startIndex);
      const extra = [day < 0 ? -1 : (days.starts[day] ?? 0) + day, activeLine].filter((line) => line >= 0 && line < range.count);
      return [...new Set([...extra, ...defaultRangeExtractor(range)])].toSorted((a, b) => a - b);
    },
    [days, activeLine],
  );
  const getItemKey = useCallback(
    (line: number) => {
      const what = lineAt(days, line);
      return what.kind === 'day' ? `day ${what.day}` : (idAt(what.index) ?? line);
    },
    [days, idAt],
  );
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler would skip this hook; the library is not compiled
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count: lineCount(days),
    getScrollElement: () => scroller,
    estimateSize: (line) => (lineAt(days, line).kind === 'day' ? sizes.day : sizes.row),
    getItemKey,
    rangeExtractor,
    // What is looked at stays where it is when rows come above it; at the very top they come into sight. Never sticks to the end.
    anchorTo: (scroller?.scrollTop ?? 0) > 0 ? 'end' : 'start',
    scrollEndThreshold: -1,
    overscan: OVERSCAN,
    initialRect: INITIAL,
    scrollPaddingStart: sizes.head + sizes.day,
    // The header covers the beginning of the window but is part of what scrolls.
    scrollMargin: sizes.head,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, sizes]);
  const reveal = useCallback((row: number) => virtualizer.scrollToIndex(lineOfRow(days, row)), [virtualizer, days]);
  const height = virtualizer.scrollRect?.height ?? INITIAL.height;
  return {
    items: virtualizer.getVirtualItems(),
    totalSize: virtualizer.getTotalSize(),
    measure: sizes.measured ? virtualizer.measureElement : undefined,
    reveal,
    firstLine: virtualizer.range?.startIndex ?? 0,
    lastLine: virtualizer.range?.endIndex ?? 0,
    pageRows: Math.max(1, Math.floor((height - sizes.head - sizes.day) / sizes.row) - 1),
  };
}
