/**
 * The example server at 1,000,000 entries beside 20,000 of the same data, in one run: `npm run bench:server`. A flat cost is a ratio near 1.
 *
 * `--entries 1000000` `--reference 20000` `--rounds 15` `--data <folder>` keeps the embedded databases there (default: a temporary folder).
 * With `BENCH_DATABASE_URL` (a server that may create databases) the PostgreSQL server is measured as well. `--json <file>` writes the figures.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import type { DatabaseOptions } from '../../examples/host-app/server/db/open.js';
import { prepare, type Prepared } from './data.js';
import { askOf, learn, timeOf, type Times } from './measure.js';
import { QUESTIONS, type Question } from './questions.js';

const { values: options } = parseArgs({
  options: {
    entries: { type: 'string', default: '1000000' },
    reference: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '15' },
    data: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'string' },
  },
});
const SIZES = [Number(options.reference), Number(options.entries)] as const;

/** One line of the table. */
interface Line {
  readonly question: Question;
  readonly small: Times;
  readonly large: Times;
}

async function databaseOn(server: string, name: string): Promise<DatabaseOptions> {
  const client = new Client({ connectionString: server });
  await client.connect();
  const { rows } = await client.query('select from pg_database where datname = $1', [name]);
  if (rows.length === 0) await client.query(`create database ${name} encoding 'UTF8' template template0`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, folder: null };
}

async function measure(
  name: string,
  where: (size: number) => Promise<DatabaseOptions> | DatabaseOptions,
): Promise<readonly Line[]> {
  const prepared: Prepared[] = [];
  for (const size of SIZES) {
    prepared.push(await prepare(await where(size), size));
    const { entries, added, seconds } = prepared.at(-1) ?? { entries: 0, added: 0, seconds: 0 };
    console.log(`${name}: ${entries} entries, ${added} added in ${seconds} s`);
  }
  const asks = [];
  for (const { database, entries } of prepared) asks.push({ ask: askOf(database), known: await learn(database, entries) });
  const [version] = (await prepared[0]?.database.query<{ version: string }>('select version() as version')) ?? [];
  console.log(`${name}: ${version?.version ?? ''}`);
  const lines: Line[] = [];
  for (const question of QUESTIONS.filter(({ group, name: title }) => `${group}: ${title}`.includes(options.only ?? ''))) {
    const [small, large] = await timeOf(asks, question, Number(options.rounds));
    if (small !== undefined && large !== undefined) lines.push({ question, small, large });
    console.log(toRow(lines.at(-1)));
  }
  for (const { ask } of options.only === undefined ? asks : []) {
    const started = performance.now();
    const bytes = Number(await ask('/api/audit/export'));
    const seconds = (performance.now() - started) / 1000;
    console.log(`${name}: everything exported, ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s`);
  }
  for (const { database } of prepared) await database.close();
  return lines;
}

const ms = (time: number): string => time.toFixed(time < 10 ? 1 : 0);

function toRow(line: Line | undefined): string {
  if (line === undefined) return '';
  const { question, small, large } = line;
  const cells = [
    `${question.group}: ${question.name}`,
    ms(small.median),
    ms(small.p95),
    ms(large.median),
    ms(large.p95),
    (large.median / small.median).toFixed(2),
  ];
  return `| ${cells.join(' | ')} |`;
}

console.log(`${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? ''}`);
console.log(`| question | ${SIZES[0]}: median ms | p95 | ${SIZES[1]}: median ms | p95 | ratio |`);
const folder = options.data ?? mkdtempSync(join(tmpdir(), 'trilha-bench-'));
const results: Record<string, readonly Line[]> = {};
const server = process.env['BENCH_DATABASE_URL'];
if (server !== undefined && server !== '') {
  results['postgres'] = await measure('PostgreSQL server', (size) => databaseOn(server, `trilha_bench_${size}`));
}
results['pglite'] = await measure('PGlite', (size) => ({ folder: join(folder, String(size)) }));
if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(results, null, 1));
