import type { EntryMessages } from '../../types.js';
import { certainty, lines, sides, summary, verdicts } from './change.js';
import { coreWords } from './core.js';
import { actions, entity, operations, origin, outcome, sentences, time, unreadable } from './entry.js';

/** The Portuguese words that entries are told with, and what a list needs before: all that rows say. */
export const ptBREntries: EntryMessages = {
  ...coreWords,
  operations,
  actions,
  entity,
  origin,
  time,
  outcome,
  sentences,
  unreadable,
  verdicts,
  lines,
  sides,
  certainty,
  summary,
};
