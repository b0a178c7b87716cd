import { storeEntries } from '../audit/store.js';
import { storeContacts, storeSeedContacts } from '../crm/store.js';
import type { Database } from '../db/database.js';
import { createIndexes, dropIndexes } from '../db/migrate.js';
import { NEWEST_ID, numberedBatches } from './numbered.js';

/** What seeding did. */
export interface SeedResult {
  /** Seeded entries there are now; may be more than asked for, when the data were there before. */
  readonly entries: number;
  readonly added: number;
}

/** Told between pieces of work, and awaited; what it throws ends the seeding there. `indexing` comes before each index. */
export type SeedProgress = (
  event: { readonly type: 'entries'; readonly done: number; readonly all: number } | { readonly type: 'indexing' },
) => void | Promise<void>;

/** Adding fewer than this is faster with the indexes in place. */
const FEW = 5_000;

/** How many seeded entries are stored. They are stored newest first, so the lowest number tells. */
export async function countSeeded(database: Database): Promise<number> {
  const [row] = await database.query<{ oldest: string | null }>(
    'select min(id)::text as oldest from audit_entries where id <= $1::bigint',
    [NEWEST_ID],
  );
  return row?.oldest == null ? 0 : NEWEST_ID - Number(row.oldest) + 1;
}

async function wantedEntries(database: Database): Promise<number | null> {
  const [row] = await database.query<{ value: string }>(`select value from settings where name = 'entries'`);
  return row === undefined ? null : Number(row.value);
}

const keepWanted = (database: Database, entries: number): Promise<unknown> =>
  database.query(
    `insert into settings (name, value) values ('entries', $1) on conflict (name) do update set value = excluded.value`,
    [String(entries)],
  );

/** How many entries the data are meant to have: what was asked for now, else at an earlier start, else `fallback`. */
export const targetOf = async (database: Database, asked: number | undefined, fallback: number): Promise<number> =>
  asked ?? (await wantedEntries(database)) ?? fallback;

/**
 * Brings the data to `entries` seeded entries. What is there stays; what is missing is added at the old end, also after a seeding that
 * was interrupted. Fewer than there are: nothing is removed.
 */
export async function seedDatabase(database: Database, entries: number, progress: SeedProgress = () => {}): Promise<SeedResult> {
  const before = await countSeeded(database);
  if (before >= entries) {
    await createIndexes(database);
    return { entries: before, added: 0 };
  }
  await keepWanted(database, entries);
  if (entries - before > FEW) await dropIndexes(database);
  await storeSeedContacts(database);
  let done = before;
  for (const batch of numberedBatches(entries, before)) {
    await database.transaction(async (transaction) => {
      await storeEntries(transaction, batch.entries);
      await storeContacts(transaction, batch.stories);
    });
    done += batch.entries.length;
    await progress({ type: 'entries', done, all: entries });
  }
  await database.query(
    `select setval(pg_get_serial_sequence('audit_entries', 'id'), greatest($1::bigint, (select max(id) from audit_entries)))`,
    [NEWEST_ID],
  );
  await createIndexes(database, () => progress({ type: 'indexing' }));
  return { entries: done, added: done - before };
}
