import type { Messages } from '../../types.js';

/** Export, copy and print. */
export const takeaway: Messages['takeaway'] = {
  title: 'Exportar',
};
