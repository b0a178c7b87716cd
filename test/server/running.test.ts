import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeEntries } from '../../examples/host-app/server/audit/store.js';
import { foldCounts, COUNTED_COLUMNS } from '../../examples/host-app/server/db/counts.js';
import type { Database, Queryable } from '../../examples/host-app/server/db/database.js';
import { createTables, dropTables } from '../../examples/host-app/server/db/migrate.js';
import { numberedBatches } from '../../examples/host-app/server/seed/numbered.js';
import { openTestDatabase } from './support/database.js';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await createTables(database);
});
afterAll(() => database.close());

const COLUMNS = COUNTED_COLUMNS.join(', ');
const batches = [...numberedBatches(6_000)].map(({ entries }) => entries);

/** Counts that are wrong, compared with counting every entry; none is what it has to be. */
const wrongCounts = (on: Queryable = database): Promise<readonly unknown[]> =>
  on.query(`
    with counted as (
           select unit, date_trunc(unit, occurred_at, 'UTC') as at, ${COLUMNS}, count(*) as entries
             from audit_entries cross join (values ('hour'), ('day'), ('month')) as units (unit) group by 1, 2, ${COLUMNS}),
         kept as (
           select unit, at, ${COLUMNS}, sum(entries) as entries from audit_counts
            group by unit, at, ${COLUMNS} having sum(entries) <> 0)
    (select * from counted except select * from kept) union all (select * from kept except select * from counted) limit 5`);
const rows = async (which = 'true'): Promise<number> =>
  (await database.query<{ rows: number }>(`select count(*)::int as rows from audit_counts where ${which}`))[0]?.rows ?? 0;

test('many writers at once, some of whom give up, leave right counts; folding meanwhile changes none', async () => {
  const writes = batches.map((batch, index) =>
    database
      .transaction(async (transaction) => {
        await storeEntries(transaction, batch);
        if (index % 3 === 1) throw new Error('gives up');
      })
      .catch((error: unknown) => {
        if (!(error instanceof Error) || error.message !== 'gives up') throw error;
      }),
  );
  const folds = [0, 1, 2].map(() => foldCounts(database));
  await Promise.all([...writes, ...folds]);
  expect(await wrongCounts()).toEqual([]);
  await foldCounts(database);
  expect(await wrongCounts()).toEqual([]);
  expect(await rows()).toBeGreaterThan(100);
  expect(await rows('not folded')).toBe(0);
});

test('entries are counted in the transaction that stores them, and not elsewhere before it ends', async () => {
  await database.transaction(async (transaction) => {
    await storeEntries(transaction, batches[1] ?? []);
    expect(await wrongCounts(transaction)).toEqual([]);
  });
  expect(await wrongCounts()).toEqual([]);
});

test('entries that are taken away or corrected are no longer counted', async () => {
  await database.query('delete from audit_entries where id % 3 = 0');
  expect(await wrongCounts()).toEqual([]);
  await database.query(
    `update audit_entries set action = 'Corrigido', occurred_at = occurred_at - interval '40 days' where id % 5 = 0`,
  );
  expect(await wrongCounts()).toEqual([]);
  await foldCounts(database);
  expect(await wrongCounts()).toEqual([]);
  await database.query('truncate audit_entries');
  expect(await rows()).toBe(0);
});

test('data from before there were counts are counted once, at the next start', async () => {
  await dropTables(database);
  await createTables(database);
  await storeEntries(database, batches[2] ?? []);
  await database.query('delete from audit_counts');
  await database.query(`delete from settings where name = 'counts'`);
  await createTables(database);
  expect(await wrongCounts()).toEqual([]);
  await createTables(database);
  expect(await wrongCounts()).toEqual([]);
});
