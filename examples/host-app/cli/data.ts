import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseUnavailable, type Database } from '../server/db/database.js';
import { holderOf } from '../server/db/lock.js';
import { createTables, dropTables } from '../server/db/migrate.js';
import { openDatabase } from '../server/db/open.js';
import { seedDatabase, targetOf, type SeedProgress, type SeedResult } from '../server/seed/seed.js';

/** Entries of a first start. */
const DEFAULT_ENTRIES = 20_000;

/** What is wanted of the data. */
export interface DataOptions {
  readonly url: string | undefined;
  readonly folder: string;
  readonly entries: number | undefined;
  readonly reset: boolean;
}

/** Opens the database; with `reset`, empty. */
export async function openData({ url, folder, reset }: DataOptions): Promise<Database> {
  const embedded = url === undefined || url === '';
  if (reset && embedded) {
    const holder = holderOf(folder);
    if (holder !== null)
      throw new DatabaseUnavailable(
        `Os dados em ${folder} estão em uso pelo processo ${holder}. Encerre-o antes de usar --reset.`,
      );
    rmSync(join(folder, 'pglite'), { recursive: true, force: true });
  }
  const database = await openDatabase({ url, folder });
  if (reset && !embedded) await dropTables(database);
  return database;
}

/** Creates and fills what is missing. */
export async function prepareData(database: Database, entries: number | undefined, progress: SeedProgress): Promise<SeedResult> {
  await createTables(database);
  return seedDatabase(database, await targetOf(database, entries, DEFAULT_ENTRIES), progress);
}
