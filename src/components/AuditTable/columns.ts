import type { ComponentType } from 'react';
import { BODY } from './body.js';
import type { CELLS } from './cells/index.js';
import { defineColumn } from './defineColumn.js';
import type { CellProps, ColumnDefinition } from './types.js';

/** A default column's cell. It comes with the rows, which alone draw it: the titles stand before the first row does. */
const cell =
  (column: keyof typeof CELLS): ComponentType<CellProps> =>
  (props) =>
    BODY.loaded()?.CELLS[column](props) ?? null;

/** The original screen's columns: Quando · Entidade · Ação · Ator · Origem · Mudança. Together 640 px at their narrowest, without Origem. */
export const defaultColumns: readonly ColumnDefinition[] = [
  defineColumn({ id: 'when', title: ({ columns }) => columns.when, zoned: true, minSize: 148, size: 156, Cell: cell('when') }),
  defineColumn({ id: 'entity', title: ({ columns }) => columns.entity, minSize: 104, grow: 3.2, Cell: cell('entity') }),
  defineColumn({ id: 'action', title: ({ columns }) => columns.action, minSize: 116, grow: 4.8, Cell: cell('action') }),
  defineColumn({ id: 'actor', title: ({ columns }) => columns.actor, minSize: 108, grow: 2.4, Cell: cell('actor') }),
  defineColumn({
    id: 'origin',
    title: ({ columns }) => columns.origin,
    minSize: 104,
    grow: 3,
    hideBelow: 1000,
    Cell: cell('origin'),
  }),
  defineColumn({ id: 'change', title: ({ columns }) => columns.change, minSize: 144, grow: 7, Cell: cell('change') }),
];
