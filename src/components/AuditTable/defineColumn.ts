import type { ColumnDefinition } from './types.js';

/** Declares a column of the host's. Give the result, with those of `defaultColumns` that are wanted, to `columns`. */
export function defineColumn(column: ColumnDefinition): ColumnDefinition {
  return column;
}
