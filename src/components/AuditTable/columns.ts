import { ActionCell } from './cells/ActionCell.js';
import { ActorCell } from './cells/ActorCell.js';
import { ChangeCell } from './cells/ChangeCell.js';
import { EntityCell } from './cells/EntityCell.js';
import { OriginCell } from './cells/OriginCell.js';
import { WhenCell } from './cells/WhenCell.js';
import { defineColumn } from './defineColumn.js';
import type { ColumnDefinition } from './types.js';

/** The original screen's columns: Quando · Entidade · Ação · Ator · Origem · Mudança. Together 640 px at their narrowest, without Origem. */
export const defaultColumns: readonly ColumnDefinition[] = [
  defineColumn({ id: 'when', title: ({ columns }) => columns.when, zoned: true, minSize: 148, size: 156, Cell: WhenCell }),
  defineColumn({ id: 'entity', title: ({ columns }) => columns.entity, minSize: 104, grow: 3.2, Cell: EntityCell }),
  defineColumn({ id: 'action', title: ({ columns }) => columns.action, minSize: 116, grow: 3.7, Cell: ActionCell }),
  defineColumn({ id: 'actor', title: ({ columns }) => columns.actor, minSize: 104, grow: 2.4, Cell: ActorCell }),
  defineColumn({
    id: 'origin',
    title: ({ columns }) => columns.origin,
    minSize: 104,
    grow: 3,
    hideBelow: 1000,
    Cell: OriginCell,
  }),
  defineColumn({ id: 'change', title: ({ columns }) => columns.change, minSize: 144, grow: 7.6, Cell: ChangeCell }),
];
