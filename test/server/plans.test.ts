import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../examples/host-app/server/app.js';
import { createIndexes, createTables } from '../../examples/host-app/server/db/migrate.js';
import type { Database } from '../../examples/host-app/server/db/database.js';
import { openTestDatabase } from './support/database.js';

/** Enough for the planner to think about it. */
const ROWS = 60_000;

interface Asked {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

let database: Database;
let asked: Asked[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
  await createTables(database);
  await database.query(`
    insert into audit_entries (occurred_at, entity_type, entity_id, action, operation, outcome, actor_kind, actor_id, actor_name, ip, request_id,
                               batch_id, after_text, tags, changed_fields, old_values, new_values, old_cuts, new_cuts, search_text)
    select timestamptz '2026-03-01' - n * interval '7 minutes',
           (array['Lead', 'Conversation', 'Message', 'Campaign'])[1 + n % 4], (n / 40)::text,
           (array['Criado', 'Atualizado', 'Mensagem Enviada'])[1 + n % 3], (array['create', 'update', 'message'])[1 + n % 3], 'success',
           (array['user', 'api', 'ai', 'system'])[1 + n % 4], (n % 200)::text, 'Pessoa ' || n % 200, '177.10.' || n % 250 || '.' || n % 9,
           'req_' || n / 2, case when n % 50 = 0 then 'lote_' || n / 500 end, repeat('x', 300),
           case when n % 400 = 0 then array['lgpd'] else '{}' end, array['status', 'campo_' || n % 900], '{}', '{}', '{}', '{}',
           'lead pessoa ' || n % 200 || ' valor' || n || ' req_' || n / 2 || case when n % 700 = 0 then ' agulha' else '' end
      from generate_series(1, ${ROWS}) as n`);
  await createIndexes(database);
}, 120_000);
afterAll(() => database.close());

/** A database that remembers what it was asked. */
const recorded = (): Database => ({
  ...database,
  query: (sql, parameters = []) => {
    asked.push({ sql, parameters });
    return database.query(sql, parameters);
  },
});

const SPAN = 'from=2025-11-01T03:00:00Z&to=2026-01-10T15:30:00Z';
const QUESTIONS = {
  everything: '',
  'a period': SPAN,
  'a kind of entity': 'entityType=Lead',
  'an entity': 'entityType=Lead&entityId=77',
  'two kinds': 'entityType=Lead&action=Atualizado',
  'an actor': 'actorId=7',
  'a name': 'actorName=Pessoa%207',
  'a piece of a name': 'actorName~=soa%2019',
  'an address': 'ip=177.10.7.7',
  'a request': 'request=req_900',
  'a batch': 'batch=lote_3',
  'nothing recorded': 'request=',
  'a tag': 'tag=lgpd',
  'a changed field': 'field=campo_77',
  'an excluded kind': '-entityType=Lead',
  'a common word': 'q=lead',
  'a rare word': 'q=agulha',
  'a word that is nowhere': 'q=xyzzy',
  'two letters': 'q=zw',
  'a rare word in a period': `q=agulha&${SPAN}`,
  'a word and a kind': 'q=agulha&entityType=Lead',
} as const;

async function plansOf(path: string): Promise<string[]> {
  asked = [];
  const failures: unknown[] = [];
  const app = createApp({ database: recorded(), log: (error) => failures.push(error) });
  const response = await app.request(path);
  expect([response.status, failures]).toEqual([200, []]);
  const plans: string[] = [];
  for (const { sql, parameters } of asked.filter((one) => !one.sql.startsWith('explain'))) {
    const rows = await database.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, parameters);
    plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
  }
  return plans;
}

describe.each(Object.entries(QUESTIONS))('%s', (_, parameters) => {
  test.each([
    ['a page', `/api/audit/entries?limit=50&${parameters}`],
    ['its total', `/api/audit/entries?limit=1&total=estimate&${parameters}`],
    ['facets', `/api/audit/facets?fields=action,entityType,actorName,field,ip&${parameters}`],
    ['a histogram', `/api/audit/histogram?buckets=60&timeZone=America/Sao_Paulo&${parameters}`],
  ])('%s reads no table from end to end', async (__, path) => {
    const plans = await plansOf(path);
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on audit_entries/);
  });
});

test('a page far from the top starts where it has to', async () => {
  const app = createApp({ database });
  let cursor = '';
  for (let page = 0; page < 20; page += 1) {
    const response = await app.request(`/api/audit/entries?limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`);
    cursor = ((await response.json()) as { page: { next: string } }).page.next;
  }
  const [plan = ''] = await plansOf(`/api/audit/entries?limit=50&cursor=${cursor}`);
  expect(plan).toMatch(/Index Scan.* using audit_newest/);
  expect(plan).toMatch(/Index Cond: .*ROW\(occurred_at, id\) </);
  expect(plan).not.toContain('Sort');
});
