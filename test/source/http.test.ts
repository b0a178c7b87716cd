import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AuditError, httpSource, type AuditQuery, type HttpSourceOptions, type SourcePreset } from 'trilha/headless';
import { json, plain, startServer, type Handler, type TestServer } from './server.js';

let server: TestServer;
beforeAll(async () => void (server = await startServer()));
afterAll(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
  server.answer = json({ data: [], page: { next: null } });
});

const everything: AuditQuery = { conditions: [] };
const source = (options: Partial<HttpSourceOptions> = {}) => httpSource({ url: server.url, name: 'api', ...options });
const call = (signal: AbortSignal = new AbortController().signal) => ({ cursor: null, limit: 50, signal });
const failure = async (answer: Handler, options: Partial<HttpSourceOptions> = {}): Promise<AuditError> => {
  server.answer = answer;
  const error: unknown = await source(options)
    .list(everything, call())
    .catch((thrown: unknown) => thrown);
  if (!(error instanceof AuditError)) throw new Error('no AuditError came');
  return error;
};

describe('a good server', () => {
  test('is asked by our contract and gives a page', async () => {
    server.answer = json({ data: [{ id: '1' }], page: { next: 'abc' }, total: { value: 7, relation: 'exact' } });
    const query: AuditQuery = { conditions: [{ field: 'entityType', operator: 'is', values: ['Lead'] }], order: 'oldest' };
    expect(await source().list(query, { ...call(), cursor: 'x y' })).toEqual({
      rows: [{ id: '1' }],
      next: 'abc',
      total: { value: 7, relation: 'exact' },
    });
    expect(server.asked).toEqual(['/api/audit/entries?entityType=Lead&order=oldest&limit=50&cursor=x+y']);
  });

  test("keeps the configured address's own parameters, and gets headers made for each call", async () => {
    const seen: unknown[] = [];
    server.answer = (request, response) => {
      seen.push(request.headers.authorization, request.headers.accept);
      json({ data: [], page: { next: null } })(request, response);
    };
    let token = 0;
    const one = source({
      url: `${server.url}/?tenant=3`,
      headers: () => Promise.resolve({ authorization: `Bearer ${++token}` }),
    });
    await one.list(everything, call());
    await one.list(everything, call());
    expect(server.asked[0]).toBe('/api/audit/entries?tenant=3&total=exact&limit=50');
    expect(seen).toEqual(['Bearer 1', 'application/json', 'Bearer 2', 'application/json']);
  });

  test('gives one entry, or null when there is none', async () => {
    server.answer = json({ data: { id: 'a/b' } });
    expect(await source().get?.('a/b', call())).toEqual({ id: 'a/b' });
    expect(server.asked).toEqual(['/api/audit/entries/a%2Fb']);
    server.answer = json({ title: 'Not found' }, 404);
    expect(await source().get?.('z', call())).toBeNull();
  });

  test('gives facets, bars and capabilities, and names what has the wrong shape', async () => {
    server.answer = json({ data: { action: { buckets: [{ value: 'Criado', count: 2 }], other: 1 } } });
    expect(await source().facets?.(everything, ['action', 'tag'], call())).toEqual([
      { field: 'action', buckets: [{ value: 'Criado', count: 2 }], other: 1 },
    ]);
    server.answer = json({ data: { action: { buckets: [{ value: 'Criado', count: '2' }] } } });
    await expect(source().facets?.(everything, ['action'], call())).rejects.toMatchObject({
      kind: 'wrong-shape',
      method: 'facets',
      detail: '`data.action.buckets[0].count` is not a number from 0',
    });
    server.answer = json({ data: [{ from: 'a', to: 'b', counts: { create: 1 } }] });
    expect(await source().histogram?.(everything, { ...call(), buckets: 10, timeZone: 'UTC' })).toEqual([
      { from: 'a', to: 'b', counts: { create: 1 } },
    ]);
    server.answer = json({
      filters: { action: ['is', 'sounds-like'], colour: ['is'] },
      negation: true,
      totals: 'exact',
      maxLimit: 100,
    });
    expect(await source().loadCapabilities(call().signal)).toEqual({
      filters: { action: ['is'] },
      negation: true,
      totals: 'exact',
      maxLimit: 100,
    });
  });

  test('loses no digit of a 64-bit id', async () => {
    server.answer = plain(
      '{"data":[{"id":9007199254740993,"x":1.5,"t":"1234567890123456789","n":-9223372036854775808}],"page":{"next":null}}',
      'application/json',
    );
    const { rows } = await source().list(everything, call());
    expect(rows).toEqual([{ id: '9007199254740993', x: 1.5, t: '1234567890123456789', n: '-9223372036854775808' }]);
  });
});

