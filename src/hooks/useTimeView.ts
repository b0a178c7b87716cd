'use client';
import { useMemo } from 'react';
import type { TimeView } from '../describe/index.js';
import { describeTime } from '../describe/index.js';
import type { AuditTime } from '../entry/index.js';
import { useSurroundings } from './surroundings.js';
import { useEntryWords } from './useEntryWords.js';

/** A moment in words, in the screen's zone; `null` stays `null`. */
export function useTimeView(time: AuditTime | null): TimeView | null {
  const words = useEntryWords();
  return useMemo(() => (time === null ? null : describeTime(time, words)), [time, words]);
}

/** A day (`2026-02-19`) in words, told from now: "Hoje", "Ontem", else its date. */
export function useDayName(day: string): string {
  const { words, now } = useSurroundings();
  return words.format.dayName(day, now());
}
