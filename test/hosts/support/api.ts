import { getRequestListener } from '@hono/node-server';
import { createApp } from '../../../examples/host-app/server/app.js';
import { createTables } from '../../../examples/host-app/server/db/migrate.js';
import { seedDatabase } from '../../../examples/host-app/server/seed/seed.js';
import { openTestDatabase } from '../../server/support/database.js';
import { listen, type HostServer } from './server.ts';

/** Starts the example's API over a small database of its own, with so many entries. */
export async function startApi(entries: number): Promise<HostServer> {
  const database = await openTestDatabase();
  await createTables(database);
  await seedDatabase(database, entries);
  const server = await listen(getRequestListener(createApp({ database, log: (error) => console.error(error) }).fetch));
  const close = async (): Promise<void> => {
    await server.close();
    await database.close();
  };
  return { address: server.address, close };
}
