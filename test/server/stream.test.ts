import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { httpSource, parseEntry, type AuditPage, type LiveEvent } from 'trilha/headless';
import { createApp } from '../../examples/host-app/server/app.js';
import { storeEntries } from '../../examples/host-app/server/audit/store.js';
import { currentPlace, isLost, readNews, readPlace, writePlace } from '../../examples/host-app/server/audit/feed.js';
import type { Queryable } from '../../examples/host-app/server/db/database.js';
import { createActivity } from '../../examples/host-app/server/seed/activity.js';
import { SEED_RECORDS } from '../../examples/host-app/server/seed/fixture.js';
import { startTestApp, type PageBody, type ProblemBody, type TestApp } from './support/app.js';

let app: TestApp;
let stops: (() => void)[] = [];
beforeAll(async () => {
  app = await startTestApp(60);
});
afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
});
afterAll(() => app.close());

const everything = { conditions: [] };
let number = 20_000_000;

/** Stores entries and tells their ids. */
async function store(count: number, on: Queryable = app.database): Promise<string[]> {
  const entries = Array.from({ length: count }, (_, index) => {
    const record = SEED_RECORDS[index % SEED_RECORDS.length];
    if (record === undefined) throw new Error('No record.');
    return { id: (number += 1), record };
  });
  await storeEntries(on, entries);
  return entries.map(({ id }) => String(id));
}

/** The example over its own contract, in this process. */
const source = (over: TestApp = app, stream = { everyMs: 5, heartbeatMs: 20 }) => {
  const server = createApp({ database: over.database, stream });
  return httpSource({
    url: 'http://host/api/audit',
    fetch: async (input, init) => server.request(input instanceof Request ? input : input.toString(), init),
    live: { retryMs: 5, longestMs: 10, pollMs: 5 },
  });
};

async function listen(
  page: Pick<AuditPage, 'live'>,
  query = everything,
): Promise<{ readonly events: LiveEvent[]; readonly ids: () => string[] }> {
  const events: LiveEvent[] = [];
  stops.push(source().subscribe?.(query, page.live ?? null, (event) => void events.push(event)) ?? (() => {}));
  const ids = (): string[] =>
    events.flatMap((event) => (event.type === 'rows' ? event.rows.map((row) => parseEntry(row).id) : []));
  await expect.poll(() => events.some((event) => event.type === 'state' && event.state === 'open')).toBe(true);
  return { events, ids };
}

const firstPage = (): Promise<AuditPage> =>
  source().list(everything, { cursor: null, limit: 5, signal: new AbortController().signal });

describe('GET /api/audit/stream', () => {
  test('tells what is stored after the page, each once, in order, also across a new connection', async () => {
    const page = await firstPage();
    const before = await store(3);
    const { events, ids } = await listen(page);
    await expect.poll(ids).toEqual(before);
    const after = await store(250);
    await expect.poll(ids).toEqual([...before, ...after]);
    const last = events.findLast((event) => event.type === 'rows');
    stops.pop()?.();
    const missed = await store(2);
    const again = await listen({ live: last?.type === 'rows' ? last.cursor : null });
    await expect.poll(again.ids).toEqual(missed);
  });

  test('applies the filter, and moves the place on also when nothing matches', async () => {
    const page = await firstPage();
    const { events, ids } = await listen(page, {
      conditions: [{ field: 'entityType', operator: 'is', values: ['Campaign'] }],
    } as unknown as typeof everything);
    const stored = await store(30);
    const wanted = stored.filter((_, index) => SEED_RECORDS[index]?.entity.type === 'Campaign');
    await expect.poll(ids).toEqual(wanted);
    const moved = (): number => events.filter((event) => event.type === 'rows' && event.rows.length === 0).length;
    const known = moved();
    await expect.poll(moved).toBeGreaterThan(known);
  });

  test('a place of another database, of nobody, or of a time to come is a reset', async () => {
    const now = await currentPlace(app.database);
    const strange = ['nonsense', writePlace({ ...now, feed: 'another' }), writePlace({ ...now, seen: '999999999:999999999:' })];
    for (const live of strange) {
      const { events } = await listen({ live });
      await expect.poll(() => events.some(({ type }) => type === 'reset')).toBe(true);
    }
  });

  test('begins with its place, and says nothing about the cache but no', async () => {
    const response = await createApp({ database: app.database }).request('/api/audit/stream');
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toMatch(/^: vivo\nretry: \d+\nevent: cursor\nid: [\w-]+\ndata: \{\}\n\n$/);
    await reader?.cancel();
  });
});

