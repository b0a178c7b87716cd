'use client';
import { useMemo } from 'react';
import type { ErrorView } from '../describe/index.js';
import { describeError } from '../describe/index.js';
import { useSurroundings } from './surroundings.js';

/** A failure in words; `null` when there is none. */
export function useErrorView(error: unknown): ErrorView | null {
  const { words } = useSurroundings();
  return useMemo(() => (error === null || error === undefined ? null : describeError(error, words)), [error, words]);
}
