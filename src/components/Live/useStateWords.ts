'use client';
import type { Live } from '../../hooks/index.js';
import { useErrorView, useTrilha } from '../../hooks/index.js';
import type { LivePath } from './livePaths.js';
import { useCountdown } from './useCountdown.js';

/** What a feed does, as a look and in words. */
export interface StateWords {
  /** For the looks: `data-live`. */
  readonly look: 'open' | 'busy' | 'still' | 'broken';
  readonly icon: LivePath;
  readonly words: string;
  /** A second sentence: what happens next, or what to do. */
  readonly help: string | undefined;
}

type Face = readonly [look: StateWords['look'], icon: LivePath];

const FACES: Readonly<Record<Live['state'] | 'paused' | 'off', Face>> = {
  open: ['open', 'open'],
  polling: ['open', 'polling'],
  connecting: ['busy', 'connecting'],
  waiting: ['busy', 'connecting'],
  offline: ['broken', 'offline'],
  closed: ['broken', 'closed'],
  paused: ['still', 'paused'],
  off: ['still', 'paused'],
};

/** Says what a feed does. A reconnection is counted down. */
export function useStateWords({ mode, state, retryAt, error }: Live): StateWords {
  const { messages, format } = useTrilha().words;
  const { states, help } = messages.live;
  const seconds = useCountdown(mode === 'on' && state === 'waiting' ? retryAt : null);
  const reason = useErrorView(mode === 'on' && state === 'closed' ? error : null);
  const what = mode === 'on' ? state : mode;
  const [look, icon] = FACES[what];
  const said = what === 'waiting' && seconds === 0 ? 'connecting' : what;
  const words = format.message(states[said], { wait: format.duration((seconds ?? 0) * 1000) });
  const next: Readonly<Partial<Record<typeof what, string>>> = help;
  return { look, icon, words, help: reason === null ? next[said] : `${reason.title}. ${reason.help}` };
}
