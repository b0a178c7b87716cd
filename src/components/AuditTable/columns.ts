import { ActionCell } from './cells/ActionCell.js';
import { ActorCell } from './cells/ActorCell.js';
import { ChangeCell } from './cells/ChangeCell.js';
import { EntityCell } from './cells/EntityCell.js';
import { OriginCell } from './cells/OriginCell.js';
import { WhenCell } from './cells/WhenCell.js';
import { defineColumn } from './defineColumn.js';
import type { ColumnDefinition } from './types.js';

/** The original screen's columns: Quando · Entidade · Ação · Ator · Origem · Mudança. Together 640 px at their narrowest. */
export const defaultColumns: readonly ColumnDefinition[] = [
  defineColumn({
    id: 'when',
    title: ({ columns }) => columns.when,
    subtitle: (zone) => zone,
    minSize: 146,
    size: 160,
    Cell: WhenCell,
  }),
  defineColumn({ id: 'entity', title: ({ columns }) => columns.entity, minSize: 96, grow: 3, Cell: EntityCell }),
  defineColumn({ id: 'action', title: ({ columns }) => columns.action, minSize: 112, grow: 3, Cell: ActionCell }),
  defineColumn({ id: 'actor', title: ({ columns }) => columns.actor, minSize: 68, grow: 2, Cell: ActorCell }),
  defineColumn({ id: 'origin', title: ({ columns }) => columns.origin, minSize: 92, grow: 3, Cell: OriginCell }),
  defineColumn({ id: 'change', title: ({ columns }) => columns.change, minSize: 126, grow: 9, Cell: ChangeCell }),
];
