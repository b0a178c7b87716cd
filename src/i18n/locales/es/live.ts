import type { Messages } from '../../types.js';

/** The live feed and its shelf. */
export const live: Messages['live'] = {
  title: 'En vivo',
};
