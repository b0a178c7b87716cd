'use client';
import type { JSX } from 'react';
import { useTrilha } from '../../hooks/index.js';
import { LiveControl } from './LiveControl.js';
import { LiveShelf } from './LiveShelf.js';
import { LiveState } from './LiveState.js';
import type { LiveBarProps } from './types.js';
import { useLiveVoice } from './useLiveVoice.js';
import { useStateWords } from './useStateWords.js';

/** One line above the rows, always of the same height: what the feed does, what waits, and pause. The list below never moves because of it. */
export function LiveBar(props: LiveBarProps): JSX.Element {
  const { live, onSay } = props;
  const { label } = useTrilha().words.messages.live;
  const state = useStateWords(live);
  useLiveVoice(live, state.words, onSay);
  return (
    <div
      role="group"
      aria-label={label}
      className="trilha-live"
      data-waits={live.count > 0 || live.more || live.missed || undefined}
    >
      <LiveState {...state} />
      <LiveShelf {...props} />
      <LiveControl live={live} />
    </div>
  );
}
