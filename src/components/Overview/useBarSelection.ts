'use client';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useState } from 'react';

/** A stretch of bars, first to last. */
export interface BarRange {
  readonly first: number;
  readonly last: number;
}

/** What a chart of bars needs to be pointed at, dragged over and walked by keys. */
export interface BarSelection {
  /** The bar the keys are at; `null` before the chart was entered. */
  readonly active: number | null;
  readonly range: BarRange | null;
  /** The bar the mouse rests on. */
  readonly hovered: number | null;
  readonly clear: () => void;
  readonly handlers: {
    readonly onFocus: () => void;
    readonly onKeyDown: (event: KeyboardEvent<SVGSVGElement>) => void;
    readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void;
    readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void;
    readonly onPointerUp: (event: PointerEvent<SVGSVGElement>) => void;
    readonly onPointerCancel: () => void;
    readonly onPointerLeave: () => void;
  };
}

const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  PageDown: (at) => at + 10,
  PageUp: (at) => at - 10,
  Home: () => 0,
  End: (_, count) => count - 1,
};

const within = (at: number, count: number): number => Math.max(0, Math.min(count - 1, at));

/** Selecting among `count` bars: arrows move, Shift widens, Enter and the end of a drag give the range to `onChoose`, Esc cancels. */
export function useBarSelection(count: number, onChoose: (range: BarRange) => void): BarSelection {
  const [active, setActive] = useState<number | null>(null);
  const [anchor, setAnchor] = useState<number | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const [dragging, setDragging] = useState(false);
  const range = active === null || anchor === null ? null : { first: Math.min(active, anchor), last: Math.max(active, anchor) };
  const clear = (): void => {
    setAnchor(null);
    setDragging(false);
  };
  const indexAt = (event: PointerEvent<SVGSVGElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    return within(Math.floor(((event.clientX - box.left) / box.width) * count), count);
  };
  return {
    active,
    range,
    hovered,
    clear,
    handlers: {
      onFocus: () => setActive(active ?? count - 1),
      onKeyDown: (event) => {
        const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
        if (ctrlKey || metaKey || altKey) return;
        const at = active ?? count - 1;
        const move = MOVES[key];
        if (move !== undefined) {
          const next = within(move(at, count), count);
          setActive(next);
          setAnchor(shiftKey ? (anchor ?? at) : next);
        } else if (key === 'Enter' || key === ' ') onChoose(range ?? { first: at, last: at });
        else if (key === 'Escape' && range !== null) clear();
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const at = indexAt(event);
        setAnchor(at);
        setActive(at);
        setDragging(true);
      },
      onPointerMove: (event) => {
        const at = indexAt(event);
        setHovered(at);
        if (dragging) setActive(at);
      },
      onPointerUp: (event) => {
        if (!dragging) return;
        setDragging(false);
        const at = indexAt(event);
        if (anchor !== null && at !== anchor) onChoose({ first: Math.min(at, anchor), last: Math.max(at, anchor) });
      },
      onPointerCancel: clear,
      onPointerLeave: () => setHovered(null),
    },
  };
}
