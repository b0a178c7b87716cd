import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyPreset } from 'trilha/headless';
import { checkSource, formatReport, makeEntries } from 'trilha/testing';
import { auditEntries as express } from '../../stories/docs/backends/express.ts';
import { createAudit } from '../../stories/docs/backends/hono.ts';
import { auditEntries as next } from '../../stories/docs/backends/next.ts';
import { createSource } from '../../stories/docs/backends/source.ts';
import { createSource as createSupabase, preset } from '../../stories/docs/backends/supabase.ts';
import * as databases from '../fixtures/stores/databases.ts';

/** The samples of the guide "Seu backend" as they are shown, on a real PostgreSQL. */
const database = new PGlite();
beforeAll(async () => {
  await database.exec(`create table audit_entries (id bigint generated always as identity primary key, occurred_at timestamptz not null,
    action text not null, entity_type text not null, entity_id text not null, actor text, before jsonb, after jsonb)`);
  // An entity of its own for each: made-up values do not follow on.
  for (const [id, entry] of makeEntries(70).toReversed().entries()) {
    const { type } = entry.entity as { type: string };
    await database.query(
      'insert into audit_entries (occurred_at, action, entity_type, entity_id, actor, before, after) values ($1, $2, $3, $4, $5, $6, $7)',
      // Times of seven seconds apart, so that some tie.
      [
        (typeof entry.occurredAt === 'string' ? entry.occurredAt : '').replace(/[5-9]\.000Z$/, '5.000Z'),
        entry.action,
        type,
        id,
        'Ana',
        entry.before ?? null,
        entry.after ?? null,
      ],
    );
  }
});
afterAll(() => database.close());

const addressOf = (input: Parameters<typeof fetch>[0]): string =>
  input instanceof Request ? input.url : input instanceof URL ? input.href : input;

const servers: Readonly<Record<string, (url: string, init: RequestInit | undefined) => Promise<Response>>> = {
  Hono: async (url, init) => createAudit(database).request(url, init),
  Next: (url) => next(database)(new Request(url)),
  Express: async (url) => {
    const headers = new Headers();
    let status = 200;
    let text = '';
    const response = {
      status(code: number) {
        status = code;
        return response;
      },
      set(name: string, value: string) {
        headers.set(name, value);
        return response;
      },
      send: (body: string) => void (text = body),
    };
    await express(database)({ originalUrl: url.slice('http://localhost'.length) }, response, (error) => {
      throw error;
    });
    return new Response(text, { status, headers });
  },
};

test.each(Object.keys(servers))('%s: the sample passes the conformance kit', async (name) => {
  const answer: typeof fetch = async (input, init) => {
    init?.signal?.throwIfAborted();
    return (await servers[name]?.(addressOf(input), init)) ?? Response.error();
  };
  const report = await checkSource(createSource('http://localhost/api/audit', answer));
  expect(formatReport(report)).not.toContain('FAIL');
  expect(report.counts.pass).toBeGreaterThan(20);
});

test('what the sample cannot do is refused by name', async () => {
  const ask = async (search: string): Promise<unknown> =>
    (await createAudit(database).request(`/api/audit/entries?${search}`)).json();
  expect(await ask('colour=red')).toMatchObject({ status: 400, code: 'unknown-parameter' });
  expect(await ask('ip=10.0.0.8')).toMatchObject({ status: 400, code: 'unsupported-filter' });
  expect(await ask('cursor=abc')).toMatchObject({ status: 400, code: 'cursor-mismatch' });
});

test('Supabase: the sample asks PostgREST for pages by moment and id', async () => {
  const rows = Object.values(databases.supaAudit);
  const asked: URLSearchParams[] = [];
  const answer: typeof fetch = (input, init) => {
    const { searchParams } = new URL(addressOf(input));
    asked.push(searchParams);
    expect(new Headers(init?.headers).get('authorization')).toBe('Bearer t');
    const after = /id\.lt\.(\d+)/.exec(searchParams.get('or') ?? '')?.[1];
    const page = rows.filter(({ id }) => after === undefined || id < Number(after)).slice(0, Number(searchParams.get('limit')));
    return Promise.resolve(Response.json(page));
  };
  const source = createSupabase('https://x.supabase.co', 'anon', () => 't', answer);
  const call = { limit: 4, signal: new AbortController().signal };
  const query = { conditions: [{ field: 'entityType', operator: 'is', values: ['contas', 'a"b'] }] } as const;
  const first = await source.list(query, { ...call, cursor: null });
  const second = await source.list(query, { ...call, cursor: first.next });
  expect([...first.rows, ...second.rows]).toEqual(applyPreset(preset, rows, {}));
  expect(second.next).toBeNull();
  expect(Object.fromEntries(asked[1] ?? [])).toEqual({
    select: '*',
    order: 'ts.desc,id.desc',
    limit: '4',
    table_name: String.raw`in.("contas","a\"b")`,
    or: `(ts.lt."${rows[3]?.ts}",and(ts.eq."${rows[3]?.ts}",id.lt.3))`,
  });
});
