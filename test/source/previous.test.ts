import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  FIELD_OPERATORS,
  httpSource,
  memorySource,
  parseEntry,
  type AuditEntry,
  type AuditQuery,
  type HttpSourceOptions,
} from 'trilha/headless';
import { directus } from 'trilha/sources/directus';
import { djangoSimpleHistory } from 'trilha/sources/django-simple-history';
import { drfPage } from 'trilha/sources/drf-page';
import { javers } from 'trilha/sources/javers';
import { payloadVersions } from 'trilha/sources/payload-versions';
import { enversRevisions } from 'trilha/sources/spring-page';
import { versions } from 'trilha/sources/versions';
import * as databases from '../fixtures/stores/databases.ts';
import * as events from '../fixtures/stores/events.ts';
import { changesOf } from './presets/changes.ts';
import { noteCodes } from './presets/read.ts';
import { json, startServer, type TestServer } from './server.ts';
import { bindCursor } from '../../src/source/cursor.js';

const everything: AuditQuery = { conditions: [] };
const byAna: AuditQuery = { conditions: [{ field: 'actorName', operator: 'is', values: ['ana'] }] };

let server: TestServer;
beforeAll(async () => void (server = await startServer()));
afterAll(() => server.close());
beforeEach(() => void (server.asked.length = 0));

/** Twelve versions of three entities, newest first; every fourth is a creation. */
const rows = Array.from({ length: 12 }, (_, index) => {
  const number = 12 - index;
  return {
    id: String.fromCodePoint(97 + (number % 3)),
    nome: `n${number}`,
    history_id: number,
    history_date: new Date(Date.UTC(2026, 1, 19, 12, number)).toISOString(),
    history_type: number <= 3 ? '+' : '~',
  };
});

/** A server of pages over these rows, which also knows a version's predecessor. */
const serve = (order: 'newest' | 'oldest' = 'newest'): void => {
  const list = order === 'newest' ? rows : rows.toReversed();
  server.answer = (request, response) => {
    const url = new URL(request.url ?? '', server.url);
    const asked = /(\d+)\/previous$/.exec(url.pathname)?.[1];
    if (asked !== undefined) {
      const one = rows.find(({ history_id }) => history_id === Number(asked));
      json({ data: rows.find(({ id, history_id }) => id === one?.id && history_id < Number(asked)) ?? null })(request, response);
      return;
    }
    const page = Number(url.searchParams.get('page') ?? 1);
    const size = Number(url.searchParams.get('page_size'));
    const next = page * size < list.length ? `http://other.example/?page=${page + 1}` : null;
    json({ count: list.length, next, results: list.slice((page - 1) * size, page * size) })(request, response);
  };
};

const asking = djangoSimpleHistory({
  model: 'Cliente',
  previous: ({ history_id }) => ({ path: `/${String(history_id)}/previous`, params: new URLSearchParams() }),
});
const looking = djangoSimpleHistory({ model: 'Cliente' });

const source = (preset: HttpSourceOptions['preset'], more: Partial<HttpSourceOptions> = {}) =>
  httpSource({
    url: server.url,
    name: 'api',
    capabilities: { orders: ['newest', 'oldest'], filters: FIELD_OPERATORS },
    ...(preset && { preset }),
    ...more,
  });

const pageOf = async (
  from: ReturnType<typeof source>,
  options: { cursor?: string | null; query?: AuditQuery; signal?: AbortSignal; limit?: number } = {},
): Promise<AuditEntry[]> => {
  const { cursor = null, query = everything, signal = new AbortController().signal, limit = 4 } = options;
  const { rows: found } = await from.list(query, { cursor: bindCursor(cursor, query), limit, signal });
  return found.map((row) => parseEntry(row)).filter((row) => row.kind === 'entry');
};

const changed = (entries: readonly AuditEntry[]): string[] =>
  entries.map((entry) => changesOf(entry).find((line) => line.startsWith('nome')) ?? '');

