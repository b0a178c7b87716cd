/** What else happened around an entry. */
export const pivot = {
  title: 'O que mais aconteceu?',
} as const;
