import type { ComponentType, KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { EntryView } from '../../describe/index.js';
import type {
  AuditError,
  AuditEntries,
  AuditRow,
  ChangeStyle,
  CoreMessages,
  RowList,
  UnreadableEntry,
  ViewColumn,
} from '../../hooks/index.js';
import type { AuditTableClassNames } from './parts.js';

export type { ChangeStyle } from '../../hooks/index.js';

/** Props of a column's cell. */
export interface CellProps {
  readonly view: EntryView;
  readonly changeStyle: ChangeStyle;
  /** Lines of text the row has room for: 2, or 1 in compact rows, or 3 in cards. */
  readonly lines: number;
  /** Whether the row is marked, while rows are marked. */
  readonly checked?: boolean | undefined;
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
  /** What a row that could not be read shows there. Only for the first column, which such rows then have as well. */
  readonly Unreadable?: ComponentType<{ readonly row: UnreadableEntry; readonly checked: boolean | undefined }>;
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

/** Rows that follow one another and say the same, shown as one. */
export interface FoldedRun {
  /** Id of the first row, which stands for all of them while they are folded. */
  readonly id: string;
  /** Exactly how many rows there are. */
  readonly count: number;
  /** `true`: all of them are shown. */
  readonly open: boolean;
  /** `false` in the rows after the first, shown while the run is open. */
  readonly head: boolean;
  /** "3 registros iguais, de 22:43:00 a 22:43:13". */
  readonly label: string;
}

/** The rows of a list with runs folded, kept by somebody else; the table only shows them. */
export interface Folding {
  /** The rows that are shown. */
  readonly rows: RowList<AuditRow>;
  /** Place of a row among them; of a folded one the place of its run. -1: not loaded. */
  readonly indexOf: (id: string) => number;
  readonly runAt: (index: number) => FoldedRun | null;
  /** Opens and closes a run, from a cell of its first row. */
  readonly Toggle: ComponentType<{ readonly run: FoldedRun }>;
}

/** Rows that a reader marked, kept by somebody else; the table shows them and hands on what is done to rows. Made by `useTableChecks`. */
export interface TableChecks {
  readonly ids: ReadonlySet<string>;
  /** The column with a box per row; `null` while nobody marks rows. */
  readonly column: ColumnDefinition | null;
  /** A click into the row at a place. `idsAt`: the rows that a place stands for, several where they are folded. `true`: it was for marking. */
  readonly onClick: (event: MouseEvent<HTMLElement>, index: number, idsAt: (index: number) => readonly string[]) => boolean;
  /** A key in the row at a place. `true`: it was for marking. */
  readonly onKeyDown: (
    event: KeyboardEvent<HTMLElement>,
    index: number,
    count: number,
    idsAt: (index: number) => readonly string[],
  ) => boolean;
}

/** Props of what stands in a column's title, at its end. */
export interface HeadExtraProps {
  readonly column: ColumnDefinition;
  /** Place of the column among those shown, from 0. */
  readonly index: number;
}

/** Props of `AuditTableView`: the table on rows that somebody else loads. */
export interface AuditTableViewProps {
  readonly entries: AuditEntries;
  /** `true`: the rows answer a query that leaves entries out, so an empty list means "no matches". Default `false`. */
  readonly filtered?: boolean;
  /** Something else to be said in the table's polite live region, once for each change; `''` falls silent. */
  readonly said?: string | undefined;
  /** Columns in their order. Default: {@link defaultColumns}. */
  readonly columns?: readonly ColumnDefinition[];
  /** Ids of columns that are not shown. Default: none. */
  readonly hiddenColumns?: readonly string[];
  /** Order, widths, pins and visibility as a reader arranged them. Default: as the columns are defined. */
  readonly arranged?: readonly ViewColumn[];
  /** Rows with runs folded, instead of those of `entries`. */
  readonly folding?: Folding | null;
  /** Rows marked for copying. Default: none can be. */
  readonly checks?: TableChecks;
  /** Something at the end of each column's title, such as a handle for its width. */
  readonly headExtra?: ComponentType<HeadExtraProps>;
  /** `false`: no single letters (J, K, O); arrows, Enter and Esc stay. Default `true`. */
  readonly keyboard?: boolean;
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