describe('places', () => {
  test('an entry whose transaction took its number early and committed late is told', async (context) => {
    if (app.database.kind === 'pglite') return context.skip();
    const start = await currentPlace(app.database);
    let commit = (): void => {};
    let early: string[] = [];
    const slow = app.database.transaction(async (transaction) => {
      early = await store(1, transaction);
      await new Promise<void>((resolve) => (commit = resolve));
    });
    await expect.poll(() => early.length).toBe(1);
    const late = await store(2);
    const first = await readNews(app.database, everything, start, 50);
    expect(first.entries.map(({ entry }) => entry.id)).toEqual(late);
    commit();
    await slow;
    const second = await readNews(app.database, everything, first.place, 50);
    expect(second.entries.map(({ entry }) => entry.id)).toEqual(early);
    return undefined;
  });

  test('a batch that was cut off anywhere goes on there, with what came meanwhile', async () => {
    const start = await currentPlace(app.database);
    const stored = await store(7);
    const first = await readNews(app.database, everything, start, 3);
    expect(first).toMatchObject({ more: true });
    const cut = first.entries[1];
    const more = await store(2);
    const ids: (string | number | undefined)[] = first.entries.slice(0, 2).map(({ entry }) => entry.id);
    let place = readPlace(cut?.cursor ?? '');
    for (
      let news = await readNews(app.database, everything, place, 3);
      ;
      news = await readNews(app.database, everything, place, 3)
    ) {
      ids.push(...news.entries.map(({ entry }) => entry.id));
      place = news.place;
      if (!news.more) break;
    }
    expect(ids).toEqual([...stored, ...more]);
  });

  test('a place with more than ten thousand entries behind it is lost', async () => {
    const start = await currentPlace(app.database);
    expect(await isLost(app.database, start)).toBe(false);
    for (let done = 0; done <= 10_000; done += 1_000) await store(1_000);
    expect(await isLost(app.database, start)).toBe(true);
  });
});

describe('asking instead', () => {
  test('the list after a place gives what is new, and the place after it', async () => {
    const { body: page } = await app.get<PageBody & { page: { live?: string } }>('/api/audit/entries', { limit: '1' });
    const stored = await store(3);
    const ask = (after: string | undefined, limit = '2') =>
      app.get<PageBody & { page: { live: string } }>('/api/audit/entries', { after: after ?? '', sort: 'sequence', limit });
    const first = await ask(page.page.live);
    const second = await ask(first.body.page.live);
    expect([...first.body.data, ...second.body.data].map(({ id }) => id)).toEqual(stored);
    expect((await ask(second.body.page.live)).body.data).toEqual([]);
  });

  test('a lost place is 410, a broken one 400, and a place does not go with a cursor', async () => {
    const now = await currentPlace(app.database);
    const lost = await app.get<ProblemBody>('/api/audit/entries', {
      after: writePlace({ ...now, feed: 'another' }),
      sort: 'sequence',
    });
    expect([lost.status, lost.body.code]).toEqual([410, 'cursor-expired']);
    const broken = await app.get<ProblemBody>('/api/audit/entries', { after: 'nonsense', sort: 'sequence' });
    expect([broken.status, broken.body.code]).toEqual([400, 'cursor-unreadable']);
    expect((await app.get('/api/audit/entries', { sort: 'sequence' })).status).toBe(400);
  });
});

test('the generator stores entries that happen now', async () => {
  const place = await currentPlace(app.database);
  await createActivity(app.database, () => {}).write(4);
  const { entries } = await readNews(app.database, everything, place, 10);
  expect(entries).toHaveLength(4);
  for (const { entry } of entries) {
    const read = parseEntry(entry);
    expect(Date.now() - Date.parse(read.occurredAt?.iso ?? '')).toBeLessThan(60_000);
  }
});
