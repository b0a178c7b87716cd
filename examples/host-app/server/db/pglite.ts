import { PGlite, type PGliteInterface, type Transaction } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { mkdirSync } from 'node:fs';
import { DatabaseUnavailable, type Database, type Queryable } from './database.js';
import { holdFolder } from './lock.js';
import { SEARCH_PATH } from './schema.js';

const queryable = (on: PGliteInterface | Transaction): Queryable => ({
  query: async <T>(sql: string, parameters: readonly unknown[] = []): Promise<readonly T[]> =>
    (await on.query<T>(sql, [...parameters])).rows,
});

/**
 * PostgreSQL inside this process (PGlite). Its statements run one at a time.
 * @param folder Where the data is kept; created when missing. `null`: in memory, gone at `close`.
 * @throws DatabaseUnavailable When another process uses the folder, or its files cannot be read.
 */
export async function openPGlite(folder: string | null): Promise<Database> {
  if (folder !== null) mkdirSync(folder, { recursive: true });
  const release = folder === null ? () => {} : holdFolder(folder);
  const options = { extensions: { pg_trgm }, relaxedDurability: true };
  try {
    const lite = await PGlite.create(folder === null ? options : { ...options, dataDir: `${folder}/pglite` });
    await lite.query(SEARCH_PATH);
    return {
      kind: 'pglite',
      place: folder ?? 'na memória',
      ...queryable(lite),
      transaction: (run) => lite.transaction((transaction) => run(queryable(transaction))),
      close: async () => {
        await lite.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw new DatabaseUnavailable(
      `O banco embutido não abriu em ${folder ?? 'memória'}. Recomece com dados novos: npm start -- --reset`,
      { cause: error },
    );
  }
}
