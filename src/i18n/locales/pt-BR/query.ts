/** The filter bar, its text syntax and the period. */
export const query = {
  title: 'Filtros',
} as const;
