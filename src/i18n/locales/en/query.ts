import type { Messages } from '../../types.js';

/** The filter bar, its text syntax and the period. */
export const query: Messages['query'] = {
  title: 'Filters',
};
