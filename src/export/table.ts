import type { AuditRow } from '../entry/index.js';
import { actorText, COLUMN_READERS, type ColumnContext, type LineSource } from './columns.js';
import { changeLines } from './lines.js';
import { type LocalTime, localTimes, rfc3339 } from './times.js';
import { type Cell, CHANGE_COLUMNS, ENTRY_COLUMNS, type ExportColumn, type ExportOptions, MARK_COLUMNS } from './types.js';

/** Columns that tell in a text what the layout `change` tells field by field. */
const WHOLE: ReadonlySet<string> = new Set(['changes', 'before', 'after']);

/** The columns that a layout has, in their order. */
export function columnsOf(layout: ExportOptions['layout'] = 'entry'): readonly ExportColumn[] {
  if (layout === 'entry') return [...ENTRY_COLUMNS, ...MARK_COLUMNS];
  const own = ENTRY_COLUMNS.filter((column) => !WHOLE.has(column));
  const after = own.indexOf('onBehalfOf') + 1;
  return [...own.slice(0, after), ...CHANGE_COLUMNS, ...own.slice(after), ...MARK_COLUMNS];
}

/** Rows as lines of cells. */
export interface ExportTable {
  readonly columns: readonly ExportColumn[];
  /** Column titles. */
  readonly titles: readonly string[];
  /** The lines of one row: one, or one per changed field. */
  lines(row: AuditRow): readonly (readonly Cell[])[];
}

/** Prepares the columns of a file. Throws `RangeError` for an unknown time zone. */
export function exportTable(options: ExportOptions = {}, writeTime: (time: LocalTime) => string = rfc3339): ExportTable {
  const { layout = 'entry', timeZone = 'UTC', words = {}, linesOf = changeLines, fieldName } = options;
  const chosen = options.columns ?? columnsOf(layout);
  const columns = [...chosen, ...MARK_COLUMNS.filter((column) => !chosen.includes(column))];
  const readers = columns.map((column) => COLUMN_READERS[column]);
  const context: ColumnContext = {
    local: localTimes(timeZone),
    writeTime,
    values: words.values ?? {},
    fieldName: (line, entry) => fieldName?.(line.path, entry) ?? line.path.join(' › '),
    actorName: options.actorName ?? (({ actor }) => (actor === null ? '' : actorText(actor))),
  };
  const cells = (source: LineSource): readonly Cell[] => readers.map((read) => read(source, context));
  return {
    columns,
    titles: columns.map((column) => words.headers?.[column] ?? column),
    lines(row) {
      const entry = row.kind === 'entry' ? row : null;
      let found: ReturnType<typeof linesOf> | undefined;
      const lines = (): ReturnType<typeof linesOf> => (found ??= entry === null ? [] : linesOf(entry));
      const source: LineSource = { row, entry, line: null, lines };
      if (layout === 'entry' || lines().length === 0) return [cells(source)];
      return lines().map((line) => cells({ ...source, line }));
    },
  };
}
