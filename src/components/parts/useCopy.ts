'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

/** What became of the last copying; back to `idle` after two seconds. */
export type CopyState = 'idle' | 'copied' | 'failed';

/** What {@link useCopy} returns. */
export interface Copying {
  readonly state: CopyState;
  /** Puts a text on the clipboard. Never throws; `state` says what became of it. */
  readonly copy: (text: string) => void;
}

const SHOWN_MS = 2000;

/** Copies texts to the clipboard and remembers for a moment how it went. */
export function useCopy(): Copying {
  const [state, setState] = useState<CopyState>('idle');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const alive = useRef(true);

  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
      clearTimeout(timer.current);
    };
  }, []);

  const copy = useCallback((text: string): void => {
    const settle = (next: CopyState): void => {
      if (!alive.current) return;
      clearTimeout(timer.current);
      setState(next);
      timer.current = setTimeout(() => setState('idle'), SHOWN_MS);
    };
    void writeText(text).then(
      () => settle('copied'),
      () => settle('failed'),
    );
  }, []);

  return { state, copy };
}

/** `navigator.clipboard` is missing on pages without HTTPS; that counts as a failure, which the button says. */
async function writeText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
