import { FIELD_OPERATORS, FIELD_VALUES, httpSource, QUERY_FIELDS, type QueryField } from 'trilha/headless';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../examples/host-app/server/app.js';
import type { Database } from '../../examples/host-app/server/db/database.js';
import { createActivity } from '../../examples/host-app/server/seed/activity.js';
import { startTestApp, type PageBody, type ProblemBody, type TestApp } from './support/app.js';
import { checkAnswer, description, parametersOf } from './support/contract.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp(400);
});
afterAll(() => app.close());

const LISTS = ['/api/audit/entries', '/api/audit/facets', '/api/audit/histogram'] as const;
const REQUIRED: Readonly<Record<string, Readonly<Record<string, string>>>> = { '/api/audit/facets': { fields: 'action' } };

const SAMPLES: Readonly<Record<string, string>> = {
  limit: '5',
  total: 'exact',
  order: 'oldest',
  fields: 'action',
  buckets: '5',
  timeZone: 'UTC',
  from: '2026-02-19T00:00:00Z',
  to: '2026-02-20T00:00:00Z',
};
const sampleOf = (name: string): string => SAMPLES[name] ?? FIELD_VALUES[name as QueryField]?.[0] ?? 'x';

describe.each(LISTS)('%s', (path) => {
  test('accepts every parameter that is described', async () => {
    for (const { name } of parametersOf(path).filter((parameter) => !['cursor', 'after', 'sort'].includes(parameter.name))) {
      const { status } = await app.get(path, { ...REQUIRED[path], [name]: sampleOf(name) });
      expect([name, status]).toEqual([name, 200]);
    }
  });

  test.each([
    ['colour', 'blue'],
    ['any1.1.colour', 'blue'],
    ['any1.1.operation', 'explode'],
    ['limit', '0'],
    ['limit', '201'],
    ['limit', '5.5'],
    ['limit', 'many'],
    ['order', 'sideways'],
    ['operation', 'explode'],
    ['from', 'yesterday'],
    ['from', '2026-02-19'],
    ['to', '2026-02-19T10:00:00'],
    ['q', ''],
    ['q~', 'x'],
    ['actorName~', ''],
    ['occurredAt', '2026'],
    ['page', '2'],
    ['offset', '10'],
    ['operation~', 'cre'],
    ['__proto__', 'x'],
  ])('refuses %s=%s and names it', async (name, value) => {
    if (name === 'limit' && path === '/api/audit/histogram') return;
    const { status, body, headers } = await app.get<ProblemBody>(path, { ...REQUIRED[path], [name]: value });
    expect(status).toBe(400);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({ code: 'bad-parameter', status: 400, errors: [{ parameter: name }] });
  });

  test('names every broken parameter at once', async () => {
    const { body } = await app.get<ProblemBody>(path, { ...REQUIRED[path], colour: 'blue', from: 'x', order: 'y' });
    expect(body.errors?.map(({ parameter }) => parameter).sort()).toEqual(['colour', 'from', 'order']);
  });

  test("refuses what the database cannot compare with, as the asker's mistake", async () => {
    const { status, body } = await app.get<ProblemBody>(path, { ...REQUIRED[path], action: 'nul\0' });
    expect([status, body.code]).toEqual([400, 'bad-parameter']);
  });
});

