import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../examples/host-app/server/db/database.js';
import { createTables, dropTables } from '../../examples/host-app/server/db/migrate.js';
import { INDEXES } from '../../examples/host-app/server/db/schema.js';
import { countSeeded, seedDatabase, targetOf } from '../../examples/host-app/server/seed/seed.js';
import fixture from '../fixtures/seed.json' with { type: 'json' };
import { openTestDatabase } from './support/database.js';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await createTables(database);
});
afterAll(() => database.close());

/** Whole entries, but for the transaction that stored each, which is another at every start. */
const contents = async (): Promise<readonly unknown[]> => {
  const rows = await database.query<Record<string, unknown>>('select * from audit_entries order by id desc');
  return rows.map((row) => ({ ...row, stored_by: null }));
};
const indexNames = async (): Promise<string[]> => {
  const rows = await database.query<{ name: string }>(
    `select indexname::text as name from pg_indexes where schemaname = 'trilha_exemplo'`,
  );
  return rows.map(({ name }) => name).filter((name) => name in INDEXES);
};
const empty = async (): Promise<void> => {
  await dropTables(database);
  await createTables(database);
};

test("the seed's thirty rows are the newest, each exactly as it was", async () => {
  await seedDatabase(database, 300);
  const rows = await database.query(
    `select to_char(occurred_at at time zone 'America/Sao_Paulo', 'DD/MM/YYYY HH24:MI:SS') as quando,
            json_build_object('tipo', entity_type, 'id', entity_id) as entidade, action as acao, actor_name as ator,
            json_build_object('ip', ip, 'userAgent', user_agent) as origem, json_build_object('novo', after_text, 'antes', before_text) as mudanca
       from audit_entries order by occurred_at desc, id desc limit 30`,
  );
  expect(rows).toEqual(fixture.linhas);
});

test('what is there is not touched by another start', async () => {
  const before = await contents();
  await createTables(database);
  expect(await seedDatabase(database, 300)).toEqual({ entries: 300, added: 0 });
  expect(await contents()).toEqual(before);
});

test('more entries are added at the old end, and are those of a fresh start', async () => {
  const before = await contents();
  expect(await seedDatabase(database, 2_000)).toEqual({ entries: 2_000, added: 1_700 });
  const grown = await contents();
  expect(grown.slice(0, 300)).toEqual(before);
  await empty();
  await seedDatabase(database, 2_000);
  expect(await contents()).toEqual(grown);
});

test('fewer entries remove nothing', async () => {
  expect(await seedDatabase(database, 100)).toEqual({ entries: 2_000, added: 0 });
});

test('a start that was interrupted is finished by the next, with every index', async () => {
  await empty();
  await seedDatabase(database, 9_000);
  const whole = await contents();
  const leads = await database.query('select * from leads order by id');
  await empty();
  const interrupted = seedDatabase(database, 9_000, ({ type }) => {
    if (type === 'entries') throw new Error('Ctrl-C');
  });
  await expect(interrupted).rejects.toThrow('Ctrl-C');
  expect(await countSeeded(database)).toBeLessThan(9_000);
  expect(await indexNames()).toEqual([]);
  await seedDatabase(database, await targetOf(database, undefined, 123));
  expect(await contents()).toEqual(whole);
  expect(await database.query('select * from leads order by id')).toEqual(leads);
  expect((await indexNames()).sort()).toEqual(Object.keys(INDEXES).sort());
});

describe('the plan', () => {
  interface Plan {
    readonly 'QUERY PLAN': string;
  }
  const planOf = async (where: string): Promise<string> =>
    (
      await database.query<Plan>(
        `explain select id from audit_entries where ${where} and (occurred_at, id) < ('2026-02-18T00:00:00Z', 9999999) order by occurred_at desc, id desc limit 51`,
      )
    )
      .map((row) => row['QUERY PLAN'])
      .join('\n');

  test.each([
    ['audit_newest', 'true'],
    ['audit_entity', `entity_type = 'Lead' and entity_id = '4478003'`],
    ['audit_actor_id', `actor_id = '9'`],
  ])('of a deep page walks %s and sorts nothing', async (index, where) => {
    const plan = await planOf(where);
    expect(plan).toContain(index);
    expect(plan).not.toContain('Sort');
    expect(plan).not.toContain('Seq Scan');
  });

  test('of one request goes through its index', async () => {
    const plan = await planOf(`request_id = 'req_x'`);
    expect(plan).toContain('audit_request');
    expect(plan).not.toContain('Seq Scan');
  });
});
