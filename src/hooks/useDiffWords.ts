'use client';
import { completeContext, lacksOf } from '../describe/index.js';
import type { EntryContext } from '../describe/index.js';
import type { DiffMessages } from '../i18n/index.js';
import { diffWords } from '../i18n/index.js';
import { tellDeveloper } from './development.js';
import { useSurroundings } from './surroundings.js';

/** What a comparison is told with. */
export interface DiffContext extends EntryContext {
  readonly messages: DiffMessages;
}

/** The words of `useTrilha`, without those that no comparison is told with: for `SnapshotDiff`, so that it does not bring the whole catalogue. */
export function useDiffWords(): DiffContext {
  const { words } = useSurroundings();
  if (process.env.NODE_ENV !== 'production' && lacksOf(words, diffWords)) tellDeveloper('part-of-locale', words.locale);
  return completeContext<DiffMessages>(words, diffWords);
}
