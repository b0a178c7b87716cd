import type { Database, Queryable } from './database.js';
import { SCHEMA } from './schema.js';

/** Lengths of time that entries are counted by, in UTC, coarsest first. */
export const COUNT_UNITS = ['month', 'day', 'hour'] as const;
/** One of {@link COUNT_UNITS}. */
export type CountUnit = (typeof COUNT_UNITS)[number];

/** What entries are counted by besides time. All have few values, so that a month has few rows however many entries it has. */
export const COUNTED_COLUMNS = ['entity_type', 'action', 'operation', 'outcome', 'actor_kind'] as const;

const COLUMNS = COUNTED_COLUMNS.join(', ');
const KEY = `unit, at, ${COLUMNS}`;

/** Counts of some rows, as rows of `audit_counts`. */
const countsOf = (rows: string, sign: '' | '-'): string =>
  `select unit, date_trunc(unit, occurred_at, 'UTC') as at, ${COLUMNS}, ${sign}count(*) as entries
     from ${rows} cross join (values ${COUNT_UNITS.map((unit) => `('${unit}')`).join(', ')}) as units (unit)
    group by ${KEY}`;

const triggerOn = (event: string, tables: string, body: readonly string[]): readonly string[] => [
  `create or replace function audit_count_${event}() returns trigger language plpgsql set search_path = ${SCHEMA}, public as $$
   begin ${body.map((statement) => `${statement};`).join(' ')} return null; end $$`,
  `create or replace trigger audit_count_${event} after ${event} on audit_entries ${tables}
   for each statement execute function audit_count_${event}()`,
];

const INTO = `insert into audit_counts (${KEY}, entries)`;
const NEW = 'new table as new_entries';
const OLD = 'old table as old_entries';

/**
 * Running counts of `audit_entries`, kept by triggers in the transaction that writes the entries, so they are never ahead or behind.
 * Each statement *adds rows* (negative ones for entries taken away) instead of changing a shared row: writers never wait for one another
 * and cannot deadlock. A count is the sum over its rows; `foldCounts` puts rows together from time to time and changes no sum.
 */
export const COUNTS: readonly string[] = [
  `create table if not exists audit_counts (
     unit text not null,
     at timestamptz(0) not null,
     entity_type text not null,
     action text not null,
     operation text not null,
     outcome text not null,
     actor_kind text,
     entries bigint not null,
     folded boolean not null default false
   )`,
  'create index if not exists audit_counts_at on audit_counts (unit, at)',
  'create index if not exists audit_counts_pending on audit_counts (unit, at) where not folded',
  ...triggerOn('insert', `referencing ${NEW}`, [`${INTO} ${countsOf('new_entries', '')}`]),
  ...triggerOn('delete', `referencing ${OLD}`, [`${INTO} ${countsOf('old_entries', '-')}`]),
  ...triggerOn('update', `referencing ${OLD} ${NEW}`, [
    `${INTO} ${countsOf('old_entries', '-')}`,
    `${INTO} ${countsOf('new_entries', '')}`,
  ]),
  ...triggerOn('truncate', '', ['delete from audit_counts']),
];

/** Counts the entries of data that were stored before there were counts. Once; writers wait meanwhile. */
export async function fillCounts(transaction: Queryable): Promise<void> {
  const [done] = await transaction.query(`select from settings where name = 'counts'`);
  if (done !== undefined) return;
  await transaction.query('lock table audit_entries in share row exclusive mode');
  await transaction.query('delete from audit_counts');
  await transaction.query(`insert into audit_counts (${KEY}, entries, folded)
    select ${KEY}, entries, true from (${countsOf('audit_entries', '')}) as counted`);
  await transaction.query(`insert into settings (name, value) values ('counts', '1') on conflict (name) do nothing`);
}

/**
 * Puts the rows of each count together, where some were added since the last time. Readers see the same sums before, during and after;
 * writers go on. A second process that folds at the same time leaves it to the first.
 */
export async function foldCounts(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    const [lock] = await transaction.query<{ mine: boolean }>(
      `select pg_try_advisory_xact_lock(hashtext('${SCHEMA}.audit_counts')) as mine`,
    );
    if (lock?.mine !== true) return;
    await transaction.query(`
      with gone as (
        delete from audit_counts
         where (unit, at) in (select unit, at from audit_counts where not folded)
        returning ${KEY}, entries
      )
      insert into audit_counts (${KEY}, entries, folded)
      select ${KEY}, sum(entries), true from gone group by ${KEY} having sum(entries) <> 0`);
  });
}
