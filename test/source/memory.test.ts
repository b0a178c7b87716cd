import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  matches,
  memorySource,
  parseEntry,
  walkPages,
  type AuditQuery,
  type AuditRow,
  type AuditSource,
  type LiveEvent,
} from 'trilha/headless';
import { makeEntries, makeEntry } from 'trilha/testing';
import { anyQuery } from '../query/arbitrary.js';

const signal = new AbortController().signal;
const everything: AuditQuery = { conditions: [] };
const idOf = (row: unknown): string => parseEntry(row).id;
const ids = async (source: AuditSource, query: AuditQuery = everything, limit = 7): Promise<string[]> => {
  const found: string[] = [];
  for await (const page of walkPages(source, query, { signal, limit })) found.push(...page.rows.map(idOf));
  return found;
};
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `entry-${index + 1}`);

describe('memorySource', () => {
  test('gives newest first whatever order the rows came in, page by page, with the exact total', async () => {
    const rows = makeEntries(20);
    const source = memorySource(rows.toSorted((a, b) => String(a.id).localeCompare(String(b.id))));
    expect(await ids(source)).toEqual(names(20));
    const page = await source.list(everything, { cursor: null, limit: 7, signal });
    expect(page.total).toEqual({ value: 20, relation: 'exact' });
    expect(page.rows).toHaveLength(7);
    expect(await ids(source, { conditions: [], order: 'oldest' })).toEqual(names(20).toReversed());
  });

  test('keeps the given order of equal moments, and turns it round for oldest first', async () => {
    const at = { occurredAt: '2026-02-19T22:43:00Z', sequence: undefined };
    const rows = ['a', 'b', 'c', 'd'].map((id) => ({ ...makeEntry(), id, ...at }));
    expect(await ids(memorySource(rows), everything, 1)).toEqual(['a', 'b', 'c', 'd']);
    expect(await ids(memorySource(rows), { conditions: [], order: 'oldest' }, 1)).toEqual(['d', 'c', 'b', 'a']);
    expect(await ids(memorySource(rows, { given: 'oldest' }), everything, 3)).toEqual(['d', 'c', 'b', 'a']);
  });

  test('any query, in pages of any size, gives exactly the entries that match', async () => {
    const rows = makeEntries(40);
    const source = memorySource(rows);
    const entries = rows.map((row) => parseEntry(row));
    await fc.assert(
      fc.asyncProperty(anyQuery, fc.integer({ min: 1, max: 50 }), async (query, limit) => {
        const wanted = entries.filter((entry) => entry.kind === 'entry' && matches(entry, query)).map(({ id }) => id);
        expect(await ids(source, query, limit)).toEqual(query.order === 'oldest' ? wanted.toReversed() : wanted);
      }),
    );
  });

  test('cursors stay right while rows are added', async () => {
    const source = memorySource(makeEntries(10));
    const first = await source.list(everything, { cursor: null, limit: 4, signal });
    source.add([
      { ...makeEntry(), id: 'new', occurredAt: '2026-03-01T00:00:00Z' },
      { ...makeEntry(), id: 'late', occurredAt: '2026-02-19T22:42:40Z' },
    ]);
    const second = await source.list(everything, { cursor: first.next, limit: 100, signal });
    expect([...first.rows, ...second.rows].map(idOf).filter((id) => id.startsWith('entry'))).toEqual(names(10));
    expect(await ids(source)).toHaveLength(12);
    expect((await ids(source))[0]).toBe('new');
  });

  test('refuses cursors of other queries and invented ones', async () => {
    const source = memorySource(makeEntries(10));
    const { next } = await source.list(everything, { cursor: null, limit: 4, signal });
    const other: AuditQuery = { conditions: [{ field: 'action', operator: 'is', values: ['Criado'] }] };
    await expect(source.list(other, { cursor: next, limit: 4, signal })).rejects.toMatchObject({
      kind: 'bad-query',
      problem: 'cursor-mismatch',
    });
    await expect(source.list({ ...everything, order: 'oldest' }, { cursor: next, limit: 4, signal })).rejects.toMatchObject({
      kind: 'bad-query',
    });
    await expect(source.list(everything, { cursor: 'x', limit: 4, signal })).rejects.toMatchObject({ kind: 'bad-query' });
  });

  test('an unreadable row keeps its place, and is out of filters it cannot be judged by', async () => {
    const rows: unknown[] = makeEntries(4);
    rows.splice(2, 0, { id: 'broken', occurredAt: '2026-02-19T22:42:45Z', note: 'açúcar' });
    const source = memorySource(rows);
    expect(await ids(source)).toContain('broken');
    const by = (field: 'action' | 'text' | 'occurredAt', ...values: string[]): AuditQuery => ({
      conditions: [{ field, operator: field === 'text' ? 'contains' : field === 'action' ? 'is' : 'in', values }],
    });
    expect(await ids(source, by('action', 'Criado'))).not.toContain('broken');
    expect(await ids(source, by('text', 'ACUCAR'))).toEqual(['broken']);
    expect(await ids(source, by('occurredAt', '2026-02-19T22:42:45Z', '2026-02-19T22:42:46Z'))).toContain('broken');
    expect(await ids(source, by('occurredAt', '2026-02-20T22:42:45Z', ''))).not.toContain('broken');
  });

  test('reads rows only when first asked', async () => {
    let read = 0;
    const source = memorySource(() => ((read += 1), makeEntries(3)));
    expect(read).toBe(0);
    await ids(source);
    await ids(source);
    expect(read).toBe(1);
  });

  test('get, facets and cancelled calls', async () => {
    const source = memorySource(makeEntries(30));
    expect(idOf(await source.get('entry-7', { signal }))).toBe('entry-7');
    expect(await source.get('no', { signal })).toBeNull();
    const query: AuditQuery = { conditions: [{ field: 'action', operator: 'is', values: ['Criado'] }] };
    const [action, type] = await source.facets(query, ['action', 'entityType', 'text'], { signal });
    expect(action?.buckets.reduce((sum, { count }) => sum + count, 0)).toBe(30);
    expect(type?.buckets).toEqual([{ value: 'Lead', count: (await ids(source, query)).length }]);
    await expect(source.list(everything, { cursor: null, limit: 5, signal: AbortSignal.abort() })).rejects.toMatchObject({
      kind: 'aborted',
    });
  });

  test('a subscription tells of added rows that match, each once, also from an earlier cursor', async () => {
    const source = memorySource(makeEntries(3));
    const events: LiveEvent[] = [];
    const query: AuditQuery = { conditions: [{ field: 'entityType', operator: 'is', values: ['Lead'] }] };
    const stop = source.subscribe(query, null, (event) => void events.push(event));
    await Promise.resolve();
    const lead = (id: string) => ({ ...makeEntry({ entity: { type: 'Lead', id: '1' } }), id });
    source.add([lead('n1'), { ...makeEntry({ entity: { type: 'Campaign', id: '1' } }), id: 'n2' }]);
    source.add([lead('n3')]);
    const told = (list: LiveEvent[]): string[] => list.flatMap((event) => (event.type === 'rows' ? event.rows.map(idOf) : []));
    expect(events[0]).toEqual({ type: 'state', state: 'open' });
    expect(told(events)).toEqual(['n1', 'n3']);
    stop();
    source.add([lead('n4')]);
    expect(told(events)).toEqual(['n1', 'n3']);
    const last = events.at(-1);
    const later: LiveEvent[] = [];
    source.subscribe(query, last?.type === 'rows' ? last.cursor : null, (event) => void later.push(event));
    await Promise.resolve();
    expect(told(later)).toEqual(['n4']);
  });

  test("a preset's records, one of which it cannot read", async () => {
    const preset = {
      name: 'odd',
      toEntries: (record: unknown) => {
        if (record === 2) throw new Error('no');
        return [{ ...makeEntry(), id: String(record) }];
      },
    };
    const { rows } = await memorySource([1, 2, 3], { preset }).list(everything, { cursor: null, limit: 9, signal });
    const read: AuditRow[] = rows.map((row) => parseEntry(row));
    expect(read.map(({ kind }) => kind).sort()).toEqual(['entry', 'entry', 'unreadable']);
    const broken = read.find((row) => row.kind === 'unreadable');
    expect(broken?.kind === 'unreadable' && broken.problem.code).toBe('preset-failed');
  });
});
