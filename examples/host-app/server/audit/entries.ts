import type { AuditQuery, EntryInput, Total } from 'trilha/headless';
import type { Database } from '../db/database.js';
import { ENTRY_COLUMNS, toEntryInput, type EntryColumns } from './columns.js';
import { chooseAccess, LIMITS, reach, windowEnd, type Ask, type Limits } from './access.js';
import { writeCursor, type Place } from './cursor.js';
import { countEntries } from './totals.js';

/** One page of entries as the contract has it. */
export interface EntriesAnswer {
  readonly data: readonly EntryInput[];
  readonly page: { readonly next: string | null; readonly end?: 'data'; readonly live?: string };
  readonly total?: Total;
}

/** What one page is asked for. */
export interface PageRequest {
  readonly query: AuditQuery;
  readonly limit: number;
  readonly after: Place | null;
  readonly total?: 'exact' | 'estimate' | undefined;
}

/**
 * Reads the page after a place. One row more than wanted is read, which tells whether there is another page. Where only so many entries are
 * looked at for one page, it may be short, or empty, and still have a next one, which goes on from there.
 */
export async function readPage(database: Database, request: PageRequest, limits: Limits = LIMITS): Promise<EntriesAnswer> {
  const { query, limit, after, total } = request;
  const ask: Ask = {
    query,
    limits,
    beyond:
      after === null
        ? undefined
        : (bind) =>
            `(occurred_at, id) ${query.order === 'oldest' ? '>' : '<'} (${bind(after.at)}::timestamptz, ${bind(after.id)}::bigint)`,
  };
  const access = await chooseAccess(database, ask, 'page');
  const { sql, parameters } = reach(ask, access, ENTRY_COLUMNS, limit + 1);
  const rows = await database.query<EntryColumns>(sql, parameters);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const place =
    rows.length > limit && last !== undefined
      ? { at: last.occurred_at, id: last.id }
      : access === 'window'
        ? await windowEnd(database, ask)
        : null;
  return {
    data: shown.map(toEntryInput),
    page: place === null ? { next: null, end: 'data' } : { next: writeCursor(place, query) },
    ...(total === undefined ? {} : { total: await countEntries(database, query, total, limits) }),
  };
}

/** One entry by its number; `null` when there is none. */
export async function readEntry(database: Database, id: string): Promise<EntryInput | null> {
  if (!/^\d{1,18}$/.test(id)) return null;
  const [row] = await database.query<EntryColumns>(`select ${ENTRY_COLUMNS} from audit_entries where id = $1::bigint`, [id]);
  return row === undefined ? null : toEntryInput(row);
}
