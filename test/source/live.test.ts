import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { httpSource, memorySource, type AuditSource, type LiveEvent } from 'trilha/headless';
import { makeEntries, makeEntry, makeSource } from 'trilha/testing';
import { json, plain, startServer, type Handler, type TestServer } from './server.ts';

const everything = { conditions: [] };
const TIMING = { silenceMs: 200, retryMs: 5, longestMs: 20, pollMs: 5, streamAgainMs: 60_000, random: () => 0.5 };

let server: TestServer;
let stops: (() => void)[] = [];
beforeEach(async () => {
  server = await startServer();
});
afterEach(async () => {
  for (const stop of stops) stop();
  stops = [];
  await server.close();
});

function listen(source: AuditSource, after: string | null = '7'): LiveEvent[] {
  const events: LiveEvent[] = [];
  const stop = source.subscribe?.(everything, after, (event) => void events.push(event));
  if (stop) stops.push(stop);
  return events;
}

const states = (events: readonly LiveEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'state' ? [event.state] : []));
const ids = (events: readonly LiveEvent[]): unknown[] =>
  events.flatMap((event) => (event.type === 'rows' ? event.rows.map((row) => (row as { readonly id?: unknown }).id ?? row) : []));

/** Answers the stream and the list apart. */
const apart =
  (stream: Handler, list: Handler): Handler =>
  (request, response) =>
    (request.url?.includes('/stream') === true ? stream : list)(request, response);

const events =
  (text: string, end = false): Handler =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(text);
    if (end) response.end();
  };

describe('a stream', () => {
  test("asks with the host's headers and the place, and tells rows with the place after them", async () => {
    const asked: (string | undefined)[][] = [];
    server.answer = (request, response) => {
      asked.push([
        request.url,
        request.headers.accept,
        request.headers.authorization,
        request.headers['last-event-id'] as string,
      ]);
      events('id: 9\nevent: entry\ndata: {"id":"a"}\n\nid: 10\nevent: cursor\ndata: {}\n\n')(request, response);
    };
    const told = listen(httpSource({ url: server.url, headers: () => ({ authorization: 'Bearer fresh' }), live: TIMING }));
    await expect.poll(() => told.length).toBe(3);
    expect(asked).toEqual([['/api/audit/stream', 'text/event-stream', 'Bearer fresh', '7']]);
    expect(told).toEqual([
      { type: 'state', state: 'connecting' },
      { type: 'state', state: 'open' },
      { type: 'rows', rows: [{ id: 'a' }], cursor: '10' },
    ]);
  });

  test('keeps integers that a double cannot hold, and gives broken data on as a row', async () => {
    server.answer = events('id: 8\nevent: entry\ndata: {"id":9007199254740993}\n\nid: 9\nevent: entry\ndata: {"id":\n\n');
    const told = listen(httpSource({ url: server.url, live: TIMING }));
    await expect.poll(() => ids(told)).toEqual(['9007199254740993', '{"id":']);
  });

  test('goes on after what it told last, and tells a reset', async () => {
    const places: unknown[] = [];
    server.answer = (request, response) => {
      places.push(request.headers['last-event-id']);
      if (places.length === 1) events('id: 8\nevent: entry\ndata: {"id":"a"}\n\nid: 9\nevent: ent', true)(request, response);
      else if (places.length === 2) events('id: 20\nevent: reset\ndata: {}\n\n', true)(request, response);
      else events(': vivo\n\n')(request, response);
    };
    const told = listen(httpSource({ url: server.url, live: TIMING }));
    await expect.poll(() => places).toEqual(['7', '8', '20']);
    expect(told.filter(({ type }) => type === 'reset')).toHaveLength(1);
  });

  test('a place that the server has forgotten is a reset', async () => {
    server.answer = (request, response) => {
      if (request.headers['last-event-id'] === '7') json({ code: 'cursor-expired' }, 410)(request, response);
      else events(': vivo\n\n')(request, response);
    };
    const told = listen(httpSource({ url: server.url, live: TIMING }));
    await expect.poll(() => states(told).at(-1)).toBe('open');
    expect(told.filter(({ type }) => type === 'reset')).toHaveLength(1);
  });

  test('one that says nothing any more is left and opened anew', async () => {
    server.answer = events(': vivo\n\n');
    const told = listen(httpSource({ url: server.url, live: { ...TIMING, silenceMs: 20 } }));
    await expect.poll(() => server.asked.length).toBeGreaterThan(2);
    expect(states(told).slice(0, 4)).toEqual(['connecting', 'open', 'waiting', 'connecting']);
    const waiting = told.find((event) => event.type === 'state' && event.state === 'waiting');
    expect(waiting).toMatchObject({ error: { kind: 'timeout' } });
  });

  test('obeys Retry-After, however soon it would come back by itself', async () => {
    server.answer = (request, response) =>
      server.asked.length === 1
        ? plain('busy', 'text/plain', 503, { 'retry-after': '3600' })(request, response)
        : events(': vivo\n\n')(request, response);
    const told = listen(httpSource({ url: server.url, live: TIMING }));
    await expect.poll(() => states(told)).toEqual(['connecting', 'waiting']);
    expect(told.at(-1)).toMatchObject({ retryInMs: 3_600_000, error: { kind: 'unavailable' } });
  });

  test('a refusal ends it, in words', async () => {
    server.answer = json({}, 403);
    const told = listen(httpSource({ url: server.url, live: TIMING }));
    await expect.poll(() => states(told)).toEqual(['connecting', 'closed']);
    expect(told.at(-1)).toMatchObject({ error: { kind: 'denied', method: 'subscribe' } });
  });

  test('nothing is told after it was stopped, and the server is left', async () => {
    let left = false;
    server.answer = (request, response) => {
      response.on('close', () => (left = true));
      events('id: 8\nevent: entry\ndata: {"id":"a"}\n\n')(request, response);
    };
    const told = listen(httpSource({ url: server.url, live: TIMING }));
    await expect.poll(() => ids(told)).toEqual(['a']);
    const before = told.length;
    stops.pop()?.();
    await expect.poll(() => left).toBe(true);
    expect(told).toHaveLength(before);
    expect(server.asked).toHaveLength(1);
  });
});

