import { QueryClient } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { AuditSource } from 'trilha';
import { AuditProvider, memorySource } from 'trilha';
import type { AuditEntries, UseAuditEntriesOptions } from 'trilha/headless';
import { useAuditEntries } from 'trilha/headless';
import { makeEntries, makeEntry } from 'trilha/testing';
import { expect, test } from 'vitest';

/** A list of pages of ten, its cache, and the cursors it asked for. */
function setUp(source: AuditSource, options: UseAuditEntriesOptions = {}) {
  const client = new QueryClient();
  const asked: (string | null)[] = [];
  const watched: AuditSource = {
    ...source,
    list: (query, given) => {
      asked.push(given.cursor);
      return source.list(query, given);
    },
  };
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <AuditProvider queryClient={client}>{children}</AuditProvider>
  );
  const { result } = renderHook(() => useAuditEntries(undefined, { source: watched, pageSize: 10, ...options }), { wrapper });
  const list = (): AuditEntries => result.current;
  const pages = (): number[] =>
    client
      .getQueriesData<{ readonly pages?: readonly { readonly rows: readonly unknown[] }[] }>({})
      .flatMap(([, data]) => data?.pages?.map(({ rows }) => rows.length) ?? []);
  const load = async (): Promise<void> => {
    const before = list().rows.length;
    act(() => list().loadMore());
    await waitFor(() => expect(list().rows.length).toBeGreaterThan(before));
    await waitFor(() => expect(list().status).toBe('ready'));
  };
  return { list, pages, load, asked, client };
}

const ready = (list: () => AuditEntries): Promise<void> => waitFor(() => expect(list().status).toBe('ready'));
const idsOf = ({ rows }: AuditEntries): (string | undefined)[] => Array.from(rows, (row) => row.id);

test('walking 100 pages keeps at most maxPages of them, every row in its place, and walking back brings each row back', async () => {
  const { list, pages, load } = setUp(memorySource(makeEntries(1000)), { maxPages: 8 });
  await ready(list);
  for (let page = 1; page < 100; page += 1) {
    await load();
    await waitFor(() => expect(pages().filter((rows) => rows > 0).length).toBeLessThanOrEqual(8));
  }
  expect(pages()).toHaveLength(100);
  expect(list()).toMatchObject({ loaded: 1000, end: 'data', altered: false });
  expect(list().rows.length).toBe(1000);
  expect(list().away).toBeGreaterThanOrEqual(920);
  expect(list().indexOf('entry-996')).toBe(995);
  expect(list().rows.at(0)?.id).toBe('entry-1');
  expect(list().rows.at(500)).toBeUndefined();
  for (let first = 980; first >= 0; first -= 15) {
    act(() => list().lookAt(first, first + 14));
    await waitFor(() => {
      for (let index = first; index < first + 15; index += 1) expect(list().rows.at(index)?.id).toBe(`entry-${index + 1}`);
    });
    await waitFor(() => expect(pages().filter((rows) => rows > 0).length).toBeLessThanOrEqual(8));
  }
  expect(list().rows.length).toBe(1000);
  expect(list().altered).toBe(false);
}, 60_000);

test('nothing is inferred across rows that are not here, and is again when they have come back', async () => {
  const rows = makeEntries(100, (index) => ({
    entity: { type: 'Lead', id: '1' },
    action: 'Atualizado',
    before: null,
    after: { status: `s${index}` },
  }));
  const { list, load } = setUp(memorySource(rows), { maxPages: 3 });
  await ready(list);
  for (let page = 1; page < 10; page += 1) await load();
  await waitFor(() => expect(list().away).toBe(70));
  const sizeAt = (index: number): number | undefined => {
    const row = list().rows.at(index);
    return row?.kind === 'entry' ? list().historyOf(row)?.size : undefined;
  };
  expect([sizeAt(0), sizeAt(99)]).toEqual([10, 20]);
  act(() => list().lookAt(12, 15));
  await waitFor(() => expect(sizeAt(0)).toBe(20));
  expect(sizeAt(15)).toBe(20);
});

test('what was recorded meanwhile among rows that were let go of comes with them, nothing twice, and it is told', async () => {
  const source = memorySource(makeEntries(100));
  const { list, load } = setUp(source, { maxPages: 3 });
  await ready(list);
  for (let page = 1; page < 10; page += 1) await load();
  await waitFor(() => expect(list().rows.at(35)).toBeUndefined());
  const late = makeEntry({ id: 'late', occurredAt: new Date(Date.parse(whenOf(makeEntries(100)[35])) + 1).toISOString() });
  source.add([late]);
  act(() => list().lookAt(32, 36));
  await waitFor(() => expect(list().indexOf('late')).toBeGreaterThan(0));
  expect(list().altered).toBe(true);
  expect(list().rows.length).toBe(101);
  expect(list().loaded).toBe(101);
  const ids = idsOf(list());
  expect(new Set(ids).size).toBe(ids.length);
  act(() => list().lookAt(95, 100));
  await waitFor(() => expect(list().rows.at(100)?.id).toBe('entry-100'));
});

const whenOf = (entry: unknown): string => {
  if (typeof entry === 'object' && entry !== null && 'occurredAt' in entry && typeof entry.occurredAt === 'string')
    return entry.occurredAt;
  throw new Error('No moment.');
};

test('rows that do not come back can be tried again', async () => {
  let broken = false;
  const memory = memorySource(makeEntries(100));
  const source: AuditSource = {
    ...memory,
    list: (query, options) => (broken ? Promise.reject(new TypeError('forbidden')) : memory.list(query, options)),
  };
  const { list, load } = setUp(source, { maxPages: 3 });
  await ready(list);
  for (let page = 1; page < 10; page += 1) await load();
  await waitFor(() => expect(list().rows.at(35)).toBeUndefined());
  broken = true;
  act(() => list().lookAt(32, 36));
  await waitFor(() => expect(list().returning?.status).toBe('failed'), { timeout: 10_000 });
  expect(list().status).toBe('ready');
  broken = false;
  act(() => list().returning?.retry());
  await waitFor(() => expect(list().rows.at(35)?.id).toBe('entry-36'));
  expect(list().returning).toBeNull();
}, 20_000);

test('a list that begins at a moment goes on downwards, and upwards, until both ends', async () => {
  const rows = makeEntries(60);
  const { list, load, asked } = setUp(memorySource(rows), { startAt: whenOf(rows[29]) });
  await ready(list);
  expect(list().rows.at(0)?.id).toBe('entry-31');
  expect(list().total).toBeNull();
  expect(list().feed).toBeNull();
  expect(list().above?.status).toBe('more');
  act(() => list().above?.load());
  await waitFor(() => expect(list().rows.length).toBe(20));
  expect(idsOf(list())).toEqual(Array.from({ length: 20 }, (_, index) => `entry-${index + 21}`));
  expect(list().total).toEqual({ value: 60, relation: 'exact' });
  await load();
  await load();
  for (let left = 2; left > 0; left -= 1) {
    act(() => list().above?.load());
    await waitFor(() => expect(list().indexOf('entry-31')).toBe(10 * (4 - left)));
  }
  expect(list().above?.status).toBe('data');
  expect(list().end).toBe('data');
  expect(idsOf(list())).toEqual(Array.from({ length: 60 }, (_, index) => `entry-${index + 1}`));
  expect(asked).toHaveLength(6);
});
