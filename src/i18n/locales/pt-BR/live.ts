/** The live feed and its shelf. */
export const live = {
  title: 'Ao vivo',
} as const;
