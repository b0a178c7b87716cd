import { actor } from './entry.js';
import { columns, counts, table } from './screen.js';
import { errors, states } from './states.js';

/**
 * The Portuguese words that a list needs before its first row can be read: titles, states, failures, actors. All others come with the code
 * that says them.
 */
export const coreWords = { locale: 'pt-BR', columns, table, counts, states, errors, actor } as const;
