'use client';
import { useMemo } from 'react';
import type { EntryView } from '../describe/index.js';
import { describeEntry } from '../describe/index.js';
import type { AuditEntry } from '../entry/index.js';
import type { History } from '../history/index.js';
import { useEntryWords } from './useEntryWords.js';

/**
 * An entry in words: all that a row or a heading shows. Described again only when the entry, its history or the words change.
 * With the history of its entity, what was not recorded may be inferred from earlier entries, and says so.
 */
export function useEntryView(entry: AuditEntry, history: History | null = null): EntryView {
  const words = useEntryWords();
  return useMemo(() => describeEntry(entry, words, history === null ? {} : { history }), [entry, words, history]);
}