describe('faults, each by its name', () => {
  const login = '<!DOCTYPE html><html><title>Entrar</title></html>';
  test.each<[string, Handler, Partial<AuditError>]>([
    ['401', json({}, 401), { kind: 'unauthorized', status: 401, retry: false }],
    ['403', json({}, 403), { kind: 'denied' }],
    ['404', json({}, 404), { kind: 'not-found' }],
    ['409', json({}, 409), { kind: 'conflict' }],
    ['410', json({}, 410), { kind: 'gone' }],
    ['419 of Laravel', plain(login, 'text/html', 419), { kind: 'unauthorized' }],
    ['500', plain(login, 'text/html', 500), { kind: 'unavailable', retry: true }],
    ['503 with Retry-After', json({}, 503, { 'retry-after': '2' }), { kind: 'unavailable', retryAfterMs: 2000 }],
    ['429 with Retry-After', json({}, 429, { 'retry-after': '120' }), { kind: 'rate-limited', retryAfterMs: 120_000 }],
    ['429 without', json({}, 429), { kind: 'rate-limited', retryAfterMs: undefined }],
    [
      'a problem answer',
      plain(
        '{"type":"about:blank","title":"Bad","detail":"cursor of another query","code":"cursor-mismatch"}',
        'application/problem+json',
        400,
      ),
      { kind: 'bad-query', problem: 'cursor-mismatch', detail: '"cursor of another query"' },
    ],
    ['422', json({ message: 'x' }, 422), { kind: 'bad-query' }],
    ['a login page with 200', plain(login, 'text/html; charset=utf-8'), { kind: 'html-instead-of-json' }],
    ['a login page that says it is JSON', plain(`\n${login}`, 'application/json'), { kind: 'html-instead-of-json' }],
    ['a CSV', plain('a;b', 'text/csv'), { kind: 'wrong-content-type', detail: 'Content-Type "text/csv"' }],
    ['no content type', (_request, response) => void response.end('{}'), { kind: 'wrong-content-type' }],
    ['cut JSON', plain('{"data":[{"id":"1"', 'application/json'), { kind: 'cut-json', retry: true }],
    ['cut JSON with a long number', plain('{"data":[{"id":12345678901234567890', 'application/json'), { kind: 'cut-json' }],
    ['an empty answer', plain('', 'application/json'), { kind: 'cut-json' }],
    ['data that is no list', json({ data: {}, page: { next: null } }), { kind: 'wrong-shape', detail: '`data` is not an array' }],
    ['no page', json({ data: [] }), { kind: 'wrong-shape', detail: '`page.next` is neither a text nor null' }],
    ['a total that is a number', json({ data: [], page: { next: null }, total: 3 }), { kind: 'wrong-shape' }],
    ['null', json(null), { kind: 'wrong-shape' }],
  ])('%s', async (_name, answer, expected) => {
    const error = await failure(answer);
    expect(error).toMatchObject({ source: 'api', method: 'list', ...expected });
    expect(error.message).toMatch(/^TRILHA-\d{3} api\.list: /);
  });

  test('Retry-After as a date', async () => {
    const { retryAfterMs = 0 } = await failure(json({}, 429, { 'retry-after': new Date(Date.now() + 60_000).toUTCString() }));
    expect(retryAfterMs).toBeGreaterThan(50_000);
    expect(retryAfterMs).toBeLessThanOrEqual(60_000);
  });

  test('a redirect to the login page says where it led', async () => {
    const error = await failure((request, response) => {
      if (request.url?.startsWith('/login') === true) plain(login, 'text/html')(request, response);
      else response.writeHead(302, { location: '/login' }).end();
    });
    expect(error.kind).toBe('html-instead-of-json');
    expect(error.detail).toContain('/login');
  });

  test('no server at all', async () => {
    const gone = await startServer();
    await gone.close();
    expect(await failure(json({}), { url: gone.url })).toMatchObject({ kind: 'offline', retry: true });
  });

  test('a connection that breaks in the middle', async () => {
    const error = await failure((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
      response.write('{"data":[');
      setTimeout(() => response.destroy(), 20);
    });
    expect(error).toMatchObject({ kind: 'cut-json', retry: true });
  });

  test('no answer in time', async () => {
    expect(await failure(() => undefined, { timeoutMs: 30 })).toMatchObject({ kind: 'timeout', retry: true });
  });

  test('a host whose own headers function fails', async () => {
    expect(await failure(json({}), { headers: () => Promise.reject(new Error('no token')) })).toMatchObject({
      kind: 'unknown',
      detail: '"no token"',
    });
  });
});

