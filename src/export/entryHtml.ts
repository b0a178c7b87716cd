import { type AuditRow, printValue, type Snapshot } from '../entry/index.js';
import { escapeHtml, factList, type HtmlOptions, pageHead } from './html.js';
import { cellText } from './sides.js';
import { exportTable } from './table.js';
import { sheetTime } from './times.js';
import { ENTRY_COLUMNS, type ExportColumn } from './types.js';

/** What has a place of its own on the page. */
const APART: ReadonlySet<string> = new Set(['changes', 'before', 'after']);

/** Columns of the table of changes. */
const CHANGES: readonly ExportColumn[] = [
  'field',
  'verdict',
  'beforeState',
  'beforeValue',
  'afterState',
  'afterValue',
  'certainty',
];

const row = (tag: 'td' | 'th', cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>\n`;

const snapshot = (title: string, value: Snapshot | null): string =>
  value === null ? '' : `<h2>${escapeHtml(title)}</h2>\n<pre>${escapeHtml(value.text ?? printValue(value.root))}</pre>\n`;

/**
 * One row as a page to print: what is known of it, its changes field by field with the state of each side, its snapshots as they were
 * recorded. A row that could not be read is marked and brings what came. Secrets are masked, all text is escaped.
 */
export function entryHtml(given: AuditRow, options: HtmlOptions): string {
  const { writeTime = sheetTime, layout: _layout, columns: _columns, ...rest } = options;
  const whole = exportTable({ ...rest, columns: ENTRY_COLUMNS.filter((column) => !APART.has(column)) }, writeTime);
  const [cells = []] = whole.lines(given);
  const facts = whole.titles
    .map((title, index) => [title, cellText(cells[index] ?? null)] as const)
    .filter(([, text], index) => text !== '' && (given.kind === 'unreadable' || whole.columns[index] !== 'rowState'));
  const head = `${pageHead(options)}${factList(facts)}`;
  if (given.kind === 'unreadable') return `${head}</body>\n</html>\n`;
  const changes = exportTable({ ...rest, layout: 'change', columns: CHANGES }, writeTime);
  const lines = changes.lines(given).filter((line) => line[0] !== null);
  const table = lines.map((line) => row('td', line.slice(0, CHANGES.length).map(cellText))).join('');
  const titles = rest.words?.headers;
  return (
    head +
    (table === ''
      ? ''
      : `<table>\n<thead>${row('th', changes.titles.slice(0, CHANGES.length))}</thead>\n<tbody>\n${table}</tbody>\n</table>\n`) +
    snapshot(titles?.before ?? 'before', given.before) +
    snapshot(titles?.after ?? 'after', given.after) +
    '</body>\n</html>\n'
  );
}
