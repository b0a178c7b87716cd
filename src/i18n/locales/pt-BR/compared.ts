import type { DiffMessages } from '../../types.js';
import { copy, diff, limits, raw, verdictHelp } from './diff.js';
import { ptBREntries } from './entries.js';

/** The Portuguese words of a comparison: those of entries, and what `SnapshotDiff` says beside its lines. */
export const diffWords: DiffMessages = { ...ptBREntries, verdictHelp, diff, raw, limits, copy };