describe('the device', () => {
  const device = (): {
    online: boolean;
    hidden: boolean;
    change: () => void;
    surroundings: NonNullable<Parameters<typeof httpSource>[0]['live']>;
  } => {
    const listeners = new Set<() => void>();
    const made = {
      online: true,
      hidden: false,
      change: () => {
        for (const listener of listeners) listener();
      },
      surroundings: {
        ...TIMING,
        longestMs: 3_600_000,
        surroundings: {
          online: () => made.online,
          hidden: () => made.hidden,
          watch: (listener: () => void) => {
            listeners.add(listener);
            return () => void listeners.delete(listener);
          },
        },
      },
    };
    return made;
  };

  test('without network it waits, and comes back with it', async () => {
    server.answer = events('id: 8\nevent: cursor\ndata: {}\n\n');
    const made = device();
    const told = listen(httpSource({ url: server.url, live: made.surroundings }));
    await expect.poll(() => told.at(-1)?.type).toBe('rows');
    made.online = false;
    made.change();
    await expect.poll(() => states(told).at(-1)).toBe('offline');
    made.online = true;
    made.change();
    await expect.poll(() => states(told).at(-1)).toBe('open');
    expect(server.asked).toHaveLength(2);
  });

  test('a tab that nobody sees lets go after a while, and goes on when it is seen', async () => {
    server.answer = events('id: 8\nevent: cursor\ndata: {}\n\n');
    const made = device();
    const told = listen(httpSource({ url: server.url, live: { ...made.surroundings, asleepMs: 10, silenceMs: 60_000 } }));
    await expect.poll(() => told.at(-1)?.type).toBe('rows');
    made.hidden = true;
    made.change();
    await new Promise((resolve) => void setTimeout(resolve, 40));
    expect(server.asked).toHaveLength(1);
    made.hidden = false;
    made.change();
    await expect.poll(() => server.asked.length).toBe(2);
  });
});

