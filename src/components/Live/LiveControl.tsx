'use client';
import type { JSX } from 'react';
import type { Live } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { Glyph } from '../parts/Glyph.js';
import { LIVE_PATHS } from './livePaths.js';

/** Pauses and resumes; tries again where the feed ended or waits. */
export function LiveControl({ live }: { readonly live: Live }): JSX.Element {
  const words = useTrilha().words.messages.live;
  const { mode, setMode, state, retry } = live;
  const broken = mode === 'on' && (state === 'waiting' || state === 'offline' || state === 'closed');
  return (
    <span className="trilha-live-controls">
      {broken ? (
        <button type="button" className="trilha-button" onClick={retry}>
          {words.retry}
        </button>
      ) : null}
      <button type="button" className="trilha-button" onClick={() => setMode(mode === 'on' ? 'paused' : 'on')}>
        <Glyph path={LIVE_PATHS[mode === 'on' ? 'paused' : 'play']} />
        {mode === 'on' ? words.pause : mode === 'paused' ? words.resume : words.start}
      </button>
    </span>
  );
}
