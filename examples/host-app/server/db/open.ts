import type { Database } from './database.js';
import { openPGlite } from './pglite.js';
import { openPostgres } from './postgres.js';

/** Where the data goes. */
export interface DatabaseOptions {
  /** `DATABASE_URL`; absent or empty: embedded. */
  readonly url?: string | undefined;
  /** Folder of the embedded database; `null`: memory. */
  readonly folder: string | null;
}

/** Opens the database that the options name. Throws `DatabaseUnavailable`. */
export const openDatabase = ({ url, folder }: DatabaseOptions): Promise<Database> =>
  url === undefined || url === '' ? openPGlite(folder) : openPostgres(url);
