import { Client } from 'pg';
import type { Database } from '../../../examples/host-app/server/db/database.js';
import { openPGlite } from '../../../examples/host-app/server/db/pglite.js';
import { openPostgres } from '../../../examples/host-app/server/db/postgres.js';

const server = process.env['TEST_DATABASE_URL'];

async function asAdministrator(statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** An empty database: in memory, or a new one on the server that `TEST_DATABASE_URL` names, dropped again at `close`. */
export async function openTestDatabase(): Promise<Database> {
  if (server === undefined || server === '') return openPGlite(null);
  const name = `trilha_test_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await asAdministrator(`create database ${name} encoding 'UTF8' template template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openPostgres(url.href);
  return {
    ...database,
    close: async () => {
      await database.close();
      await asAdministrator(`drop database ${name} with (force)`);
    },
  };
}
