'use client';
import { useMemo } from 'react';
import { describeOrigin } from '../describe/index.js';
import type { OriginView } from '../describe/index.js';
import type { Origin } from '../entry/index.js';
import { useEntryWords } from './useEntryWords.js';

/** An origin in words: address, browser and system. An already described one is passed on. */
export function useOriginView(origin: Origin | OriginView): OriginView {
  const words = useEntryWords();
  return useMemo(() => ('phrase' in origin ? origin : describeOrigin(origin, words)), [origin, words]);
}
