export type { AuditTableProps } from './AuditTable.js';
export { AuditTable } from './AuditTable.js';
export { AuditTableView } from './AuditTableView.js';
export { defaultColumns } from './columns.js';
export { defineColumn } from './defineColumn.js';
export { LETTERS } from './useRowKeys.js';
export type { AuditTableClassNames, AuditTablePart } from './parts.js';
export { TABLE_PARTS } from './parts.js';
export type {
  AuditTableComponents,
  AuditTableViewProps,
  CellProps,
  ChangeStyle,
  ColumnDefinition,
  EmptyProps,
  FailedProps,
  FoldedRun,
  Folding,
  HeadExtraProps,
  TableChecks,
} from './types.js';
