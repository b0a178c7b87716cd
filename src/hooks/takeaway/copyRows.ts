import type { DescribeContext } from '../../describe/index.js';
import type { AuditEntry, AuditRow } from '../../entry/index.js';
import { cellText, escapeHtml, exportTable, guardCell, localTimes, recordJson, sheetTime } from '../../export/index.js';
import type { History } from '../../history/index.js';
import { exportContext } from './exportWords.js';
import { USUAL_COLUMNS } from './formats.js';

/** What goes to the clipboard: `sheet` as a table and as text with tabs, `json` as an array of whole entries. */
export type CopyForm = 'sheet' | 'json';

const tab = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The forms of rows that a clipboard takes: plain text, and a table of HTML for spreadsheets and documents. Texts that would run as formulas are guarded in both. */
export function rowForms(
  rows: readonly AuditRow[],
  form: CopyForm,
  words: DescribeContext,
  historyOf: (entry: AuditEntry) => History | null,
): { readonly text: string; readonly html: string | null } {
  const { timeZone } = words.format;
  if (form === 'json') {
    const local = localTimes(timeZone);
    return { text: `[\n${rows.map((row) => recordJson(row, local)).join(',\n')}\n]\n`, html: null };
  }
  const table = exportTable({ ...exportContext(words, historyOf), columns: USUAL_COLUMNS.entry, timeZone }, sheetTime);
  const cells = rows
    .flatMap((row) => table.lines(row))
    .map((line) => line.map((cell) => (typeof cell === 'string' ? guardCell(cell) : cellText(cell))));
  const lines = [table.titles.map(guardCell), ...cells];
  const html = (tag: string, line: readonly string[]): string =>
    `<tr>${line.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return {
    text: lines.map((line) => line.map(tab).join('\t')).join('\r\n'),
    html: `<table>${lines.map((line, index) => html(index === 0 ? 'th' : 'td', line)).join('')}</table>`,
  };
}

/** Puts rows on the clipboard. Throws when the browser does not allow it (a page without HTTPS, a refused permission). */
export async function copyRows(
  rows: readonly AuditRow[],
  form: CopyForm,
  words: DescribeContext,
  historyOf: (entry: AuditEntry) => History | null,
): Promise<void> {
  const { text, html } = rowForms(rows, form, words, historyOf);
  if (html === null) return navigator.clipboard.writeText(text);
  const blob = (content: string, type: string): Blob => new Blob([content], { type });
  return navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') }),
  ]);
}
