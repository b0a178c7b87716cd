import { guardCell, guardSheetCell } from './guard.js';
import { cellText } from './sides.js';
import { exportTable } from './table.js';
import { rfc3339, sheetTime } from './times.js';
import type { Cell, ExportOptions, ExportRows, ExportTally } from './types.js';
import { sayIncomplete, writeFile } from './write.js';

/** Options of {@link writeCsv}. */
export interface CsvOptions extends ExportOptions {
  /**
   * `sheet` (default): for Excel in Portuguese: `;`, byte order mark, decimal comma, moments as `2026-02-19 22:43:00`, which it reads as
   * dates in any language, their zone in the column beside them; text digits that it would round are guarded, and cells longer than it
   * can hold are cut and say so. `rfc4180`: `,`, no mark, decimal point, moments as RFC 3339 with their offset. Both end lines by CRLF.
   */
  readonly dialect?: 'sheet' | 'rfc4180';
  /** Byte order mark. Default: by dialect. */
  readonly bom?: boolean;
  /** An apostrophe before texts that a spreadsheet would run as formulas. Default `true`. `false` only for programs that are no spreadsheets. */
  readonly guard?: boolean;
}

/** Characters that a spreadsheet cell holds. */
const LONGEST = 32_767;

/** Quoted also where another separator than ours would split. */
const NEEDS_QUOTES = /[";,\t\r\n|]|^\s|\s$/;

const quote = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Whether a spreadsheet keeps a number's digits: it has fifteen. */
const fits = (digits: string): boolean =>
  digits
    .replace(/[eE].*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '').length <= 15;

const longText = (more: number): string => `… [+${more}]`;

/** Makes the function that writes one cell. */
function cellWriter({ dialect = 'sheet', guard = true, words }: CsvOptions): (cell: Cell) => string {
  const sheet = dialect === 'sheet';
  const guarded = !guard ? (text: string): string => text : sheet ? guardSheetCell : guardCell;
  const sayMore = words?.longCell ?? longText;
  const shorten = (text: string): string => {
    if (!sheet || text.length <= LONGEST) return text;
    const room = LONGEST - sayMore(text.length).length;
    return text.slice(0, room).replace(/[\uD800-\uDBFF]$/, '') + sayMore(text.length - room);
  };
  return (cell) => {
    if (typeof cell === 'string') return quote(shorten(guarded(cell)));
    const text = cellText(cell);
    if (cell === null || typeof cell === 'boolean' || !sheet) return text;
    // Read as a number, it would lose digits; a guarded text keeps them.
    return fits(text) ? text.replace('.', ',') : `'${text}`;
  };
}

/**
 * Writes rows as CSV: a line of titles, then one line per entry or per changed field. Rows that could not be read are lines too, marked in
 * the column `rowState`. An incomplete file ends with a line that says so. Gives pieces of text to encode as UTF-8.
 * https://www.rfc-editor.org/rfc/rfc4180
 */
export function writeCsv(rows: ExportRows, options: CsvOptions = {}): AsyncGenerator<string, ExportTally, undefined> {
  const { dialect = 'sheet', bom = dialect === 'sheet', words = {} } = options;
  const table = exportTable(options, dialect === 'sheet' ? sheetTime : rfc3339);
  const separator = dialect === 'sheet' ? ';' : ',';
  const write = cellWriter(options);
  const line = (cells: readonly Cell[]): string => `${cells.map(write).join(separator)}\r\n`;
  return writeFile(
    rows,
    {
      head: (bom ? '\uFEFF' : '') + line(table.titles),
      row: (row) => {
        const lines = table.lines(row);
        return { text: lines.map(line).join(''), lines: lines.length };
      },
      tail: (ending) =>
        ending.complete ? '' : line([(words.incomplete ?? sayIncomplete)(ending), ...table.columns.slice(1).map(() => null)]),
    },
    options,
  );
}
