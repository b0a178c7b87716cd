/** Columns and saved views. */
export const views = {
  title: 'Visões',
} as const;
