import { createHash } from 'node:crypto';
import { queryKey, type AuditQuery } from 'trilha/headless';
import type { Database } from '../db/database.js';
import { ENTRY_COLUMNS, toEntryInput, type EntryColumns } from './columns.js';
import { toClause } from './conditions.js';
import type { Place } from './cursor.js';

/** Most entries that one export gives; what lies beyond is said in its last line. */
export const EXPORT_LIMIT = 1_000_000;

/** Entries read by one statement: few enough that other requests get their turn, many enough that the way there and back costs little. */
const STEP = 1_000;

/** What is asked for. */
export interface ExportRequest {
  readonly query: AuditQuery;
  readonly limit: number;
}

type Bind = (value: unknown) => string;

/**
 * The entries that match, as lines of NDJSON, a thousand at a time by keyset, ended by a line that says how many they were. Entries are only
 * ever added, and numbered as they come; so "those up to the highest number of this moment" is one unchanging set, without holding a
 * transaction open for as long as somebody downloads.
 */
async function* exportLines(database: Database, { query, limit }: ExportRequest): AsyncGenerator<string, void, undefined> {
  const asOf = new Date().toISOString();
  const [top] = await database.query<{ id: string | null }>('select max(id)::text as id from audit_entries');
  const highest = top?.id ?? '0';
  const direction = query.order === 'oldest' ? 'asc' : 'desc';
  const sign = query.order === 'oldest' ? '>' : '<';
  let [count, after]: [number, Place | null] = [0, null];
  for (;;) {
    const last: Place | null = after;
    const beyond =
      last === null
        ? []
        : [(bind: Bind) => `(occurred_at, id) ${sign} (${bind(last.at)}::timestamptz, ${bind(last.id)}::bigint)`];
    const where = toClause(query, (bind) => `id <= ${bind(highest)}::bigint`, ...beyond);
    // One more than wanted tells whether there is more.
    const wanted = Math.min(STEP, limit - count) + 1;
    const rows = await database.query<EntryColumns>(
      `select ${ENTRY_COLUMNS} from audit_entries where ${where.sql} order by audit_entries.occurred_at ${direction}, audit_entries.id ${direction} limit ${wanted}`,
      where.parameters,
    );
    const given = rows.slice(0, wanted - 1);
    count += given.length;
    if (given.length > 0) yield given.map((row) => `${JSON.stringify({ type: 'entry', ...toEntryInput(row) })}\n`).join('');
    const end = given.at(-1);
    if (rows.length < wanted || end === undefined) {
      yield `${JSON.stringify({ type: 'end', count, asOf })}\n`;
      return;
    }
    if (count >= limit) {
      yield `${JSON.stringify({ type: 'incomplete', reason: 'limit', count, limit, asOf })}\n`;
      return;
    }
    after = { at: end.occurred_at, id: end.id };
  }
}

/**
 * A body that reads on only as fast as it is read, and stops when nobody reads it any more. The first step is taken before it is returned, so
 * that a question which the database refuses still gets a problem for an answer.
 */
export async function exportBody(
  database: Database,
  request: ExportRequest,
  log: (error: unknown) => void,
): Promise<ReadableStream<Uint8Array>> {
  const lines = exportLines(database, request);
  const encoder = new TextEncoder();
  let step = await lines.next();
  return new ReadableStream<Uint8Array>(
    {
      async pull(control) {
        try {
          if (step.done === true) {
            control.close();
            return;
          }
          control.enqueue(encoder.encode(step.value));
          step = await lines.next();
        } catch (error) {
          log(error);
          // The answer has begun, so its status cannot say it: the stream breaks, and its end is missing.
          control.error(error);
        }
      },
      cancel: () => void lines.return(),
    },
    { highWaterMark: 0 },
  );
}

/** A name for the file that a browser saves, equal for equal questions. */
export const exportName = (query: AuditQuery): string =>
  `audit-${createHash('sha256').update(queryKey(query)).digest('hex').slice(0, 8)}.ndjson`;