const previousAsked = (): string[] => server.asked.filter((path) => path.includes('/previous'));

describe('a version whose predecessor is on another page', () => {
  test('is compared with the one that was asked for', async () => {
    serve();
    const entries = await pageOf(source(asking));
    expect(changed(entries)).toEqual([
      'nome: "n9" -> "n12" (changed)',
      'nome: "n8" -> "n11" (changed)',
      'nome: "n7" -> "n10" (changed)',
      'nome: "n6" -> "n9" (changed)',
    ]);
    // The first one's predecessor stands on the page itself.
    expect(previousAsked()).toEqual(['/api/audit/11/previous', '/api/audit/10/previous', '/api/audit/9/previous']);
  });

  test('is looked for on the next page where the store cannot be asked, and that page is not asked for twice', async () => {
    serve();
    const from = source(looking);
    const first = await pageOf(from);
    expect(changed(first)).toEqual([
      'nome: "n9" -> "n12" (changed)',
      'nome: "n8" -> "n11" (changed)',
      'nome: "n7" -> "n10" (changed)',
      'nome: "n6" -> "n9" (changed)',
    ]);
    expect(await pageOf(from, { cursor: '2' })).toHaveLength(4);
    await pageOf(from, { cursor: '3' });
    expect(server.asked.map((path) => new URL(path, server.url).searchParams.get('page') ?? '1')).toEqual(['1', '2', '3']);
  });

  test('in the order of oldest first nothing is looked up ahead: what came before has been read already', async () => {
    serve('oldest');
    const oldest: AuditQuery = { ...everything, order: 'oldest' };
    const [first] = await pageOf(source(looking), { query: oldest, cursor: '2' });
    expect(noteCodes(first!)).toContain('needs-previous');
    expect(server.asked).toHaveLength(1);
    const [asked] = await pageOf(source(asking), { query: oldest, cursor: '2' });
    expect(changed([asked!])).toEqual(['nome: "n2" -> "n5" (changed)']);
  });

  test('at the end of the data there is none, and the entry says that instead', async () => {
    const orphan = rows.filter(({ history_id }) => history_id > 3);
    server.answer = json({ count: 9, next: null, results: orphan });
    for (const preset of [looking, asking]) {
      const entries = await pageOf(source(preset), { limit: 20 });
      expect(noteCodes(entries.at(-1)!)).toContain('no-previous');
      expect(entries.at(-1)).toMatchObject({ operation: 'update', before: null });
    }
    expect(previousAsked()).toEqual([]);
    // Where the page is not the last, the store itself is the one to say so.
    serve();
    server.answer = (request, response) =>
      request.url?.includes('/previous')
        ? json({ data: null })(request, response)
        : json({ count: 9, next: '?page=2', results: orphan.slice(0, 1) })(request, response);
    expect(noteCodes((await pageOf(source(asking)))[0]!)).toEqual(['no-previous']);
  });

  test('under a filter neighbours are not taken for predecessors: each is asked for', async () => {
    serve();
    const entries = await pageOf(source(asking), { query: byAna });
    expect(changed(entries)[0]).toBe('nome: "n9" -> "n12" (changed)');
    expect(previousAsked()).toHaveLength(4);
    // A store that cannot be asked leaves the side unrecorded, though a neighbour stands on the page.
    server.asked.length = 0;
    const [first] = await pageOf(source(looking), { query: byAna });
    expect(first!.before).toBeNull();
    expect(noteCodes(first!)).toContain('needs-previous');
    expect(changesOf(first!).every((line) => line.includes('unrecorded'))).toBe(true);
    expect(server.asked).toHaveLength(1);
  });

  test('a filter by entity or period hides no version in between', async () => {
    serve();
    const query: AuditQuery = {
      conditions: [
        { field: 'entityId', operator: 'is', values: ['a'] },
        { field: 'occurredAt', operator: 'in', values: ['2026-02-19T12:00:00Z', ''] },
      ],
    };
    await pageOf(source(asking), { query });
    expect(previousAsked()).toHaveLength(3);
  });

  test('a cancelled call asks no further and answers nothing', async () => {
    const control = new AbortController();
    serve();
    const { answer } = server;
    server.answer = (request, response) => {
      if (request.url?.includes('/previous')) control.abort();
      else answer(request, response);
    };
    await expect(pageOf(source(asking), { signal: control.signal })).rejects.toMatchObject({ kind: 'aborted' });
    const looked = new AbortController();
    server.answer = (request, response) => {
      if (request.url?.includes('page=2')) looked.abort();
      else answer(request, response);
    };
    await expect(pageOf(source(looking), { signal: looked.signal })).rejects.toMatchObject({ kind: 'aborted' });
  });

  test('a predecessor that cannot be had costs no row, and a failing server is not asked again and again', async () => {
    serve();
    const { answer } = server;
    server.answer = (request, response) =>
      request.url?.includes('/previous') ? json({}, 500)(request, response) : answer(request, response);
    const entries = await pageOf(source(asking), { limit: 11 });
    expect(entries).toHaveLength(11);
    const orphans = entries.filter((entry) => noteCodes(entry).includes('needs-previous'));
    expect(orphans.map(({ id }) => id)).toEqual(['4']);
    expect(previousAsked()).toHaveLength(1);
  });

  test('the number of questions per page is bounded, and 0 asks none', async () => {
    serve();
    await pageOf(source(asking, { previousLimit: 1 }));
    expect(previousAsked()).toHaveLength(1);
    const entries = await pageOf(source(asking, { previousLimit: 0 }));
    expect(entries.map(noteCodes)).toEqual([[], ['needs-previous'], ['needs-previous'], ['needs-previous']]);
  });

  test('a host replaces how it is asked for, or leaves it out', async () => {
    serve();
    const { previous: _, ...silent } = asking;
    await pageOf(source(silent));
    expect(server.asked).toHaveLength(1);
    const own = versions({
      entityType: { fixed: 'Cliente' },
      previous: ({ history_id }) => ({ path: `/${String(history_id)}/previous`, params: new URLSearchParams() }),
      toPrevious: (body) => ({ ...(body as { data: object }).data, nome: 'replaced' }),
    });
    const { toRequest, toPage } = drfPage();
    const entries = await pageOf(source({ ...own, ...(toRequest && { toRequest }), ...(toPage && { toPage }) }));
    expect(changed(entries)[1]).toBe('nome: "replaced" -> "n11" (changed)');
  });

  test('one entry by id is compared too', async () => {
    serve();
    const { answer } = server;
    server.answer = (request, response) =>
      request.url?.endsWith('/entries/11') ? json({ data: rows[1] })(request, response) : answer(request, response);
    const found = parseEntry(await source(asking, { has: ['get'] }).get?.('11', { signal: new AbortController().signal }));
    expect(found.kind === 'entry' && changed([found])).toEqual(['nome: "n8" -> "n11" (changed)']);
  });
});

