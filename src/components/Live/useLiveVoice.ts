'use client';
import { useEffect, useRef } from 'react';
import type { Live } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';

/** Between two announcements, in milliseconds: who listens has to be able to think in between. */
const CALM = 15_000;
/** A state that passes sooner than this is not worth a word. */
const SETTLED = 3_000;

/** Says politely, and not often, how many wait and what the feed does. Nothing is said of the state it begins in. */
export function useLiveVoice(live: Live, words: string, say: (text: string) => void): void {
  const { messages, format } = useTrilha().words;
  const last = useRef(0);
  const first = useRef(words);
  const { count, more, missed } = live;
  const waiting = missed
    ? messages.live.missed
    : more
      ? format.message(messages.live.more, { count })
      : count > 0
        ? format.message(messages.live.waiting, { count })
        : '';
  const said = useRef(waiting);

  useEffect(() => {
    if (waiting === '' || waiting === said.current) return undefined;
    const timer = setTimeout(
      () => {
        last.current = Date.now();
        said.current = waiting;
        say(waiting);
      },
      Math.max(0, last.current + CALM - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [waiting, say]);

  useEffect(() => {
    if (words === first.current) return undefined;
    const timer = setTimeout(() => {
      first.current = '';
      say(words);
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [words, say]);
}
