import type { Subject } from './view.js';

/** What was seen while a page scrolled. */
export interface Frames {
  /** Milliseconds between frames, in order. */
  readonly gaps: readonly number[];
  /** Share of frames in which the middle of the list showed no row, 0 to 1. */
  readonly blank: number;
  /** Longest task in milliseconds; 0: none over 50. */
  readonly longest: number;
}

/** Watches frames until the returned function is called. Looking for a blank middle costs every subject the same. */
export function watchFrames(container: HTMLElement, subject: () => Subject): () => Frames {
  const gaps: number[] = [];
  let [last, going, blank, longest] = [performance.now(), true, 0, 0];
  const observer = new PerformanceObserver((list) => {
    for (const task of list.getEntries()) longest = Math.max(longest, task.duration);
  });
  observer.observe({ type: 'longtask' });
  const box = (subject().scroller() ?? container).getBoundingClientRect();
  const tick = (time: number): void => {
    gaps.push(time - last);
    last = time;
    const seen = document.elementFromPoint(box.left + box.width / 3, box.top + box.height / 2);
    const rows = new Set<Element>(subject().rows());
    let at: Element | null = seen;
    while (at !== null && !rows.has(at)) at = at.parentElement;
    if (at === null) blank += 1;
    if (going) requestAnimationFrame(tick);
  };
  requestAnimationFrame((time) => {
    last = time;
    requestAnimationFrame(tick);
  });
  return () => {
    going = false;
    observer.disconnect();
    return { gaps, blank: blank / Math.max(1, gaps.length), longest };
  };
}
