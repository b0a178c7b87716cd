'use client';
import type { JSX } from 'react';
import { useTrilha } from '../../hooks/index.js';
import { Glyph } from '../parts/Glyph.js';
import { LIVE_PATHS } from './livePaths.js';
import type { LiveBarProps } from './types.js';

/** How many wait, as a button that shows them. One button for all states, so that the focus stays on it when it was pressed. */
export function LiveShelf({ live, above, onShow, onTop }: LiveBarProps): JSX.Element {
  const { messages, format } = useTrilha().words;
  const words = messages.live;
  const { count, more, below, missed } = live;
  const waits = missed || more || count > 0;
  const text = missed
    ? words.missed
    : more
      ? format.message(words.more, { count })
      : count > 0
        ? format.message(words.waiting, { count })
        : above > 0
          ? format.message(words.above, { count: above })
          : words.none;
  const empty = !waits && above === 0;
  return (
    <span className="trilha-live-middle">
      <button
        type="button"
        className="trilha-live-shelf"
        data-waits={waits || undefined}
        aria-disabled={empty || undefined}
        tabIndex={empty ? -1 : 0}
        onClick={waits ? onShow : onTop}
      >
        {empty ? null : <Glyph path={LIVE_PATHS[missed || more ? 'connecting' : 'up']} />}
        {text}
        {missed || more ? <span className="trilha-live-action">{words.reload}</span> : null}
      </button>
      {below > 0 ? <span className="trilha-live-below">{format.message(words.below, { count: below })}</span> : null}
    </span>
  );
}