describe('the description', () => {
  test('has every address of the server with its method, and no other', () => {
    const routes = createApp({ database: app.database, activity: createActivity(app.database, () => {}) })
      .routes.filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    const described = Object.entries(description.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.toSorted()).toEqual([...new Set(routes)].toSorted());
  });

  test.each([...LISTS, '/api/audit/export', '/api/audit/stream'])('%s: has every parameter that a query can send', (path) => {
    const names = new Set(parametersOf(path).map(({ name }) => name));
    const asked = QUERY_FIELDS.flatMap((field) =>
      FIELD_OPERATORS[field].flatMap((operator) =>
        field === 'text' ? ['q'] : operator === 'in' ? ['from', 'to'] : [operator === 'contains' ? `${field}~` : field],
      ),
    );
    expect([...asked, 'order', 'any1.1.entityType'].filter((name) => !names.has(name))).toEqual([]);
  });

  test('the export accepts every parameter that is described', async () => {
    for (const { name } of parametersOf('/api/audit/export')) {
      const response = await createApp({ database: app.database }).request(
        `/api/audit/export?${new URLSearchParams({ [name]: sampleOf(name) }).toString()}`,
      );
      await response.text();
      expect([name, response.status]).toEqual([name, 200]);
    }
  });

  test('the stream accepts every parameter that is described', async () => {
    for (const { name } of parametersOf('/api/audit/stream').filter((parameter) => parameter.in === 'query')) {
      const response = await createApp({ database: app.database }).request(
        `/api/audit/stream?${new URLSearchParams({ [name]: sampleOf(name) }).toString()}`,
      );
      await response.body?.cancel();
      expect([name, response.status]).toEqual([name, 200]);
    }
  });
});

test('a parameter given twice is refused', async () => {
  const { body } = await app.get<ProblemBody>(
    '/api/audit/entries',
    new URLSearchParams([
      ['limit', '5'],
      ['limit', '6'],
    ]),
  );
  expect(body).toMatchObject({ status: 400, errors: [{ parameter: 'limit' }] });
});

describe('one entry', () => {
  test('comes by id, just as in the list', async () => {
    const { body } = await app.get<PageBody>('/api/audit/entries', { limit: '1' });
    expect((await app.get(`/api/audit/entries/${body.data[0]?.id}`)).body).toEqual(body.data[0]);
  });

  test.each(['1', '99999999999999999', 'x', '1e3', '-1', '9'.repeat(40)])('that is not there is a 404: %s', async (id) => {
    expect((await app.get<ProblemBody>(`/api/audit/entries/${id}`)).body).toMatchObject({ status: 404, code: 'not-found' });
  });
});

test('what nobody described is a 404 problem', async () => {
  const { status, body } = await app.get<ProblemBody>('/api/audit/entries/1/previous').catch(async () => {
    const response = await createApp({ database: app.database }).request('/api/audit/entries/1/previous');
    return { status: response.status, body: (await response.json()) as ProblemBody };
  });
  expect([status, body.code]).toEqual([404, 'not-found']);
});

test('capabilities are what the source of Trilha assumes', async () => {
  const { body } = await app.get('/api/audit/capabilities');
  // Exact totals come when asked for; advertised are those that cost the same at any size.
  expect(body).toEqual({ ...httpSource({ url: 'https://host.example/api/audit' }).capabilities, totals: 'atLeast' });
});

test.each([
  '/api/audit/entries',
  '/api/audit/facets?fields=action',
  '/api/audit/entries/x',
  '/api/audit/nothing',
  '/api/audit/entries?x=1',
  '/api/contacts',
])('no cache keeps the answer of %s', async (path) => {
  const response = await createApp({ database: app.database }).request(path);
  expect(response.headers.get('cache-control')).toBe('private, no-store');
});

