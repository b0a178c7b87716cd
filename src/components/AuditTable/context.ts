'use client';
import type { ComponentType } from 'react';
import { createContext, useContext } from 'react';
import type { CoreContext } from '../../describe/index.js';
import type { AuditTableClassNames } from './parts.js';
import type { AuditTableComponents, ChangeStyle, Folding, HeadExtraProps } from './types.js';
import type { ShownColumn } from './useColumns.js';

/** What every row and cell of one table shares; changes rarely, so that rows are compared by their entries alone. */
export interface TableContextValue extends Pick<CoreContext, 'messages' | 'format'> {
  readonly columns: readonly ShownColumn[];
  readonly changeStyle: ChangeStyle;
  readonly lines: number;
  readonly classNames: AuditTableClassNames | undefined;
  readonly components: AuditTableComponents | undefined;
  readonly headExtra: ComponentType<HeadExtraProps> | undefined;
  readonly RunToggle: Folding['Toggle'] | undefined;
}

/** Filled by `AuditTableView`. */
export const TableContext: React.Context<TableContextValue | null> = createContext<TableContextValue | null>(null);

/** The table around a part. Throws outside of one: cells belong into tables. */
export function useTableContext(): TableContextValue {
  const value = useContext(TableContext);
  if (value === null) throw new Error('A cell of AuditTable was rendered outside of an AuditTable.');
  return value;
}
