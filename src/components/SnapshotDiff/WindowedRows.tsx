'use client';

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import type { FocusEvent, ReactElement } from 'react';
import type { RowsProps } from './Rows.js';

const ROW = 33;
const OVERSCAN = 12;

/** A scrolling box that draws the lines near the visible ones, and the one with the focus wherever it is. */
export function WindowedRows({ lines, kit: { Frame, Row }, label }: RowsProps): ReactElement {
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
      const away = focused >= 0 && focused < lines.length && !shown.includes(focused);
      return away ? [...shown, focused].sort((a, b) => a - b) : shown;
    },
  });
  const onFocus = (event: FocusEvent): void => {
    const row = event.target.closest('[data-index]');
    setFocused(row === null ? -1 : Number(row.getAttribute('data-index')));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only remembers which row has the focus, to keep it drawn
    <div
      ref={box}
      className="trilha-diff-scroll"
      role="group"
      aria-label={label}
      tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
      onFocus={onFocus}
      onBlur={() => setFocused(-1)}
    >
      <Frame label={label} count={lines.length} style={{ position: 'relative', blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const line = lines[index];
          const style = {
            position: 'absolute',
            insetBlockStart: 0,
            insetInline: 0,
            transform: `translateY(${start}px)`,
          } as const;
          return line === undefined ? null : (
            <Row
              key={key}
              line={line}
              index={index}
              count={lines.length}
              windowed
              measure={virtual.measureElement}
              style={style}
            />
          );
        })}
      </Frame>
    </div>
  );
}
