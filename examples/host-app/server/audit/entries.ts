import type { AuditQuery, EntryInput, Total } from 'trilha/headless';
import type { Database } from '../db/database.js';
import { ENTRY_COLUMNS, toEntryInput, type EntryColumns } from './columns.js';
import { toClause, type Clause } from './conditions.js';
import { writeCursor, type Place } from './cursor.js';

/** One page of entries as the contract has it. */
export interface EntriesAnswer {
  readonly data: readonly EntryInput[];
  readonly page: { readonly next: string | null; readonly end?: 'data' };
  readonly total?: Total;
}

/** What one page is asked for. */
export interface PageRequest {
  readonly query: AuditQuery;
  readonly limit: number;
  readonly after: Place | null;
  readonly total?: 'exact' | 'estimate' | undefined;
}

/** Reads the page after a place. One row more than wanted is read, which tells whether there is another page. */
export async function readPage(database: Database, request: PageRequest): Promise<EntriesAnswer> {
  const { query, limit, after, total } = request;
  const oldest = query.order === 'oldest';
  const beyond =
    after === null
      ? []
      : [
          (bind: (value: unknown) => string) =>
            `(occurred_at, id) ${oldest ? '>' : '<'} (${bind(after.at)}::timestamptz, ${bind(after.id)}::bigint)`,
        ];
  const where = toClause(query, ...beyond);
  const direction = oldest ? 'asc' : 'desc';
  const rows = await database.query<EntryColumns>(
    `select ${ENTRY_COLUMNS} from audit_entries where ${where.sql} order by audit_entries.occurred_at ${direction}, audit_entries.id ${direction} limit ${limit + 1}`,
    where.parameters,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? writeCursor({ at: last.occurred_at, id: last.id }, query) : null;
  return {
    data: shown.map(toEntryInput),
    page: next === null ? { next, end: 'data' } : { next },
    ...(total === undefined ? {} : { total: await countEntries(database, toClause(query), total) }),
  };
}

interface Plan {
  readonly 'QUERY PLAN': readonly { readonly Plan: { readonly 'Plan Rows': number } }[];
}

/** Counts what a clause matches: by counting, or by asking the planner, which costs the same at any size. */
export async function countEntries(database: Database, where: Clause, how: 'exact' | 'estimate'): Promise<Total> {
  if (how === 'exact') {
    const [row] = await database.query<{ count: string }>(
      `select count(*)::text as count from audit_entries where ${where.sql}`,
      where.parameters,
    );
    return { value: Number(row?.count ?? 0), relation: 'exact' };
  }
  const [row] = await database.query<Plan>(
    `explain (format json) select 1 from audit_entries where ${where.sql}`,
    where.parameters,
  );
  return { value: row?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0, relation: 'estimated' };
}

/** One entry by its number; `null` when there is none. */
export async function readEntry(database: Database, id: string): Promise<EntryInput | null> {
  if (!/^\d{1,18}$/.test(id)) return null;
  const [row] = await database.query<EntryColumns>(`select ${ENTRY_COLUMNS} from audit_entries where id = $1::bigint`, [id]);
  return row === undefined ? null : toEntryInput(row);
}
