'use client';
import { useEffect, useState } from 'react';

const left = (at: number): number => Math.max(0, Math.ceil((at - Date.now()) / 1000));

/** Whole seconds until a moment (Unix milliseconds), counted down; `null` without one. */
export function useCountdown(at: number | null): number | null {
  const [seconds, setSeconds] = useState(at === null ? null : left(at));
  const [of, follow] = useState(at);
  if (of !== at) {
    follow(at);
    setSeconds(at === null ? null : left(at));
  }
  useEffect(() => {
    if (at === null) return undefined;
    const timer = setInterval(() => setSeconds(left(at)), 1000);
    return () => clearInterval(timer);
  }, [at]);
  return seconds;
}
