'use client';
import type { JSX, KeyboardEvent, PointerEvent } from 'react';
import { useState } from 'react';
import { useContainerWidth, useTrilha } from '../../hooks/index.js';
import type { HeadExtraProps } from '../AuditTable/index.js';
import { useColumnList } from './useColumnList.js';

const NARROWEST = 48;
const WIDEST = 2000;
const STEP = 8;
const LEAP = 40;

const SIZES: Readonly<Record<string, (size: number, step: number) => number>> = {
  ArrowLeft: (size, step) => size - step,
  ArrowRight: (size, step) => size + step,
  Home: () => NARROWEST,
};

/** The end of a column's title, by which its width is dragged; also by keyboard, as a separator. The first is in the order of tabs; ↑ ↓ go to the others. */
export function ResizeHandle({ column, index }: HeadExtraProps): JSX.Element {
  const { messages, format } = useTrilha().words;
  const { columns, change } = useColumnList();
  const [head, setHead] = useState<HTMLElement | null>(null);
  const [drag, setDrag] = useState<{ readonly x: number; readonly size: number } | null>(null);
  // Tells when to look again; its own number leaves out the padding.
  useContainerWidth(head);
  const width = head?.offsetWidth ?? column.size ?? column.minSize ?? 96;
  const { id } = column;
  const title = columns.find((one) => one.id === id)?.title ?? id;
  const forward = head !== null && getComputedStyle(head).direction === 'rtl' ? -1 : 1;

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ x: event.clientX, size: head?.offsetWidth ?? width });
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (drag !== null) change(id, { size: Math.max(NARROWEST, drag.size + (event.clientX - drag.x) * forward) });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const size = SIZES[key]?.(head?.offsetWidth ?? width, (shiftKey ? LEAP : STEP) * forward);
    if (size !== undefined) change(id, { size: Math.max(NARROWEST, size) });
    else if (key === 'Enter' || key === 'Delete') change(id, { size: undefined });
    else if (key === 'ArrowUp' || key === 'ArrowDown') {
      const all = [...(head?.parentElement?.querySelectorAll<HTMLElement>('[role="separator"]') ?? [])];
      all[all.indexOf(event.currentTarget) + (key === 'ArrowDown' ? 1 : -1)]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const handlers = {
    onPointerDown,
    onPointerMove,
    onKeyDown,
    onPointerUp: () => setDrag(null),
    onPointerCancel: () => setDrag(null),
    onDoubleClick: () => change(id, { size: undefined }),
  };
  return (
    <span
      ref={(element) => setHead(element?.closest<HTMLElement>('[role="columnheader"]') ?? null)}
      role="separator"
      aria-orientation="vertical"
      aria-label={format.message(messages.views.width, { column: title })}
      title={messages.views.widthHelp}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={width}
      aria-valuetext={`${width} px`}
      tabIndex={index === 0 ? 0 : -1}
      className="trilha-resize"
      data-dragging={drag === null ? undefined : ''}
      {...handlers}
    />
  );
}
