'use client';
import type { RefCallback } from 'react';
import { useEffect, useMemo, useState } from 'react';
import type { LineSizes } from './useWindow.js';

/** Container width in pixels below which rows become cards; the stylesheet's container query has the same number. */
export const CARD_WIDTH = 640;

/** What the stylesheet gives without a host's own variables, for the first and the server's rendering. */
const DEFAULTS = { comfortable: { row: 40, head: 36 }, compact: { row: 32, head: 36 } } as const;
const DAY = 28;
const CARD = 136;

/** What {@link useLineSizes} returns. */
export interface LineMeasures {
  readonly sizes: LineSizes;
  /** Ref of an unseen element that the stylesheet makes as wide as a row is high, and as high as the header. */
  readonly probe: RefCallback<HTMLElement>;
}

/** Heights of the lines: what the stylesheet, or a host's variables in it, really give. */
export function useLineSizes(cards: boolean, density: 'comfortable' | 'compact'): LineMeasures {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [measured, setMeasured] = useState<{ readonly row: number; readonly head: number } | null>(null);
  useEffect(() => {
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      const { offsetWidth: row, offsetHeight: head } = element;
      if (row > 0 && head > 0) setMeasured((known) => (known?.row === row && known.head === head ? known : { row, head }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  const { row, head } = measured ?? DEFAULTS[density];
  const sizes = useMemo(
    () => (cards ? { row: CARD, day: DAY, head: 0, measured: true } : { row, day: DAY, head, measured: false }),
    [cards, row, head],
  );
  return { sizes, probe: setElement };
}
