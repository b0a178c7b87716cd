'use client';

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, useRef, useState } from 'react';
import type { FocusEvent, ReactElement } from 'react';
import type { DiffLine } from '../../hooks/index.js';
import type { RowKit } from './rows.js';

const ROW = 33;
const OVERSCAN = 12;

/** A scrolling box that draws the lines near the visible ones, and the one with the focus wherever it is. */
export function WindowedRows({
  lines,
  kit,
  label,
}: {
  readonly lines: readonly DiffLine[];
  readonly kit: RowKit;
  readonly label: string;
}): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(-1);
  // oxlint-disable-next-line react/incompatible-library -- the library is not compiled; the virtualizer re-renders this component itself
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: OVERSCAN,
    initialRect: { width: 800, height: 480 },
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return focused < 0 || focused >= lines.length || shown.includes(focused)
        ? shown
        : [...shown, focused].sort((a, b) => a - b);
    },
  });
  const onFocus = (event: FocusEvent): void => {
    const row = event.target.closest('[data-index]');
    setFocused(row === null ? -1 : Number(row.getAttribute('data-index')));
  };
  const rows = virtual.getVirtualItems().map((item) => {
    const line = lines[item.index];
    if (line === undefined) return null;
    const style = { position: 'absolute', insetBlockStart: 0, insetInline: 0, transform: `translateY(${item.start}px)` } as const;
    const row = kit.row(line, { index: item.index, count: lines.length, windowed: true, ref: virtual.measureElement, style });
    return <Fragment key={item.key}>{row}</Fragment>;
  });
  return (
    <div
      ref={box}
      className="trilha-diff-scroll"
      role="group"
      aria-label={label}
      tabIndex={0}
      onFocus={onFocus}
      onBlur={() => setFocused(-1)}
    >
      {kit.frame(rows, { position: 'relative', blockSize: virtual.getTotalSize() })}
    </div>
  );
}
