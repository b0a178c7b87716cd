import { exportTable } from './table.js';
import { cellText } from './sides.js';
import { type LocalTime, sheetTime } from './times.js';
import { type ExportColumn, type ExportOptions, type ExportRows, type ExportTally, MARK_COLUMNS } from './types.js';
import { sayIncomplete, writeFile } from './write.js';

/** Options of {@link writeHtml}. */
export interface HtmlOptions extends ExportOptions {
  readonly title: string;
  /** Language of the page. Default `pt-BR`. */
  readonly lang?: string;
  /** Facts under the title: filters, zone, count, time. */
  readonly facts?: readonly (readonly [name: string, value: string])[];
  /** Facts after the rows, when they are known: how many there are. */
  readonly lastFacts?: (tally: ExportTally) => readonly (readonly [name: string, value: string])[];
  /** How moments are written. Default `2026-02-19 22:43:00`. */
  readonly writeTime?: (time: LocalTime) => string;
}

/** Columns of a printed list that fit a page. */
export const PRINT_COLUMNS: readonly ExportColumn[] = [
  'occurredAt',
  'entityType',
  'entityId',
  'action',
  'actor',
  'ip',
  'changes',
];

/** The look of a printed page: black on white, titles on every page, no entry torn in two. */
export const PRINT_STYLE = `
@page { size: A4 landscape; margin: 14mm 12mm; }
* { box-sizing: border-box; }
body { margin: 0; font: 10px/1.4 system-ui, sans-serif; color: #000; background: #fff; }
h1 { margin: 0 0 4px; font-size: 16px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1px 12px; margin: 0 0 10px; }
dt { color: #444; }
dd { margin: 0; overflow-wrap: anywhere; }
table { font: inherit; color: inherit; width: 100%; border-collapse: collapse; margin: 0 0 10px; }
thead { display: table-header-group; }
th { text-align: start; border-bottom: 1.5px solid #000; }
th, td { padding: 3px 8px 3px 0; vertical-align: top; }
td { border-bottom: 0.5px solid #999; overflow-wrap: break-word; white-space: pre-wrap; font-variant-numeric: tabular-nums; }
tr { break-inside: avoid; }
td[data-column='changes'] { overflow-wrap: anywhere; }
td[data-column='occurredAt'], td[data-column='ip'] { white-space: nowrap; }
pre { margin: 0 0 10px; font: 9px/1.4 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
h2 { margin: 10px 0 4px; font-size: 12px; break-after: avoid; }
.incomplete { margin: 0 0 10px; padding: 6px 8px; border: 1.5px solid #000; font-weight: 700; }
`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Foreign text as text. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** Facts as a list of names and values. */
export const factList = (facts: HtmlOptions['facts'] = []): string =>
  facts.length === 0
    ? ''
    : `<dl>${facts.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>\n`;

/** The beginning of a printed page. */
export const pageHead = ({ title, lang = 'pt-BR', facts }: HtmlOptions): string =>
  `<!doctype html>\n<html lang="${escapeHtml(lang)}">\n<head><meta charset="utf-8"><title>${escapeHtml(title)}</title>` +
  `<style>${PRINT_STYLE}</style></head>\n<body>\n<h1>${escapeHtml(title)}</h1>\n${factList(facts)}`;

/**
 * Writes rows as a page of its own to print or to keep: title, facts, one table. All text is escaped; nothing in it is a link or runs. An
 * incomplete list says so before its last facts.
 */
export function writeHtml(rows: ExportRows, options: HtmlOptions): AsyncGenerator<string, ExportTally, undefined> {
  const table = exportTable({ columns: PRINT_COLUMNS, ...options }, options.writeTime ?? sheetTime);
  const shown = table.columns.filter((column) => !MARK_COLUMNS.some((mark) => mark === column));
  const cell = (column: string, text: string): string => `<td data-column="${column}">${escapeHtml(text)}</td>`;
  return writeFile(
    rows,
    {
      head:
        pageHead(options) +
        `<table>\n<thead><tr>${shown.map((_, index) => `<th>${escapeHtml(table.titles[index] ?? '')}</th>`).join('')}</tr></thead>\n<tbody>\n`,
      row: (row) => {
        const lines = table.lines(row);
        const text = lines.map((cells) => {
          const texts = shown.map((column, index) => cell(column, cellText(cells[index] ?? null))).join('');
          const mark =
            row.kind === 'entry'
              ? ''
              : cells
                  .slice(shown.length)
                  .map((one) => cellText(one))
                  .join(': ');
          return `<tr>${texts}</tr>\n${mark === '' ? '' : `<tr><td colspan="${shown.length}">⚠ ${escapeHtml(mark)}</td></tr>\n`}`;
        });
        return { text: text.join(''), lines: lines.length };
      },
      tail: (ending, tally) =>
        `</tbody>\n</table>\n${
          ending.complete ? '' : `<p class="incomplete">${escapeHtml((options.words?.incomplete ?? sayIncomplete)(ending))}</p>\n`
        }${factList(options.lastFacts?.(tally))}</body>\n</html>\n`,
    },
    options,
  );
}
