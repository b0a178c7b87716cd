'use client';
import { useEffect, useState } from 'react';

/**
 * The inner width of an element in pixels, followed while it changes; `null` before it is known (on a server, too). For behaviour that
 * container queries cannot reach, such as whether an inspector is a column or a dialog.
 */
export function useContainerWidth(element: HTMLElement | null): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
