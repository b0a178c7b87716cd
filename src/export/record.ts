import { type AuditRow, printValue, type Snapshot } from '../entry/index.js';
import { type LocalTime, rfc3339 } from './times.js';
import type { Cell, ExportColumn } from './types.js';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** A snapshot as JSON: its value where it is whole, else its text as far as it goes. `readSnapshot` reads either. */
function snapshotJson(snapshot: Snapshot | null): string {
  if (snapshot === null) return 'null';
  const printed = printValue(snapshot.root);
  if (snapshot.cuts.length > 0) return JSON.stringify(snapshot.text ?? printed);
  // `NaN` and the infinities are no JSON, though some stores write them.
  return !/NaN|Infinity/.test(printed) || isJson(printed) ? printed : JSON.stringify(snapshot.text ?? printed);
}

/**
 * A whole row as one JSON object that `parseEntry` reads back: every property of the entry, secrets masked, snapshots as values (as texts where they
 * were cut), the moment in the chosen zone beside the recorded one. Numbers keep their digits.
 */
export function recordJson(row: AuditRow, local: (time: AuditRow['occurredAt'] | undefined) => LocalTime | null): string {
  const { kind, ...rest } = row;
  const here = local(row.occurredAt);
  const shown = row.occurredAt === null ? null : { ...row.occurredAt, ...(here === null ? {} : { local: rfc3339(here) }) };
  if (row.kind === 'unreadable') return JSON.stringify({ type: kind, ...rest, occurredAt: shown });
  const { before, after, kind: _kind, ...entry } = row;
  const coverage = { before: before?.coverage, after: after?.coverage };
  const json = JSON.stringify({ type: kind, ...entry, occurredAt: shown, coverage });
  return `${json.slice(0, -1)},"before":${snapshotJson(before)},"after":${snapshotJson(after)}}`;
}

/** A cell as JSON; digits that JavaScript cannot hold are written as they are. */
const cellJson = (cell: Cell): string => (typeof cell === 'object' && cell !== null ? cell.digits : JSON.stringify(cell));

/** A line of chosen columns as one JSON object. */
export function lineJson(type: string, columns: readonly ExportColumn[], cells: readonly Cell[]): string {
  return `{"type":"${type}"${columns.map((column, index) => `,"${column}":${cellJson(cells[index] ?? null)}`).join('')}}`;
}