describe('cancelling', () => {
  test('before and during the call', async () => {
    const control = new AbortController();
    server.answer = () => control.abort();
    await expect(source().list(everything, call(control.signal))).rejects.toMatchObject({ kind: 'aborted' });
    const asked = server.asked.length;
    await expect(source().list(everything, call(control.signal))).rejects.toMatchObject({ kind: 'aborted' });
    expect(server.asked).toHaveLength(asked);
  });

  test('an answer that comes all the same is refused', async () => {
    const control = new AbortController();
    const deaf: typeof fetch = async () => {
      control.abort();
      return new Response('{"data":[],"page":{"next":null}}', { headers: { 'content-type': 'application/json' } });
    };
    await expect(source({ fetch: deaf }).list(everything, call(control.signal))).rejects.toMatchObject({ kind: 'aborted' });
  });
});

describe('presets', () => {
  const preset: SourcePreset = {
    name: 'store',
    toEntries: (record) => {
      if (record === 'bad') throw new Error('no such thing');
      return record === 'nothing' ? [] : [{ action: String(record), entity: { type: 'Lead' }, occurredAt: 0 }];
    },
    toRequest: (_query, { cursor, limit }) => ({
      params: new URLSearchParams({ per_page: String(limit), ...(cursor === null ? {} : { page: cursor }) }),
    }),
    toPage: (body) => ({ records: Array.isArray(body) ? body : [], next: null }),
  };

  test('a record that a preset cannot read keeps its place', async () => {
    server.answer = json(['a', 'bad', 'nothing', 'b']);
    const { rows } = await source({ preset }).list(everything, call());
    expect(server.asked).toEqual(['/api/audit?per_page=50']);
    expect(rows).toMatchObject([
      { action: 'a' },
      { kind: 'preset-failed', preset: 'store', detail: 'toEntries threw: no such thing', record: 'bad' },
      { kind: 'preset-failed', detail: 'toEntries returned no entry', record: 'nothing' },
      { action: 'b' },
    ]);
  });

  test('a filter that is not declared is refused without asking the store', async () => {
    const from = source({ preset, capabilities: { filters: { entityType: ['is'] } } });
    const is = { field: 'entityType', operator: 'is', values: ['Lead'] } as const;
    await from.list({ conditions: [is] }, call());
    for (const conditions of [
      [{ ...is, field: 'action' }],
      [{ ...is, operator: 'contains' }],
      [{ ...is, negated: true }],
      [{ field: 'any', operator: 'of', alternatives: [[is]] }],
    ] as const)
      await expect(from.list({ conditions: [...conditions] }, call())).rejects.toMatchObject({
        kind: 'bad-query',
        problem: 'unsupported-filter',
      });
    expect(server.asked).toHaveLength(1);
  });

  test('a cursor of another question, or none at all, is refused without asking the store', async () => {
    server.answer = json(['a']);
    const counting: SourcePreset = { ...preset, toPage: (body) => ({ records: body as unknown[], next: '2~x' }) };
    const from = source({ preset: counting });
    const { next } = await from.list(everything, call());
    await from.list(everything, { ...call(), cursor: next });
    expect(server.asked).toEqual(['/api/audit?per_page=50', '/api/audit?per_page=50&page=2%7Ex']);
    for (const [cursor, question] of [
      [next, { conditions: [], order: 'oldest' }],
      ['2~x', everything],
      ['2', everything],
    ] as const)
      await expect(from.list(question, { ...call(), cursor })).rejects.toMatchObject({
        kind: 'bad-query',
        problem: 'cursor-mismatch',
      });
    expect(server.asked).toHaveLength(2);
  });
});
