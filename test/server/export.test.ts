import { httpSource, queryToSearchParams, walkRows, type AuditQuery, type AuditRow, type WalkEnd } from 'trilha/headless';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../examples/host-app/server/app.js';
import { storeEntries } from '../../examples/host-app/server/audit/store.js';
import { startTestApp, type TestApp } from './support/app.js';
import { checkAnswer, parametersOf } from './support/contract.js';

const COUNT = 2_600;
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp(COUNT);
});
afterAll(() => app.close());

interface Line {
  readonly type: string;
  readonly id?: string;
  readonly [name: string]: unknown;
}

const linesOf = (text: string): Line[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

const ask = async (parameters: URLSearchParams | Record<string, string> = {}): Promise<Line[]> => {
  const response = await createApp({ database: app.database }).request(`/api/audit/export?${new URLSearchParams(parameters)}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('application/x-ndjson');
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="audit-[\da-f]{8}\.ndjson"$/);
  const lines = linesOf(await response.text());
  for (const line of lines) checkAnswer('/api/audit/export', 200, 'application/x-ndjson', line);
  return lines;
};

test('gives every entry once, in order, each as described, then the end with their number', async () => {
  const lines = await ask();
  const entries = lines.slice(0, -1);
  expect(entries.map(({ id }) => id)).toEqual(app.inputs.map(({ id }) => id));
  for (const { type, ...entry } of entries.slice(0, 300)) {
    expect(type).toBe('entry');
    checkAnswer('/api/audit/entries/1', 200, 'application/json', entry);
  }
  expect(lines.at(-1)).toMatchObject({ type: 'end', count: COUNT });
});

test.each<[string, AuditQuery]>([
  ['a filter', { conditions: [{ field: 'entityType', operator: 'is', values: ['Lead'] }] }],
  [
    'an exclusion, oldest first',
    { conditions: [{ field: 'action', operator: 'is', values: ['Criado'], negated: true }], order: 'oldest' },
  ],
  ['nothing', { conditions: [{ field: 'entityType', operator: 'is', values: ['Nobody'] }] }],
])('gives what the list gives, for %s', async (_name, query) => {
  const params = queryToSearchParams(query);
  const lines = await ask(params);
  expect(lines.slice(0, -1).map(({ id }) => id)).toEqual(await app.walk(params, 200));
});

test('says that its limit was met, and when it was not', async () => {
  expect((await ask({ limit: '1500' })).at(-1)).toMatchObject({ type: 'incomplete', reason: 'limit', count: 1500, limit: 1500 });
  expect((await ask({ limit: String(COUNT) })).at(-1)).toMatchObject({ type: 'end', count: COUNT });
});

test('is one set: what is added meanwhile is not part of it', async () => {
  const response = await createApp({ database: app.database }).request('/api/audit/export');
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader();
  const first = await reader.read();
  const [sample] = await app.database.query<{ id: string }>('select max(id)::text as id from audit_entries');
  const id = Number(sample?.id) + 1;
  const record = {
    at: Date.parse('2020-01-01T00:00:00Z'),
    entity: { type: 'Lead', id: '1' },
    action: 'Criado',
    operation: 'create' as const,
    actor: null,
    origin: {},
    before: null,
    after: null,
  };
  await storeEntries(app.database, [{ id, record }]);
  let text = new TextDecoder().decode(first.value);
  for (let step = await reader.read(); !step.done; step = await reader.read()) text += new TextDecoder().decode(step.value);
  await app.database.query('delete from audit_entries where id = $1', [id]);
  const lines = linesOf(text);
  expect(lines.at(-1)).toMatchObject({ type: 'end', count: COUNT });
  expect(lines.some((line) => line.id === String(id))).toBe(false);
});

test('accepts every parameter that is described, and refuses others before it begins', async () => {
  // An export is no page and no feed: it has neither cursor and total, nor a place to go on from.
  const paging = ['cursor', 'total', 'after', 'sort'];
  expect(parametersOf('/api/audit/export').map(({ name }) => name)).toEqual(
    parametersOf('/api/audit/entries')
      .map(({ name }) => name)
      .filter((name) => !paging.includes(name)),
  );
  for (const bad of [{ colour: 'blue' }, { limit: '0' }, { limit: '1000001' }, { cursor: 'x' }, { from: '0000-01-01T00:00:00Z' }])
    expect((await createApp({ database: app.database }).request(`/api/audit/export?${new URLSearchParams(bad)}`)).status).toBe(
      400,
    );
});

test('the HTTP source walks it, to its end or to its limit', async () => {
  const server = createApp({ database: app.database });
  const source = httpSource({
    url: 'http://localhost/api/audit',
    fetch: (input, init) => Promise.resolve(server.request(input instanceof URL ? input.href : input, init)),
  });
  const rows: AuditRow[] = [];
  const walk = walkRows(source, { conditions: [] }, { signal: new AbortController().signal });
  let end: WalkEnd | undefined;
  while (end === undefined) {
    const step = await walk.next();
    if (step.done === true) end = step.value;
    else rows.push(...step.value.rows);
  }
  expect(rows.map(({ id }) => id)).toEqual(app.inputs.map(({ id }) => id));
  expect(end).toMatchObject({ complete: true, read: COUNT, duplicates: 0 });
});
