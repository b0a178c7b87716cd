/** Export, copy and print. */
export const takeaway = {
  title: 'Exportar',
} as const;
