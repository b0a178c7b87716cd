import type { AuditRow } from '../entry/index.js';
import { lineJson, recordJson } from './record.js';
import { exportTable } from './table.js';
import { localTimes } from './times.js';
import type { ExportEnding, ExportOptions, ExportRows, ExportTally } from './types.js';
import { writeFile } from './write.js';

/** Options of {@link writeNdjson} and {@link writeJson}. Without `layout` and `columns` whole entries are written, which `parseEntry` reads back. */
export type JsonOptions = ExportOptions;

/** Makes the function that writes a row as JSON objects: itself whole, or lines of the chosen columns. */
function objectsOf(options: JsonOptions): (row: AuditRow) => readonly string[] {
  if (options.layout === undefined && options.columns === undefined) {
    const local = localTimes(options.timeZone ?? 'UTC');
    return (row) => [recordJson(row, local)];
  }
  const table = exportTable(options);
  return (row) => {
    const type = row.kind === 'unreadable' ? 'unreadable' : (options.layout ?? 'entry');
    return table.lines(row).map((cells) => lineJson(type, table.columns, cells));
  };
}

const endFacts = ({ reason, expected }: ExportEnding, { rows, lines, unreadable }: ExportTally, options: JsonOptions): string =>
  JSON.stringify({
    count: rows,
    ...(lines === rows ? {} : { lines }),
    ...(unreadable === 0 ? {} : { unreadable }),
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    timeZone: options.timeZone ?? 'UTC',
    ...(reason === undefined ? {} : { reason }),
    ...(expected === undefined ? {} : { expected }),
  }).slice(1);

/**
 * Writes rows as NDJSON: one JSON object per line, `type` saying what it is, and at the end `{"type":"end","count":…}`. A file without that
 * line is not whole; one that could still be ended says `{"type":"incomplete",…}` in its place.
 * https://github.com/ndjson/ndjson-spec
 */
export function writeNdjson(rows: ExportRows, options: JsonOptions = {}): AsyncGenerator<string, ExportTally, undefined> {
  const objects = objectsOf(options);
  return writeFile(
    rows,
    {
      head: '',
      row: (row) => {
        const made = objects(row);
        return { text: `${made.join('\n')}\n`, lines: made.length };
      },
      tail: (ending, tally) => `{"type":"${ending.complete ? 'end' : 'incomplete'}",${endFacts(ending, tally, options)}\n`,
    },
    options,
  );
}

/**
 * Writes rows as one JSON object: `{ "rows": […], "complete": true, "count": … }`. It is whole JSON however the rows end; `complete` is
 * `false` when some are missing.
 */
export function writeJson(rows: ExportRows, options: JsonOptions = {}): AsyncGenerator<string, ExportTally, undefined> {
  const objects = objectsOf(options);
  return writeFile(
    rows,
    {
      head: '{"rows":[',
      row: (row, first) => {
        const made = objects(row);
        return { text: `${first ? '\n' : ',\n'}${made.join(',\n')}`, lines: made.length };
      },
      tail: (ending, tally) => `\n],"complete":${ending.complete},${endFacts(ending, tally, options)}\n`,
    },
    options,
  );
}
