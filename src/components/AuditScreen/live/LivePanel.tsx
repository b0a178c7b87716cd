'use client';
import type { JSX } from 'react';
import { useCallback, useEffect, useState } from 'react';
import { useLive } from '../../../hooks/index.js';
import { LiveBar } from '../../Live/index.js';
import { useScreen } from '../useScreen.js';

/**
 * The live bar of the screen. What waits is shown when the reader asks for it: at the top of the list it comes into sight; further down what is
 * looked at stays where it is, and the bar says how many are above.
 */
export function LivePanel(): JSX.Element {
  const { entries, props, element, query, say } = useScreen();
  const live = useLive(entries, { mode: props.live === 'none' ? 'off' : props.live });
  const [above, setAbove] = useState(0);
  const scroller = element?.querySelector<HTMLElement>('.trilha-table-scroll') ?? null;

  useEffect(() => {
    if (!scroller || above === 0) return undefined;
    const look = (): void => {
      if (scroller.scrollTop <= 1) setAbove(0);
    };
    scroller.addEventListener('scroll', look, { passive: true });
    return () => scroller.removeEventListener('scroll', look);
  }, [scroller, above]);

  const top = useCallback(() => scroller?.scrollTo({ top: 0 }), [scroller]);
  const show = useCallback(() => {
    if (live === null) return;
    live.show();
    if (live.more || live.missed) top();
    else if (query.order !== 'oldest' && (scroller?.scrollTop ?? 0) > 1) setAbove((known) => known + live.count);
  }, [live, scroller, top, query.order]);

  return live === null ? (
    <div className="trilha-live" />
  ) : (
    <LiveBar live={live} above={above} onShow={show} onTop={top} onSay={say} />
  );
}
