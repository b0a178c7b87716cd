import type { Messages } from '../../types.js';

/** The histogram, the facets and their totals. */
export const overview: Messages['overview'] = {
  title: 'Visão geral',
};
