import type { Messages } from '../../types.js';

/** What else happened around an entry. */
export const pivot: Messages['pivot'] = {
  title: 'What else happened?',
};
