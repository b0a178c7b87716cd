/** The histogram, the facets and their totals. */
export const overview = {
  title: 'Visão geral',
} as const;
