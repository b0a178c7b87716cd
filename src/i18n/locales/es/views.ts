import type { Messages } from '../../types.js';

/** Columns and saved views. */
export const views: Messages['views'] = {
  title: 'Vistas',
};