describe('polling', () => {
  test.each([
    ['404', json({}, 404)],
    ['405', json({}, 405)],
    ['406', json({}, 406)],
    ['another content type', json({ data: [] })],
  ])('takes over where the stream is answered with %s', async (_name, stream) => {
    let rows: unknown[] = [{ id: 'a' }];
    server.answer = apart(stream, (request, response) => {
      json({ data: rows, page: { next: null, live: rows.length > 0 ? '8' : '9' } })(request, response);
      rows = [];
    });
    const told = listen(httpSource({ url: server.url, live: TIMING }));
    await expect.poll(() => server.asked.length).toBeGreaterThan(3);
    expect(states(told)).toEqual(['connecting', 'polling']);
    expect(ids(told)).toEqual(['a']);
    expect(server.asked.slice(1, 3)).toEqual([
      '/api/audit/entries?after=7&sort=sequence&limit=200',
      '/api/audit/entries?after=8&sort=sequence&limit=200',
    ]);
  });

  test('takes over from a stream that keeps breaking before anything came', async () => {
    server.answer = apart((_request, response) => response.destroy(), json({ data: [], page: { next: null, live: '7' } }));
    const told = listen(httpSource({ url: server.url, live: TIMING }));
    await expect.poll(() => states(told).at(-1)).toBe('polling');
    expect(server.asked.filter((path) => path.includes('/stream'))).toHaveLength(3);
  });

  test('a server without places is asked for its newest page: each row once, in the order recorded, and a gap is a reset', async () => {
    let newest = ['c', 'b', 'a'];
    const rows = (): unknown[] => [...newest.map((id) => ({ id })), { action: 'has no id' }];
    server.answer = apart(json({}, 404), (request, response) =>
      json({ data: rows(), page: { next: 'more' } })(request, response),
    );
    const told = listen(httpSource({ url: server.url, live: TIMING, capabilities: { maxLimit: 3 } }), null);
    await expect.poll(() => ids(told)).toEqual(['a', 'b', 'c']);
    expect(server.asked.at(-1)).toContain('limit=3');
    newest = ['e', 'd', 'c'];
    await expect.poll(() => ids(told)).toEqual(['a', 'b', 'c', 'd', 'e']);
    const asked = server.asked.length;
    await expect.poll(() => server.asked.length).toBeGreaterThan(asked + 2);
    expect(ids(told)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(told.some(({ type }) => type === 'reset')).toBe(false);
    newest = ['z', 'y', 'x'];
    await expect.poll(() => ids(told).slice(5)).toEqual(['x', 'y', 'z']);
    expect(told.filter(({ type }) => type === 'reset')).toHaveLength(1);
    expect(states(told)).toEqual(['connecting', 'polling']);
  });

  test('without a place it first asks where the feed is; a server that forgets to say where it goes on has no feed', async () => {
    server.answer = apart(json({}, 404), json({ data: [{ id: 'old' }], page: { next: null, live: '5' } }));
    const told = listen(httpSource({ url: server.url, live: TIMING }), null);
    await expect.poll(() => server.asked.length).toBeGreaterThan(2);
    expect(server.asked[2]).toContain('after=5');
    stops.pop()?.();
    expect(ids(told.slice(0, 3))).toEqual([]);
    server.answer = apart(json({}, 404), json({ data: [], page: { next: null } }));
    const none = listen(httpSource({ url: server.url, live: TIMING }));
    await expect.poll(() => none.at(-1)).toMatchObject({ state: 'closed', error: { kind: 'wrong-shape' } });
  });
});

describe('sources in memory', () => {
  test('a first page says where its feed goes on; a place of another time is a reset', async () => {
    const source = memorySource(makeEntries(3));
    const { signal } = new AbortController();
    const page = await source.list(everything, { cursor: null, limit: 2, signal });
    source.add([makeEntry({ id: 'new' })]);
    const told = listen(source, page.live ?? null);
    await expect.poll(() => ids(told)).toEqual(['new']);
    expect((await source.list(everything, { cursor: page.next, limit: 2, signal })).live).toBeUndefined();
    const lost = listen(source, '9');
    await expect.poll(() => lost.some(({ type }) => type === 'reset')).toBe(true);
  });

  test('a made source breaks and mends: nothing is lost, and the last rows come twice', async () => {
    const source = makeSource(makeEntries(3));
    const told = listen(source, null);
    source.add([makeEntry({ id: 'one' })]);
    await expect.poll(() => ids(told)).toEqual(['one']);
    source.feed.cut();
    source.add([makeEntry({ id: 'two' })]);
    expect(told.at(-1)).toEqual({ type: 'state', state: 'waiting', retryInMs: 8_000 });
    source.feed.mend();
    await expect.poll(() => ids(told)).toEqual(['one', 'one', 'two']);
    expect(source.feed.listeners).toBe(1);
    stops.pop()?.();
    expect(source.feed.listeners).toBe(0);
  });
});
