'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** Whether an element is narrower than `limit` pixels, before the first paint and after every change. */
export function useNarrow(limit: number): readonly [RefObject<HTMLDivElement | null>, boolean] {
  const ref = useRef<HTMLDivElement>(null);
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = (): void => setNarrow(element.clientWidth > 0 && element.clientWidth < limit);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [limit]);
  return [ref, narrow];
}
