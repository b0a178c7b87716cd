import type { AuditQuery, EntryInput } from 'trilha/headless';
import type { Queryable } from '../db/database.js';
import { badParameters, Problem } from '../http/problem.js';
import { ENTRY_COLUMNS, toEntryInput, type EntryColumns } from './columns.js';
import { toClause } from './conditions.js';

/**
 * A place in the feed: everything that a snapshot of the database could see has been told. Numbers would not do: a transaction may take a
 * number, and commit after a later number was told. `until` and `id`: of what the snapshot `until` sees more, entries up to `id` were told too.
 * https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-SNAPSHOT
 */
export interface FeedPlace {
  /** Names this database: snapshots mean nothing in another. */
  readonly feed: string;
  readonly seen: string;
  readonly until: string | null;
  readonly id: string;
}

/** One entry of the feed, and the place after it. */
export interface FeedEntry {
  readonly entry: EntryInput;
  readonly cursor: string;
}

/** What is new after a place. */
export interface News {
  readonly entries: readonly FeedEntry[];
  /** The place after all of it, which moves on also when nothing matched. */
  readonly place: FeedPlace;
  /** There is more, at once. */
  readonly more: boolean;
}

/** A place with more entries behind it than this is too old: loading the list again is quicker. */
const MOST = 10_000;

/** A place as an opaque cursor: base64url of JSON. */
export const writePlace = ({ feed, seen, until, id }: FeedPlace): string =>
  Buffer.from(JSON.stringify(until === null ? [feed, seen] : [feed, seen, until, id])).toString('base64url');

const SNAPSHOT = /^\d{1,19}:\d{1,19}:(?:\d{1,19}(?:,\d{1,19})*)?$/;
const isSnapshot = (value: unknown): value is string => typeof value === 'string' && SNAPSHOT.test(value);

/** @throws Problem 400 `cursor-unreadable`. */
export function readPlace(text: string): FeedPlace {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    parts = null;
  }
  const [feed, seen, until = null, id = '0'] = Array.isArray(parts) ? (parts as unknown[]) : [];
  if (
    typeof feed === 'string' &&
    isSnapshot(seen) &&
    (until === null || isSnapshot(until)) &&
    typeof id === 'string' &&
    /^\d{1,18}$/.test(id)
  ) {
    return { feed, seen, until, id };
  }
  const title = 'This is not a place in the feed of this server.';
  throw new Problem({ status: 400, code: 'cursor-unreadable', title, errors: [{ parameter: 'after', detail: title }] });
}

/** Where the feed is now. */
export async function currentPlace(database: Queryable): Promise<FeedPlace> {
  const [row] = await database.query<{ feed: string; seen: string }>(
    `select value as feed, pg_current_snapshot()::text as seen from settings where name = 'feed'`,
  );
  if (row === undefined) throw new Error('The feed has no name.');
  return { ...row, until: null, id: '0' };
}

/** What `stored_by` has to be for an entry to be new after a place. `bind` binds the place's parts. */
const isNew = (place: FeedPlace, bind: (value: unknown) => string): string => {
  const seen = `${bind(place.seen)}::pg_snapshot`;
  return `stored_by >= pg_snapshot_xmin(${seen}) and not pg_visible_in_snapshot(stored_by, ${seen}) and id > ${bind(place.id)}::bigint`;
};

/** Whether a place cannot be gone on from: of another database, of a time to come, or with too much behind it. */
export async function isLost(database: Queryable, place: FeedPlace): Promise<boolean> {
  const now = await currentPlace(database);
  if (now.feed !== place.feed) return true;
  const parameters: unknown[] = [];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const [row] = await database.query<{ future: boolean; count: number }>(
    `select pg_snapshot_xmax(${bind(place.seen)}::pg_snapshot) > pg_snapshot_xmax(pg_current_snapshot()) as future,
            (select count(*)::int from (select from audit_entries where ${isNew(place, bind)} limit ${MOST + 1}) as found) as count`,
    parameters,
  );
  return row === undefined || row.future || row.count > MOST;
}

/** Reads what matches and is new after a place, in the order it was numbered, in one statement and so in one snapshot. */
export async function readNews(database: Queryable, query: AuditQuery, place: FeedPlace, limit: number): Promise<News> {
  let until = '';
  const where = toClause(query, (bind) => {
    until = bind(place.until);
    return `${isNew(place, bind)} and pg_visible_in_snapshot(stored_by, now.snapshot)`;
  });
  const rows = await database.query<EntryColumns & { snapshot: string; id: string | null }>(
    `with now as (select coalesce(${until}::text, pg_current_snapshot()::text)::pg_snapshot as snapshot)
     select now.snapshot::text as snapshot, found.*
       from now left join lateral (
         select ${ENTRY_COLUMNS}, audit_entries.id as number from audit_entries
          where ${where.sql} order by audit_entries.id limit ${limit + 1}) as found on true
      order by found.number`,
    where.parameters,
  );
  const snapshot = rows[0]?.snapshot ?? place.seen;
  const found = rows.filter(({ id }) => id !== null).slice(0, limit);
  const more = rows.length > limit;
  const after = (id: string): FeedPlace => ({ feed: place.feed, seen: place.seen, until: snapshot, id });
  const whole: FeedPlace = { feed: place.feed, seen: snapshot, until: null, id: '0' };
  const last = found.at(-1);
  return {
    entries: found.map((row) => ({
      entry: toEntryInput(row),
      cursor: writePlace(row === last && !more ? whole : after(row.id)),
    })),
    place: more && last !== undefined ? after(last.id) : whole,
    // An older snapshot was finished: what came since is asked for next.
    more: more || place.until !== null,
  };
}

/** The feed for those who ask again and again: what is new after a place, as a page of the contract. */
export async function pollNews(
  database: Queryable,
  query: AuditQuery,
  {
    after,
    limit,
    cursor,
    total,
  }: { readonly after: string | undefined; readonly limit: number; readonly cursor: unknown; readonly total: unknown },
): Promise<{ readonly data: readonly EntryInput[]; readonly page: { readonly next: null; readonly live: string } }> {
  if (after === undefined || cursor !== undefined || total !== undefined) {
    throw badParameters([{ parameter: 'sort', detail: 'Goes with `after`, and without `cursor` and `total`.' }]);
  }
  const place = readPlace(after);
  if (await isLost(database, place)) {
    throw new Problem({ status: 410, code: 'cursor-expired', title: 'This place is lost; load the list again.' });
  }
  const news = await readNews(database, query, place, limit);
  return { data: news.entries.map(({ entry }) => entry), page: { next: null, live: writePlace(news.place) } };
}
