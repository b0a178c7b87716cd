'use client';
import { useMemo } from 'react';
import type { ViewColumn } from '../../hooks/index.js';
import { clampSize, tidyColumns, useTrilha } from '../../hooks/index.js';
import { useScreen } from '../AuditScreen/useScreen.js';
import { defaultColumns } from '../AuditTable/index.js';
import { completeColumns, moveItem } from './move.js';

/** The columns of the screen's table, and what a reader can do with them. */
export interface ColumnList {
  /** All columns, shown or not, in the reader's order. */
  readonly columns: readonly (ViewColumn & { readonly title: string })[];
  readonly change: (
    id: string,
    part: Partial<Omit<ViewColumn, 'id'>> | { readonly size: undefined } | { readonly pin: undefined },
  ) => void;
  readonly move: (id: string, to: number) => void;
  readonly reset: () => void;
}

/** Reads and changes the columns of the screen around. */
export function useColumnList(): ColumnList {
  const { messages } = useTrilha().words;
  const {
    props,
    view: { view, arrange },
  } = useScreen();
  const { columns: given = defaultColumns, hiddenColumns } = props;
  return useMemo(() => {
    const known = given.filter(({ id }) => !hiddenColumns?.includes(id));
    const all = completeColumns(
      view.columns,
      known.map(({ id }) => id),
    );
    const write = (columns: readonly ViewColumn[]): void => arrange({ columns: tidyColumns(columns) });
    return {
      columns: all.map((column) => ({
        ...column,
        title: known.find(({ id }) => id === column.id)?.title(messages) ?? column.id,
      })),
      change: (id, part) =>
        write(
          all.map((column) => {
            if (column.id !== id) return column;
            const { size, pin, hidden } = { ...column, ...part };
            return {
              id,
              ...(hidden && { hidden }),
              ...(size !== undefined && { size: clampSize(size) }),
              ...(pin !== undefined && { pin }),
            };
          }),
        ),
      move: (id, to) =>
        write(
          moveItem(
            all,
            all.findIndex((column) => column.id === id),
            to,
          ),
        ),
      reset: () => arrange({ columns: [] }),
    };
  }, [given, hiddenColumns, view.columns, arrange, messages]);
}
