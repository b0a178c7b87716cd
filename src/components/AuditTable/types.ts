import type { ComponentType, ReactNode } from 'react';
import type { EntryView } from '../../describe/index.js';
import type { AuditError, AuditEntries, CoreMessages } from '../../hooks/index.js';
import type { AuditTableClassNames } from './parts.js';

/** How the Mudança column shows an entry: its changed fields, or the original screen's `novo:` and `antes:` texts. */
export type ChangeStyle = 'fields' | 'classic';

/** Props of a column's cell. */
export interface CellProps {
  readonly view: EntryView;
  readonly changeStyle: ChangeStyle;
  /** Lines of text the row has room for: 2, or 1 in compact rows, or 3 in cards. */
  readonly lines: number;
}

/** A column of the table. Made by `defineColumn`. */
export interface ColumnDefinition {
  /** Unique among the columns. */
  readonly id: string;
  /** Title, from the catalogue or the host's own. */
  readonly title: (messages: CoreMessages) => string;
  /** `true`: the screen's time zone stands beside the title. */
  readonly zoned?: boolean;
  /** Narrowest width in pixels. Default 96. */
  readonly minSize?: number;
  /** Width in pixels before the room that is left is shared. Default `minSize`. */
  readonly size?: number;
  /** Share of the room that is left. Default 0. */
  readonly grow?: number;
  /** Width of the table in pixels below which the column is left out, its facts being in the inspector; cards show every column. Default 0. */
  readonly hideBelow?: number;
  readonly Cell: ComponentType<CellProps>;
}

/** Why there are no rows to show. */
export interface EmptyProps {
  /** `noMatches`: a query left nothing. `empty`: there is nothing at all. */
  readonly reason: 'empty' | 'noMatches';
}

/** Props of what stands in the place of rows that could not be loaded. */
export interface FailedProps {
  readonly error: AuditError;
  /** `null` while trying again would change nothing. */
  readonly onRetry: (() => void) | null;
  readonly retryAt: number | null;
}

/** Parts of the table that a host may replace. */
export interface AuditTableComponents {
  readonly Empty?: ComponentType<EmptyProps>;
  readonly Failed?: ComponentType<FailedProps>;
}

/** Props of `AuditTableView`: the table on rows that somebody else loads. */
export interface AuditTableViewProps {
  readonly entries: AuditEntries;
  /** `true`: the rows answer a query that leaves entries out, so an empty list means "no matches". Default `false`. */
  readonly filtered?: boolean;
  /** Columns in their order. Default: {@link defaultColumns}. */
  readonly columns?: readonly ColumnDefinition[];
  /** Ids of columns that are not shown. Default: none. */
  readonly hiddenColumns?: readonly string[];
  /** Default `fields`. */
  readonly changeStyle?: ChangeStyle;
  /** Id of the opened row; with `onSelectedIdChange`, for hosts that keep it themselves. `null`: none. */
  readonly selectedId?: string | null;
  /** Opened at first. Default: none. */
  readonly defaultSelectedId?: string | null;
  readonly onSelectedIdChange?: (id: string | null) => void;
  readonly classNames?: AuditTableClassNames;
  readonly components?: AuditTableComponents;
  /** Accessible name. Default: the catalogue's. */
  readonly label?: string;
  /** Something above the rows, inside the frame. */
  readonly children?: ReactNode;
}