describe('how each store is asked', () => {
  const record = (asked: readonly string[]): URL => new URL(asked.at(-1) ?? '', server.url);

  test('Payload: its own list, with `where`', async () => {
    const { published, localized } = databases.payload;
    server.answer = (request, response) =>
      request.url?.includes('less_than')
        ? json({ docs: [localized] })(request, response)
        : json({ docs: [published], totalDocs: 4, hasNextPage: true, nextPage: 2 })(request, response);
    const [entry] = await pageOf(source(payloadVersions({ collection: 'posts' })));
    expect(entry?.before).not.toBeNull();
    expect(Object.fromEntries(record(server.asked).searchParams)).toEqual({
      'where[parent][equals]': published.parent,
      'where[updatedAt][less_than]': published.updatedAt,
      sort: '-updatedAt',
      limit: '1',
      depth: '1',
    });
  });

  test('Directus: the revisions of the item', async () => {
    const { updated, archived } = databases.directus;
    server.answer = (request, response) =>
      request.url?.startsWith('/api/audit/revisions')
        ? json({
            data: [
              {
                id: 9,
                data: { id: 12, nome: 'Ana Souza', limite: '1500.50', status: 'published' },
                activity: { action: 'update' },
              },
            ],
          })(request, response)
        : json({ data: [archived], meta: { filter_count: '5' } })(request, response);
    const [entry] = await pageOf(source(directus), { limit: 1 });
    expect(changesOf(entry!)).toEqual([
      'id: 12 -> 12 (same)',
      'nome: "Ana Souza" -> "Ana Souza" (same)',
      'limite: "1500.50" -> "0.00" (changed)',
      'status: "published" -> "archived" (changed)',
    ]);
    expect(JSON.parse(record(server.asked).searchParams.get('filter') ?? '')).toEqual({
      _and: [{ collection: { _eq: 'clientes' } }, { item: { _eq: '12' } }, { id: { _lt: '11' } }, { version: { _null: true } }],
    });
    // The first revision holds only what was written: what it lacks was not added.
    const [, first] = [updated, databases.directus.created];
    server.answer = json({ data: [updated, first], meta: {} });
    const [second] = await pageOf(source(directus), { limit: 5 });
    expect(changesOf(second!)).toContain('status: unrecorded -> "published" (unrecorded)');
  });

  test('Envers: the emptied columns of a delete are never what was deleted', async () => {
    server.answer = json({ content: [databases.envers.deleted], number: 0, totalPages: 2, totalElements: 4, last: false });
    const preset = enversRevisions({ entityType: 'Cliente' });
    server.answer = (request, response) =>
      request.url?.includes('page=1')
        ? json({ content: [databases.envers.updated], number: 1, totalPages: 2, last: true })(request, response)
        : json({ content: [databases.envers.deleted], number: 0, totalPages: 2, last: false })(request, response);
    const [entry] = await pageOf(source(preset));
    expect(changesOf(entry!)).toContain('nome: "Ana Souza" -> absent (removed)');
    const [kept] = await pageOf(source(enversRevisions({ entityType: 'Cliente', storeDataAtDelete: true })));
    expect(changesOf(kept!)).toContain('nome: null -> absent (removed)');
  });

  test('JaVers: the snapshot with the number before, also under a filter', async () => {
    server.answer = json({ data: [events.javersSnapshots.update, events.javersSnapshots.initial], page: { next: null } });
    const [entry] = await pageOf(source(javers), { query: byAna });
    expect(changesOf(entry!)).toContain('nome: "Ana" -> "Ana Souza" (changed)');
    server.answer = json({ data: [events.javersSnapshots.terminal, events.javersSnapshots.initial], page: { next: null } });
    const [removed] = await pageOf(source(javers), { query: byAna });
    expect(noteCodes(removed!)).toContain('needs-previous');
  });
});

test('rows in memory: the order they are given in decides, also between equal moments', async () => {
  const twins = [
    { ...rows[0], id: 'a', nome: 'segundo', history_id: 2, history_date: '2026-02-19T12:00:00Z' },
    { ...rows[0], id: 'a', nome: 'primeiro', history_id: 1, history_type: '+', history_date: '2026-02-19T12:00:00Z' },
  ];
  for (const given of ['newest', 'oldest'] as const) {
    const from = memorySource(given === 'newest' ? twins : twins.toReversed(), { preset: looking, given });
    const { rows: found } = await from.list(everything, { cursor: null, limit: 5, signal: new AbortController().signal });
    const entry = found.map((row) => parseEntry(row)).find(({ id }) => id === '2');
    expect(entry?.kind === 'entry' && changed([entry])).toEqual(['nome: "primeiro" -> "segundo" (changed)']);
  }
});
