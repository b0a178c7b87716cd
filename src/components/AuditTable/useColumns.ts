'use client';
import {
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { ColumnDefinition } from './types.js';

const features = tableFeatures({ columnSizingFeature, columnVisibilityFeature, columnOrderingFeature });

/*
 * TanStack Table gets no rows. Its row model makes an object per row up front, which at 100,000 loaded rows costs 175 ms and 48 MiB, and
 * there is nothing it could do for them: the source sorts and filters, TanStack Virtual windows the list itself. It keeps the columns:
 * order, visibility and sizes.
 */
const NO_DATA: readonly never[] = [];

/** The columns to show, and the grid they stand in. */
export interface ColumnLayout {
  readonly columns: readonly ColumnDefinition[];
  /** For `grid-template-columns`. */
  readonly template: string;
}

const track = ({ minSize = 96, size = minSize, grow = 0 }: ColumnDefinition): string =>
  grow > 0 ? `minmax(${minSize}px, ${grow}fr)` : `minmax(${minSize}px, ${size}px)`;

/** Order, visibility and sizes of the columns, as TanStack Table keeps them. `width` is the table's, where it decides what is left out. */
export function useColumns(
  columns: readonly ColumnDefinition[],
  hidden: readonly string[] | undefined,
  width: number | null,
): ColumnLayout {
  const definitions = useMemo(() => columns.map(({ id, minSize = 96, size = minSize }) => ({ id, minSize, size })), [columns]);
  const left = columns.filter(({ id, hideBelow = 0 }) => hidden?.includes(id) || (width !== null && width < hideBelow));
  const leftOut = left.map(({ id }) => id).join('\n');
  const columnVisibility = useMemo(() => Object.fromEntries(leftOut.split('\n').map((id) => [id, false])), [leftOut]);
  const columnOrder = useMemo(() => columns.map(({ id }) => id), [columns]);
  const table = useTable({ features, columns: definitions, data: NO_DATA, state: { columnVisibility, columnOrder } });
  const visible = table.getVisibleLeafColumns().map(({ id }) => id);
  const shown = visible.join('\n');
  return useMemo(() => {
    const kept = shown.split('\n').flatMap((id) => columns.find((column) => column.id === id) ?? []);
    return { columns: kept, template: kept.map(track).join(' ') };
  }, [columns, shown]);
}
