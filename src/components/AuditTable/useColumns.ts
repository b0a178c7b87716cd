'use client';
import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import type { CSSProperties } from 'react';
import { useMemo } from 'react';
import type { ViewColumn } from '../../hooks/index.js';
import type { ColumnDefinition } from './types.js';

const features = tableFeatures({
  columnSizingFeature,
  columnVisibilityFeature,
  columnOrderingFeature,
  columnPinningFeature,
});

/*
 * TanStack Table gets no rows. Its row model makes an object per row up front, which at 100,000 loaded rows costs 175 ms and 48 MiB, and
 * there is nothing it could do for them: the source sorts and filters, TanStack Virtual windows the list itself. It keeps the columns:
 * order, visibility, sizes and pins.
 */
const NO_DATA: readonly never[] = [];
const AS_DEFINED: readonly ViewColumn[] = [];
/** What stands beside the columns in a row: its padding. */
const PADDING = 16;

/** A column that is shown. */
export interface ShownColumn extends ColumnDefinition {
  readonly pin: 'start' | 'end' | undefined;
  /** Where a pinned column stays. */
  readonly style: CSSProperties | undefined;
}

/** The columns to show, and the grid they stand in. */
export interface ColumnLayout {
  /** The same list while only sizes change, so that rows are not drawn again. */
  readonly columns: readonly ShownColumn[];
  /** Variables for the table's element: the grid's tracks, its least width, the places of pinned columns. */
  readonly style: CSSProperties;
}

const track = ({ minSize = 96, size = minSize, grow = 0 }: ColumnDefinition): string =>
  grow > 0 ? `minmax(${minSize}px, ${grow}fr)` : `minmax(${minSize}px, ${size}px)`;

/** Width in pixels that a column has at least; exactly that where it is pinned, when one that would grow gets some of it, or was given a width. */
const least = (
  { minSize = 96, grow = 0, size = grow > 0 ? Math.round(minSize * 1.4) : minSize }: ColumnDefinition,
  pinned: boolean,
  given: number | undefined,
): number => given ?? (pinned ? size : minSize);

/**
 * Order, visibility, sizes and pins of the columns, as TanStack Table keeps them. `width` is the table's, where it decides what is left out; a column that
 * was pinned or given a width is wanted and stays.
 */
export function useColumns(
  columns: readonly ColumnDefinition[],
  hidden: readonly string[] | undefined,
  width: number | null,
  arranged: readonly ViewColumn[] = AS_DEFINED,
): ColumnLayout {
  const definitions = useMemo(() => columns.map(({ id, minSize = 96, size = minSize }) => ({ id, minSize, size })), [columns]);
  const state = useMemo(() => {
    const kept = arranged.filter(({ id }) => columns.some((column) => column.id === id));
    const pinned = (side: 'start' | 'end'): string[] => kept.filter(({ pin }) => pin === side).map(({ id }) => id);
    return {
      columnOrder: [...new Set([...kept, ...columns].map(({ id }) => id))],
      columnSizing: Object.fromEntries(kept.flatMap(({ id, size }) => (size === undefined ? [] : [[id, size]]))),
      columnPinning: { start: pinned('start'), end: pinned('end') },
    };
  }, [columns, arranged]);
  const { columnSizing, columnPinning } = state;
  const isPinned = (id: string): boolean => columnPinning.start.includes(id) || columnPinning.end.includes(id);
  const left = columns.filter(
    ({ id, hideBelow = 0 }) =>
      hidden?.includes(id) ||
      arranged.some((one) => one.id === id && one.hidden) ||
      (width !== null && width < hideBelow && !isPinned(id) && columnSizing[id] === undefined),
  );
  const leftOut = left.map(({ id }) => id).join('\n');
  const columnVisibility = useMemo(() => Object.fromEntries(leftOut.split('\n').map((id) => [id, false])), [leftOut]);
  const table = useTable({ features, columns: definitions, data: NO_DATA, state: { ...state, columnVisibility } });
  const shown = [
    ...table.getStartVisibleLeafColumns(),
    ...table.getCenterVisibleLeafColumns(),
    ...table.getEndVisibleLeafColumns(),
  ]
    .map((column) => `${column.getIsPinned() || ''} ${column.id}`)
    .join('\n');
  const list = useMemo(
    () =>
      shown.split('\n').flatMap((line, index): ShownColumn[] => {
        const gap = line.indexOf(' ');
        const column = columns.find(({ id }) => id === line.slice(gap + 1));
        const side = line.slice(0, gap);
        if (column === undefined) return [];
        if (side !== 'start' && side !== 'end') return [{ ...column, pin: undefined, style: undefined }];
        const place = `var(--trilha-at-${index})`;
        return [{ ...column, pin: side, style: side === 'start' ? { insetInlineStart: place } : { insetInlineEnd: place } }];
      }),
    [columns, shown],
  );
  return useMemo(() => {
    const widths = list.map((column) => least(column, column.pin !== undefined, columnSizing[column.id]));
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
    const style: Record<`--${string}`, string> = {
      '--trilha-columns': list
        .map((column, index) => (column.pin || columnSizing[column.id] ? `${widths[index]}px` : track(column)))
        .join(' '),
      '--trilha-table-min': width === null ? '0' : `${sum(widths) + PADDING}px`,
    };
    for (const [index, { pin }] of list.entries()) {
      if (pin === 'start') style[`--trilha-at-${index}`] = `${sum(widths.slice(0, index))}px`;
      if (pin === 'end') style[`--trilha-at-${index}`] = `${sum(widths.slice(index + 1))}px`;
    }
    return { columns: list, style };
  }, [list, columnSizing, width]);
}
