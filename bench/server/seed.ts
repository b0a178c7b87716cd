/** Fills a database for the other measurements: `node --import tsx bench/server/seed.ts --entries 1000000 [--data folder]`, or with `DATABASE_URL`. */
import { parseArgs } from 'node:util';
import { prepare } from './data.js';

const { values } = parseArgs({ options: { entries: { type: 'string', default: '1000000' }, data: { type: 'string' } } });
const { database, entries, added, seconds } = await prepare(
  { url: process.env['DATABASE_URL'], folder: values.data ?? null },
  Number(values.entries),
);
console.log(`${database.place}: ${entries} entries, ${added} added in ${seconds} s`);
await database.close();
