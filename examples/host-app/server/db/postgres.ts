import { Pool, type PoolClient } from 'pg';
import { DatabaseUnavailable, type Database, type Queryable } from './database.js';
import { SEARCH_PATH } from './schema.js';

/** The address without user, password or options, for messages. */
export function placeOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `PostgreSQL em ${hostname}${port === '' ? '' : `:${port}`}${pathname}`;
  } catch {
    return 'PostgreSQL (endereço ilegível)';
  }
}

const queryable = (on: Pool | PoolClient): Queryable => ({
  query: async <T>(sql: string, parameters: readonly unknown[] = []): Promise<readonly T[]> =>
    (await on.query(sql, [...parameters])).rows as T[], // oxlint-disable-line typescript/no-unsafe-type-assertion -- pg types no rows; each statement names its own
});

async function inTransaction<T>(pool: Pool, run: (transaction: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await run(queryable(client));
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      (broken: unknown) => client.release(broken instanceof Error ? broken : true),
    );
    throw error;
  }
}

/**
 * A PostgreSQL server, through a small pool.
 * @param url `postgres://user:password@host:port/database`.
 * @throws DatabaseUnavailable When the server cannot be reached or refuses; the message names the server, never the password.
 */
export async function openPostgres(url: string): Promise<Database> {
  const place = placeOf(url);
  try {
    const pool = new Pool({
      connectionString: url,
      max: 5,
      connectionTimeoutMillis: 5_000,
      application_name: 'trilha-exemplo',
      // A connection is handed out only when it looks into this example's schema.
      verify: (client, done) => client.query(SEARCH_PATH, (error) => done(error ?? undefined)),
    });
    // A pool reports connections lost while idle as an event; the next query opens a new one or fails with its own error.
    pool.on('error', () => {});
    await pool.query('select 1');
    return {
      kind: 'postgres',
      place,
      ...queryable(pool),
      transaction: (run) => inTransaction(pool, run),
      close: () => pool.end(),
    };
  } catch (error) {
    const reason = error instanceof Error && error.message !== '' ? error.message : 'sem resposta';
    throw new DatabaseUnavailable(
      `${place} não respondeu (${reason}). Confira se o servidor está no ar e o endereço em DATABASE_URL; ` +
        'sem DATABASE_URL o exemplo usa um banco embutido.',
      { cause: error },
    );
  }
}
