import { describe, expect, test } from 'vitest';
import { createPageGuard, parseEntry, type AuditPage, type AuditQuery, type GuardedPage, type PageGuard } from 'trilha/headless';
import { makeEntries, makeEntry, makeSource, type Fault } from 'trilha/testing';

const everything: AuditQuery = { conditions: [] };
const guarded = (guard: PageGuard, cursor: string | null, page: AuditPage): GuardedPage =>
  guard.check({ cursor, page, rows: page.rows.map((row) => parseEntry(row)) });

/** Reads at most eight pages through a guard. */
async function read(
  faults: readonly Fault[],
  query: AuditQuery = everything,
): Promise<{ pages: GuardedPage[]; kinds: string[] }> {
  const source = makeSource(makeEntries(20), { faults });
  const guard = createPageGuard(query);
  const pages: GuardedPage[] = [];
  for (let cursor: string | null = null, step = 0; step < 8; step++) {
    const page = await source.list(query, { cursor, limit: 5, signal: new AbortController().signal });
    pages.push(guarded(guard, cursor, page));
    cursor = pages.at(-1)?.next ?? null;
    if (cursor === null) break;
  }
  return { pages, kinds: [...new Set(pages.flatMap(({ notices }) => notices.map(({ kind }) => kind)))] };
}

describe('createPageGuard', () => {
  test('says nothing about a good source', async () => {
    const { pages, kinds } = await read([]);
    expect(kinds).toEqual([]);
    expect(pages.flatMap(({ rows }) => rows)).toHaveLength(20);
  });

  test('drifting pages: rows come once, and it is told', async () => {
    const { pages, kinds } = await read(['duplicates']);
    expect(kinds).toEqual(['duplicates']);
    expect(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(
      Array.from({ length: 20 }, (_, index) => `entry-${index + 1}`),
    );
  });

  test('a cursor that repeats ends the list instead of going round', async () => {
    const { pages, kinds } = await read(['repeated-cursor']);
    expect(kinds).toEqual(['repeated-cursor']);
    expect(pages.at(-1)?.next).toBeNull();
    expect(pages).toHaveLength(2);
  });

  test('a longer circle is found too', () => {
    const guard = createPageGuard(everything);
    expect(guarded(guard, null, { rows: [], next: 'a' }).next).toBe('a');
    expect(guarded(guard, 'a', { rows: [], next: 'b' }).next).toBe('b');
    expect(guarded(guard, 'b', { rows: [], next: 'a' })).toMatchObject({ next: null, notices: [{ kind: 'repeated-cursor' }] });
  });

  test('a page that is loaded again is no duplicate of itself', () => {
    const guard = createPageGuard(everything);
    const page: AuditPage = { rows: makeEntries(5), next: 'a' };
    guarded(guard, null, page);
    expect(guarded(guard, null, page)).toMatchObject({ notices: [], rows: { length: 5 } });
  });

  test('a total or a page that becomes smaller', async () => {
    expect((await read(['shrinking-page'])).kinds).toContain('shrunk');
    const guard = createPageGuard(everything);
    guarded(guard, null, { rows: makeEntries(5), next: 'a' });
    expect(guarded(guard, null, { rows: makeEntries(3), next: 'a' }).notices).toEqual([{ kind: 'shrunk', lost: 2 }]);
  });

  test('a filter that is silently ignored', async () => {
    const query: AuditQuery = {
      conditions: [
        { field: 'entityType', operator: 'is', values: ['Lead'] },
        { field: 'occurredAt', operator: 'in', values: ['2030-01-01T00:00:00Z', ''] },
      ],
    };
    const { pages, kinds } = await read(['ignored-filter'], query);
    expect(kinds).toEqual(['filter-ignored']);
    const [notice] = pages[0]?.notices ?? [];
    expect(notice).toMatchObject({ kind: 'filter-ignored', fields: ['entityType', 'occurredAt'] });
    expect(pages[0]?.rows).toHaveLength(5);
  });

  test('nothing doubtful accuses a source: other case, derived operations, naive times, free text', () => {
    const query: AuditQuery = {
      conditions: [
        { field: 'entityType', operator: 'is', values: ['LEAD'] },
        { field: 'operation', operator: 'is', values: ['delete'] },
        { field: 'occurredAt', operator: 'in', values: ['2030-01-01T00:00:00Z', ''] },
        { field: 'text', operator: 'contains', values: ['nowhere'] },
        { field: 'actorName', operator: 'contains', values: ['ANA JULIA'] },
      ],
    };
    const row = {
      ...makeEntry({ entity: { type: 'Lead', id: '1' }, occurredAt: '2026-02-19 22:43:00', actor: 'Ana Júlia Souza' }),
      operation: undefined,
    };
    expect(guarded(createPageGuard(query), null, { rows: [row], next: null }).notices).toEqual([]);
  });

  test('rows upside down', async () => expect((await read(['unordered'])).kinds).toEqual(['unordered']));

  test('twins without ids of their own both stay', () => {
    const { id: _, ...row } = makeEntry();
    const guard = createPageGuard(everything);
    guarded(guard, null, { rows: [row], next: 'a' });
    expect(guarded(guard, 'a', { rows: [row, row], next: null }).rows).toHaveLength(2);
  });
});
