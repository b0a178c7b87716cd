import type { DiffLine } from '../diff/index.js';
import type { AuditEntry, AuditRow, Path } from '../entry/index.js';

/** What the writers read: rows as `parseEntry` gives them, one after the other, also from a walk that is still going on. */
export type ExportRows = AsyncIterable<AuditRow> | Iterable<AuditRow>;

/** Columns about the entry itself, in the order they are written by default. */
export const ENTRY_COLUMNS = [
  'occurredAt',
  'offset',
  'utc',
  'id',
  'entityType',
  'entityId',
  'entityLabel',
  'action',
  'operation',
  'outcome',
  'actor',
  'actorKind',
  'actorId',
  'actorEmail',
  'onBehalfOf',
  'changes',
  'before',
  'after',
  'cut',
  'message',
  'reason',
  'ip',
  'userAgent',
  'url',
  'method',
  'channel',
  'request',
  'batch',
  'session',
  'trace',
  'tags',
  'related',
  'recordedAt',
  'notes',
] as const;

/** Columns about one changed field, for the layout `change`. */
export const CHANGE_COLUMNS = [
  'field',
  'verdict',
  'certainty',
  'certaintyEntry',
  'beforeState',
  'beforeValue',
  'afterState',
  'afterValue',
] as const;

/** Columns that every table ends with, chosen or not: they mark rows that could not be read, and hold what came instead. */
export const MARK_COLUMNS = ['rowState', 'raw'] as const;

/** Name of a column. */
export type ExportColumn = (typeof ENTRY_COLUMNS)[number] | (typeof CHANGE_COLUMNS)[number] | (typeof MARK_COLUMNS)[number];

/** `entry`: one line per entry. `change`: one per changed field, and one for an entry without any. */
export type ExportLayout = 'entry' | 'change';

/** A number whose digits a JavaScript number cannot hold. */
export interface ExactNumber {
  readonly digits: string;
}

/** The content of a cell. `null`: empty. Numbers and booleans stay what they are. */
export type Cell = string | number | boolean | null | ExactNumber;

/** The state of a side in a file: DESIGN rule 2, with `null` and parts that were not read told apart. */
export type SideState = 'value' | 'null' | 'absent' | 'unrecorded' | 'truncated' | 'redacted' | 'unread';

/** Words that stand in cells instead of Trilha's own, by column kind and by value. What is left out stays as it is. */
export interface ExportValues {
  readonly operation?: Readonly<Record<string, string>>;
  readonly outcome?: Readonly<Record<string, string>>;
  readonly actorKind?: Readonly<Record<string, string>>;
  readonly verdict?: Readonly<Record<string, string>>;
  readonly certainty?: Readonly<Record<string, string>>;
  readonly state?: Readonly<Record<SideState, string>>;
  /** `unknown`: what stands for the distance from UTC of a moment whose zone is not known. */
  readonly zone?: Readonly<Record<'unknown', string>>;
  /** `ok`, and the problem codes of unreadable rows. */
  readonly row?: Readonly<Record<string, string>>;
}

/** Words of a file. The catalogue lives in `i18n`, so they come from outside; without them a file speaks in the names of this API. */
export interface ExportWords {
  /** Column titles. Default: the column's name. */
  readonly headers?: Readonly<Partial<Record<ExportColumn, string>>>;
  readonly values?: ExportValues;
  /** What the file says of itself when it is not whole. Default: an English sentence with both numbers. */
  readonly incomplete?: (ending: ExportEnding) => string;
  /** What stands at the end of a cell that was too long for a spreadsheet. Default `… [+N]`. */
  readonly longCell?: (more: number) => string;
}

/** How the rows ended. */
export interface ExportEnding {
  /** `true` only when every row that matches was written. */
  readonly complete: boolean;
  /** Why not: the source goes no further, it failed, somebody stopped it, or it gave fewer rows than it had announced. */
  readonly reason?: 'limit' | 'failed' | 'cancelled' | 'short' | 'size';
  /** Rows written. Filled in by the writer. */
  readonly count?: number;
  /** How many there should have been, as far as known. */
  readonly expected?: { readonly value: number; readonly relation: 'exact' | 'atLeast' | 'estimated' };
}

/** Options of every writer; each has a default. */
export interface ExportOptions {
  /** Default `entry`. */
  readonly layout?: ExportLayout;
  /** Columns in their order. Default: all that the layout has. */
  readonly columns?: readonly ExportColumn[];
  /** IANA zone of local times. Default `UTC`. Throws `RangeError` when unknown. */
  readonly timeZone?: string;
  readonly words?: ExportWords;
  /** A field's name for people. Default: the path's steps joined by ` › `. */
  readonly fieldName?: (path: Path, entry: AuditEntry) => string;
  /** An actor's name for people. Default: the recorded name, else kind and id. */
  readonly actorName?: (entry: AuditEntry) => string;
  /** The changes of an entry, with what its history knows. Default: the entry's own snapshots and stated changes. */
  readonly linesOf?: (entry: AuditEntry) => readonly DiffLine[];
  /** Asked after the last row. Default: complete. A stream of rows that throws is never complete. */
  readonly ending?: () => ExportEnding;
  /** When the rows were asked for, ISO 8601; stands in NDJSON and JSON. */
  readonly asOf?: string;
}

/** What a writer returns when it is done. */
export interface ExportTally {
  /** Rows of the source written: entries and unreadable rows. */
  readonly rows: number;
  /** Lines of the file that are about them; more than `rows` in the layout `change`. */
  readonly lines: number;
  readonly unreadable: number;
  readonly complete: boolean;
}
