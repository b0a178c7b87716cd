'use client';
import type { CSSProperties } from 'react';
import { useMemo } from 'react';
import type { ViewColumn } from '../../hooks/index.js';
import type { ColumnDefinition } from './types.js';

const AS_DEFINED: readonly ViewColumn[] = [];
/** Where a column stands among the others: its pin decides before its place. */
const RANK = { start: 0, none: 1, end: 2 } as const;
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
 * Order, visibility, sizes and pins of the columns. `width` is the table's, where it decides what is left out; a column that was pinned or given a
 * width is wanted and stays.
 */
export function useColumns(
  columns: readonly ColumnDefinition[],
  hidden: readonly string[] | undefined,
  width: number | null,
  arranged: readonly ViewColumn[] = AS_DEFINED,
): ColumnLayout {
  const given = useMemo(() => new Map(arranged.map((one) => [one.id, one])), [arranged]);
  const isShown = ({ id, hideBelow = 0 }: ColumnDefinition): boolean => {
    const { hidden: away, pin, size } = given.get(id) ?? {};
    const tooNarrow = width !== null && width < hideBelow && pin === undefined && size === undefined;
    return !(away || hidden?.includes(id) || tooNarrow);
  };
  const sideOf = (id: string): keyof typeof RANK => given.get(id)?.pin ?? 'none';
  const shown = [...new Set([...arranged, ...columns].map(({ id }) => id))]
    .filter((id) => columns.some((column) => column.id === id && isShown(column)))
    .toSorted((a, b) => RANK[sideOf(a)] - RANK[sideOf(b)])
    .map((id) => `${sideOf(id)} ${id}`)
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
    const widths = list.map((column) => least(column, column.pin !== undefined, given.get(column.id)?.size));
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
    const style: Record<`--${string}`, string> = {
      '--trilha-columns': list
        .map((column, index) => (column.pin || given.get(column.id)?.size ? `${widths[index]}px` : track(column)))
        .join(' '),
      '--trilha-table-min': width === null ? '0' : `${sum(widths) + PADDING}px`,
    };
    for (const [index, { pin }] of list.entries()) {
      if (pin === 'start') style[`--trilha-at-${index}`] = `${sum(widths.slice(0, index))}px`;
      if (pin === 'end') style[`--trilha-at-${index}`] = `${sum(widths.slice(index + 1))}px`;
    }
    return { columns: list, style };
  }, [list, given, width]);
}
