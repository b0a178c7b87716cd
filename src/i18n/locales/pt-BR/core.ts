import type { CoreMessages } from '../../types.js';
import { actor } from './actor.js';
import { columns, counts, errors, states, table } from './list.js';

/**
 * The Portuguese words that a list needs before its first row can be read: titles, states, failures, actors. All others come with the code
 * that says them.
 */
export const coreWords: CoreMessages = { locale: 'pt-BR', columns, table, counts, states, errors, actor };
