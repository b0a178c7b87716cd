import { createApp } from '../../examples/host-app/server/app.js';
import { instantOf } from '../../examples/host-app/server/audit/columns.js';
import { writeCursor, type Place } from '../../examples/host-app/server/audit/cursor.js';
import type { Database } from '../../examples/host-app/server/db/database.js';
import type { Known, Question } from './questions.js';

/** Milliseconds of the rounds of one question. */
export interface Times {
  readonly median: number;
  readonly p95: number;
  readonly rounds: number;
}

/** Something the server is asked over its HTTP handler, in this process: SQL, reading rows and writing JSON are all in the time. */
export type Ask = (path: string) => Promise<unknown>;

/** The example server over a database. @throws Error on anything but 200. */
export function askOf(database: Database): Ask {
  let failure: unknown;
  const app = createApp({ database, log: (error) => (failure = error) });
  return async (path) => {
    const response = await app.request(path);
    if (response.headers.get('content-type')?.includes('ndjson') === true) return drain(response);
    const body: unknown = await response.json();
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`, { cause: failure });
    return body;
  };
}

/** Reads a stream to its end, keeping nothing; gives its bytes. */
async function drain({ body }: Response): Promise<number> {
  let bytes = 0;
  for await (const chunk of body ?? []) bytes += chunk.byteLength;
  return bytes;
}

interface KnownRow {
  readonly [name: string]: string;
}

const MOST = (column: string): string =>
  `(select ${column} from audit_entries where ${column} is not null and occurred_at < '2026-02-18' order by occurred_at desc, id desc limit 1)`;

/** Learns values to ask for: those of an entry of some days before the newest, and cursors into the depth. */
export async function learn(database: Database, entries: number): Promise<Known> {
  const [row] = await database.query<KnownRow>(
    `select ${MOST('entity_id')} as "entityId", ${MOST('actor_id')} as "actorId", ${MOST('actor_name')} as "actorName",
            ${MOST('ip')} as ip, ${MOST('request_id')} as request, ${MOST('batch_id')} as batch`,
  );
  const cursorAt = async (place: number): Promise<string> => {
    const [at] = await database.query<Place>(
      `select ${instantOf('occurred_at')} as at, id::text as id
         from audit_entries where id <= (select max(id) from audit_entries) - $1::bigint order by audit_entries.id desc limit 1`,
      [place],
    );
    return at === undefined ? '' : writeCursor(at, { conditions: [] });
  };
  return {
    entityId: row?.['entityId'] ?? '',
    actorId: row?.['actorId'] ?? '',
    actorName: row?.['actorName'] ?? '',
    ip: row?.['ip'] ?? '',
    request: row?.['request'] ?? '',
    batch: row?.['batch'] ?? '',
    middle: await cursorAt(Math.floor(entries / 2)),
    end: await cursorAt(entries - 200),
  };
}

const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;

/** Times one question on several servers in turn, so that all see the same machine: a warm-up each, then `rounds` rounds. */
export async function timeOf(
  asks: readonly { readonly ask: Ask; readonly known: Known }[],
  question: Question,
  rounds: number,
): Promise<readonly Times[]> {
  const all: number[][] = asks.map(() => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, { ask, known }] of asks.entries()) {
      const path = question.path(known);
      const started = performance.now();
      await ask(path);
      if (round >= 0) all[index]?.push(performance.now() - started);
    }
  }
  return all.map((times) => {
    const sorted = times.toSorted((a, b) => a - b);
    return { median: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), rounds: sorted.length };
  });
}
