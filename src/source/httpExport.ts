import { AuditError, type ErrorPlace } from './errors.js';
import type { ExportEnd } from './types.js';

const at = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** A line of the stream that is a row, without the word that tells it from the end. */
function rowOf(line: unknown): unknown {
  if (typeof line !== 'object' || line === null || at(line, 'type') !== 'entry') return line;
  const { type: _type, ...row } = line as Readonly<Record<string, unknown>>;
  return row;
}

/**
 * Rows of an export stream of our HTTP contract: `{"type":"entry",…}` lines, then `{"type":"end","count":…}`, or `{"type":"incomplete",
 * "reason":"limit",…}` when the server goes no further. Throws `cut-json` when the stream stops before that, or has fewer rows than it says.
 */
export async function* readExport(
  lines: AsyncIterable<readonly unknown[]>,
  place: ErrorPlace,
): AsyncGenerator<readonly unknown[], ExportEnd, undefined> {
  let count = 0;
  for await (const batch of lines) {
    const last = batch.findIndex((line) => at(line, 'type') === 'end' || at(line, 'type') === 'incomplete');
    const rows = (last < 0 ? batch : batch.slice(0, last)).map(rowOf);
    count += rows.length;
    if (rows.length > 0) yield rows;
    if (last < 0) continue;
    const end = batch[last];
    if (at(end, 'count') !== count) {
      throw new AuditError('cut-json', {
        ...place,
        detail: `${count} rows came, ${JSON.stringify(at(end, 'count'))} were announced`,
      });
    }
    if (at(end, 'type') === 'end') return { end: 'data' };
    if (at(end, 'reason') === 'limit') return { end: 'limit' };
    throw new AuditError('unavailable', { ...place, detail: 'the server could not finish the export' });
  }
  throw new AuditError('cut-json', { ...place, detail: `the stream stopped after ${count} rows, without its end` });
}
