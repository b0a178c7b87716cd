'use client';
import { completeContext } from '../describe/index.js';
import type { EntryContext } from '../describe/index.js';
import type { EntryMessages } from '../i18n/index.js';
import { ptBREntries } from '../i18n/index.js';
import { useSurroundings } from './surroundings.js';

/** The words of `useTrilha`, without those that no entry is told with: for rows and their parts, so that they do not bring the whole catalogue. */
export function useEntryWords(): EntryContext {
  return completeContext<EntryMessages>(useSurroundings().words, ptBREntries);
}
