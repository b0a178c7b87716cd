import type { ComponentType } from 'react';
import type { AuditEntry, AuditRow, History, Messages } from '../../../hooks/index.js';

/** Props of an inspector tab's panel. */
export interface InspectorPanelProps {
  readonly row: AuditRow;
  /** The loaded history of the entry's entity. */
  readonly history: History | null;
  /** Opens another entry by id. */
  readonly onOpen: (id: string) => void;
}

/** A tab of the inspector. */
export interface InspectorTab {
  readonly id: string;
  readonly label: (messages: Messages) => string;
  /** `false`: not offered for this row. Default: offered for readable entries only. */
  readonly isFor?: (row: AuditRow) => boolean;
  readonly Panel: ComponentType<InspectorPanelProps>;
}

/** Props of panels that need a readable entry. */
export interface EntryPanelProps extends Omit<InspectorPanelProps, 'row'> {
  readonly entry: AuditEntry;
}