describe('when the database fails', () => {
  const broken = (error: Error): Database => {
    const fail = async (): Promise<never> => {
      throw error;
    };
    return { kind: 'postgres', place: '', query: fail, transaction: fail, close: fail };
  };
  const ask = async (
    error: Error,
    log?: (error: unknown) => void,
  ): Promise<{ status: number; headers: Headers; text: string }> => {
    const response = await createApp({ database: broken(error), ...(log === undefined ? {} : { log }) }).request(
      '/api/audit/entries',
    );
    const text = await response.text();
    checkAnswer('/api/audit/entries', response.status, response.headers.get('content-type') ?? '', JSON.parse(text));
    return { status: response.status, headers: response.headers, text };
  };

  test('unreachable is 503 with a time to come back', async () => {
    const { status, headers } = await ask(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('2');
  });

  test('anything else is 500, logged, and its text stays inside', async () => {
    const logged: unknown[] = [];
    const { status, text } = await ask(new Error('password=hunter2'), (error) => logged.push(error));
    expect(status).toBe(500);
    expect(text).not.toContain('hunter2');
    expect(logged).toHaveLength(1);
  });
});

describe("Trilha's own HTTP source", () => {
  const source = () => {
    const { database } = app;
    const server = createApp({ database });
    return httpSource({
      url: 'https://host.example/api/audit',
      fetch: async (input, init) => server.request(input instanceof Request ? input.url : String(input), init),
    });
  };
  const signal = new AbortController().signal;

  test('walks this server', async () => {
    const ids: unknown[] = [];
    let cursor: string | null = null;
    do {
      const page = await source().list({ conditions: [] }, { cursor, limit: 90, signal });
      ids.push(...page.rows.map((row) => (row as { id: string }).id));
      cursor = page.next;
    } while (cursor !== null);
    expect(ids).toEqual(app.inputs.map(({ id }) => id));
  });

  test('reads its facets, histogram, entries and capabilities', async () => {
    const facets = await source().facets?.({ conditions: [] }, ['entityType'], { signal });
    expect(facets?.[0]?.buckets.reduce((sum, { count }) => sum + count, 0)).toBe(400);
    const bars = await source().histogram?.({ conditions: [] }, { signal, buckets: 10, timeZone: 'America/Sao_Paulo' });
    expect(bars?.length).toBeGreaterThan(1);
    expect(await source().get?.('10000000', { signal })).toMatchObject({ id: '10000000' });
    expect(await source().get?.('1', { signal })).toBeNull();
    expect(await source().loadCapabilities(signal)).toEqual({ ...source().capabilities, totals: 'atLeast' });
  });

  test('gets a typed error for a refused query', async () => {
    await expect(source().list({ conditions: [] }, { cursor: 'x', limit: 5, signal })).rejects.toMatchObject({
      kind: 'bad-query',
      problem: 'cursor-unreadable',
    });
  });
});

describe("the host's own addresses", () => {
  interface Contacts {
    readonly data: readonly { readonly id: string; readonly name: string; readonly createdAt: string }[];
    readonly next: number | null;
  }

  test('list contacts newest first, page after page, and each has its page', async () => {
    const first = (await app.get<Contacts>('/api/contacts', { limit: '5' })).body;
    const second = (await app.get<Contacts>('/api/contacts', { limit: '5', after: String(first.next) })).body;
    const all = (await app.get<Contacts>('/api/contacts', { limit: '10' })).body;
    expect([...first.data, ...second.data]).toEqual(all.data);
    expect(all.data[0]?.name).toBe('Pedro');
    expect(all.data.map(({ createdAt }) => createdAt)).toEqual(
      all.data
        .map(({ createdAt }) => createdAt)
        .toSorted()
        .toReversed(),
    );
    for (const { id } of all.data) expect((await app.get<{ id: string }>(`/api/contacts/${id}`)).body.id).toBe(id);
  });

  test('find contacts without accents', async () => {
    expect((await app.get<Contacts>('/api/contacts', { search: 'PÉDRO' })).body.data.map(({ name }) => name)).toContain('Pedro');
  });

  test('count what the home page shows', async () => {
    expect((await app.get<{ auditEntries: number }>('/api/overview')).body.auditEntries).toBe(400);
  });

  test('say when there is no such contact', async () => {
    expect((await app.get('/api/contacts/999')).status).toBe(404);
  });

  test('describe themselves', async () => {
    const { body } = await app.get<string>('/api/openapi.yaml');
    expect(body).toContain('openapi: 3.1.0');
    expect(Object.keys(description.paths)).toHaveLength(12);
  });
});
