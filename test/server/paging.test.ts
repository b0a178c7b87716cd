import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type PageBody, type ProblemBody, type TestApp } from './support/app.js';

const COUNT = 1_200;
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp(COUNT);
});
afterAll(() => app.close());

const ids = (): (string | number | undefined)[] => app.inputs.map(({ id }) => id);
const none = new URLSearchParams();

describe('walking', () => {
  test.each([1, 7, 50, 200])('by %i gives every entry once, in order', async (limit) => {
    expect(await app.walk(none, limit)).toEqual(ids());
  });

  test('oldest first is newest first, reversed', async () => {
    expect(await app.walk(new URLSearchParams({ order: 'oldest' }), 7)).toEqual(ids().toReversed());
  });

  test('entries of one moment keep their order across pages', async () => {
    const moments = app.inputs.map(({ occurredAt }) => occurredAt);
    const ties = moments.filter((moment, index) => moment === moments[index - 1]);
    // The walks above are only worth something when pages end between equal moments.
    expect(ties.length).toBeGreaterThan(200);
    const { body } = await app.get<PageBody>('/api/audit/entries', { limit: '200' });
    const sorted = body.data.toSorted((a, b) =>
      a.occurredAt === b.occurredAt ? Number(b.id) - Number(a.id) : a.occurredAt < b.occurredAt ? 1 : -1,
    );
    expect(body.data).toEqual(sorted);
  });

  test('an entry that comes in between moves nothing', async () => {
    const first = await app.get<PageBody>('/api/audit/entries', { limit: '10' });
    await app.database.query(
      `insert into audit_entries (occurred_at, entity_type, action, operation, outcome, tags, changed_fields, old_values, new_values, old_cuts, new_cuts, search_text)
       values ('2026-03-01T00:00:00Z', 'Lead', 'Criado', 'create', 'unknown', '{}', '{}', '{}', '{}', '{}', '{}', '')`,
    );
    const second = await app.get<PageBody>('/api/audit/entries', { limit: '10', cursor: first.body.page.next ?? '' });
    expect([...first.body.data, ...second.body.data].map(({ id }) => id)).toEqual(ids().slice(0, 20));
    const fresh = await app.get<PageBody>('/api/audit/entries', { limit: '1' });
    expect(fresh.body.data[0]?.occurredAt).toBe('2026-03-01T00:00:00.000000Z');
    expect(Number(fresh.body.data[0]?.id)).toBeGreaterThan(10_000_000);
    await app.database.query(`delete from audit_entries where occurred_at >= '2026-03-01'`);
  });
});

describe('the end', () => {
  test('is said', async () => {
    const all = await app.get<PageBody>('/api/audit/entries', { entityType: 'Campaign', limit: '200' });
    expect(all.body.page).toEqual({ next: null, end: 'data', live: expect.any(String) });
  });

  test('comes with the last full page, without an empty one after it', async () => {
    const limit = 30;
    const pages = Math.ceil((await app.walk(new URLSearchParams({ request: '' }), 200)).length / limit);
    expect(pages).toBe(1);
    const { body } = await app.get<PageBody>('/api/audit/entries', { request: '', limit: String(limit) });
    expect(body.data).toHaveLength(limit);
    expect(body.page.next).toBeNull();
  });

  test('of nothing is an empty page', async () => {
    const { body } = await app.get<PageBody>('/api/audit/entries', { entityId: 'nobody' });
    expect(body).toEqual({ data: [], page: { next: null, end: 'data', live: expect.any(String) } });
  });
});

describe('a cursor', () => {
  const next = async (parameters: Readonly<Record<string, string>>): Promise<string> =>
    (await app.get<PageBody>('/api/audit/entries', { ...parameters, limit: '5' })).body.page.next ?? '';

  test('gives the same page each time', async () => {
    const cursor = await next({});
    const [one, two] = [
      await app.get<PageBody>('/api/audit/entries', { cursor }),
      await app.get<PageBody>('/api/audit/entries', { cursor }),
    ];
    expect(one.body).toEqual(two.body);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['another filter', { entityType: 'Conversation' }],
    ['no filter', {}],
    ['another order', { entityType: 'Lead', order: 'oldest' }],
    ['the negated filter', { '-entityType': 'Lead' }],
  ])('is refused with %s', async (_, parameters) => {
    const answer = await app.get<ProblemBody>('/api/audit/entries', {
      ...parameters,
      cursor: await next({ entityType: 'Lead' }),
    });
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('cursor-mismatch');
  });

  test('is good for the same question written in another way', async () => {
    const cursor = await next({ entityType: 'Lead', actorKind: 'api' });
    const answer = await app.get<PageBody>('/api/audit/entries', {
      actorKind: 'api',
      entityType: 'Lead',
      order: 'newest',
      cursor,
      limit: '200',
    });
    expect(answer.status).toBe(200);
  });

  test.each([
    'x',
    '""',
    'W10',
    Buffer.from('["2026-99-99T00:00:00.000000Z","1","x"]').toString('base64url'),
    Buffer.from('["2026-02-20T00:00:00.000000Z","1; drop table","x"]').toString('base64url'),
  ])('that was never given is refused: %s', async (cursor) => {
    const answer = await app.get<ProblemBody>('/api/audit/entries', { cursor });
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('cursor-unreadable');
  });
});

describe('totals', () => {
  test('come only when asked for, and are exact', async () => {
    expect((await app.get<PageBody>('/api/audit/entries')).body.total).toBeUndefined();
    const leads = app.entries.filter(({ entity }) => entity.type === 'Lead').length;
    const { body } = await app.get<PageBody>('/api/audit/entries', { entityType: 'Lead', total: 'exact', limit: '1' });
    expect(body.total).toEqual({ value: leads, relation: 'exact' });
  });

  test('that cost the same at any size are exact where the running counts know', async () => {
    const { body } = await app.get<PageBody>('/api/audit/entries', { total: 'estimate', limit: '1' });
    expect(body.total).toEqual({ value: COUNT, relation: 'exact' });
  });
});
