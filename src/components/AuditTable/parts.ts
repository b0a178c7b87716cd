/** Every visual part of the table, named once: the key of `classNames`, with its class. */
export const TABLE_PARTS = {
  root: 'trilha-table-root',
  progress: 'trilha-progress',
  scroll: 'trilha-table-scroll',
  table: 'trilha-table',
  head: 'trilha-table-head',
  headRow: 'trilha-table-headrow',
  headCell: 'trilha-th',
  body: 'trilha-table-body',
  day: 'trilha-day',
  row: 'trilha-row',
  cell: 'trilha-cell',
  chip: 'trilha-chip',
  change: 'trilha-change',
  tail: 'trilha-tail',
  message: 'trilha-message',
} as const;

/** Name of a part of the table. */
export type AuditTablePart = keyof typeof TABLE_PARTS;

/** Class names of the host's, by part; added to the part's own. */
export type AuditTableClassNames = Readonly<Partial<Record<AuditTablePart, string>>>;

/** The classes of a part. */
export function partClass(part: AuditTablePart, given: AuditTableClassNames | undefined): string {
  const more = given?.[part];
  return more === undefined ? TABLE_PARTS[part] : `${TABLE_PARTS[part]} ${more}`;
}
