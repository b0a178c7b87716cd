import { ActionCell } from './ActionCell.js';
import { ActorCell } from './ActorCell.js';
import { ChangeCell } from './ChangeCell.js';
import { EntityCell } from './EntityCell.js';
import { OriginCell } from './OriginCell.js';
import { WhenCell } from './WhenCell.js';

/** The cells of the default columns, by column. */
export const CELLS = {
  when: WhenCell,
  entity: EntityCell,
  action: ActionCell,
  actor: ActorCell,
  origin: OriginCell,
  change: ChangeCell,
} as const;
