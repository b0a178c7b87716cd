'use client';
import type { JSX } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { Live } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { VisuallyHidden } from '../parts/VisuallyHidden.js';

/** Between two announcements, in milliseconds: who listens has to be able to think in between. */
const CALM = 15_000;
/** A state that passes sooner than this is not worth a word. */
const SETTLED = 3_000;

/** Says politely, and not often, how many wait and what the feed does. Nothing is said of the state it begins in. */
export function LiveVoice({ live, words }: { readonly live: Live; readonly words: string }): JSX.Element {
  const { messages, format } = useTrilha().words;
  const [text, setText] = useState('');
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
        setText(waiting);
      },
      Math.max(0, last.current + CALM - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [waiting]);

  useEffect(() => {
    if (words === first.current) return undefined;
    const timer = setTimeout(() => {
      first.current = '';
      setText(words);
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [words]);

  return (
    <span aria-live="polite">
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  );
}
