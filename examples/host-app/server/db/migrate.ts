import { DatabaseUnavailable, type Database } from './database.js';
import { COUNTS, fillCounts, foldCounts } from './counts.js';
import { INDEXES, SCHEMA, STATISTICS, TABLES } from './schema.js';

const STATEMENTS = TABLES.split(';')
  .map((statement) => statement.trim())
  .filter((statement) => statement !== '');

const TABLE_NAMES = [...TABLES.matchAll(/create table if not exists (\w+)/g)].map(([, name]) => name ?? '');

/**
 * Creates the tables that are missing. Safe to run at every start.
 * @throws DatabaseUnavailable When the database cannot hold Portuguese text faithfully.
 */
export async function createTables(database: Database): Promise<void> {
  const [row] = await database.query<{ server_encoding: string }>('show server_encoding');
  if (row?.server_encoding !== 'UTF8') {
    throw new DatabaseUnavailable(
      `${database.place} usa a codificação ${row?.server_encoding ?? 'desconhecida'}; o exemplo precisa de UTF8. ` +
        "Crie outro banco: create database contato encoding 'UTF8' template template0;",
    );
  }
  await database.transaction(async (transaction) => {
    await transaction.query(`create schema if not exists ${SCHEMA}`);
    for (const statement of [...STATEMENTS, ...COUNTS, STATISTICS]) await transaction.query(statement);
    await fillCounts(transaction);
  });
}

/** Creates the indexes that are missing, if any, and then refreshes the planner's statistics. Puts the running counts together. */
export async function createIndexes(
  database: Database,
  progress: (name: string) => void | Promise<void> = () => {},
): Promise<void> {
  const rows = await database.query<{ name: string }>('select indexname::text as name from pg_indexes where schemaname = $1', [
    SCHEMA,
  ]);
  const there = new Set(rows.map(({ name }) => name));
  const missing = Object.entries(INDEXES).filter(([name]) => !there.has(name));
  for (const [name, definition] of missing) {
    await progress(name);
    await database.query(`create index if not exists ${name} on ${definition}`);
  }
  await foldCounts(database);
  if (missing.length > 0) for (const name of [...TABLE_NAMES, 'audit_counts']) await database.query(`analyze ${name}`);
}

/** Drops the indexes, before a bulk load. */
export async function dropIndexes(database: Database): Promise<void> {
  await database.query(`drop index if exists ${Object.keys(INDEXES).join(', ')}`);
}

/** Removes this example's schema with all its rows, and nothing else in the database. */
export async function dropTables(database: Database): Promise<void> {
  await database.query(`drop schema if exists ${SCHEMA} cascade`);
}
