import { createTables } from '../../examples/host-app/server/db/migrate.js';
import type { Database } from '../../examples/host-app/server/db/database.js';
import { openDatabase, type DatabaseOptions } from '../../examples/host-app/server/db/open.js';
import { seedDatabase } from '../../examples/host-app/server/seed/seed.js';

/** A database with at least so many entries of the example, and how long filling it took (0 when it was full). */
export interface Prepared {
  readonly database: Database;
  readonly entries: number;
  readonly added: number;
  readonly seconds: number;
}

/** Opens a database of the example and brings it to `entries`; says how far it is once a minute. */
export async function prepare(options: DatabaseOptions, entries: number): Promise<Prepared> {
  const started = performance.now();
  const database = await openDatabase(options);
  await createTables(database);
  let said = started;
  const result = await seedDatabase(database, entries, (event) => {
    if (performance.now() - said < 60_000) return;
    said = performance.now();
    const seconds = Math.round((said - started) / 1000);
    process.stderr.write(`  ${event.type === 'entries' ? `${event.done} of ${event.all} entries` : 'indexing'}, ${seconds} s\n`);
  });
  return { database, ...result, seconds: Math.round((performance.now() - started) / 1000) };
}
