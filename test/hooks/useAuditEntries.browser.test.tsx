import { QueryClient } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { AuditQuery } from 'trilha';
import { AuditProvider, memorySource } from 'trilha';
import { useAuditEntries } from 'trilha/headless';
import { makeEntries, makeEntry, makeSource } from 'trilha/testing';
import { expect, test } from 'vitest';

const wrapper = ({ children }: { readonly children: ReactNode }) => <AuditProvider>{children}</AuditProvider>;

test('a failure that can pass by itself is tried again; a long wait is told and kept', async () => {
  const source = makeSource(makeEntries(3), { failOn: ({ number }) => (number === 0 ? 503 : undefined) });
  const { result } = renderHook(() => useAuditEntries(undefined, { source }), { wrapper });
  await waitFor(() => expect(result.current.status).toBe('ready'), { timeout: 5000 });
  expect(source.calls).toHaveLength(2);

  const limited = makeSource(makeEntries(3), { faults: ['rate-limited'], retryAfterMs: 3_600_000 });
  const slow = renderHook(() => useAuditEntries(undefined, { source: limited }), { wrapper });
  await waitFor(() => expect(slow.result.current.status).toBe('failed'));
  expect(limited.calls).toHaveLength(1);
  expect(slow.result.current.retryAt ?? 0).toBeGreaterThan(Date.now() + 3_000_000);
});

test('rows keep their identity while pages are added, and the list is one list', async () => {
  const source = memorySource(makeEntries(120));
  const { result } = renderHook(() => useAuditEntries(undefined, { source }), { wrapper });
  await waitFor(() => expect(result.current.rows.length).toBe(50));
  const first = [...result.current.rows];
  act(() => result.current.loadMore());
  await waitFor(() => expect(result.current.rows.length).toBe(100));
  expect([...result.current.rows].slice(0, 50).every((row, index) => row === first[index])).toBe(true);
  expect(result.current.indexOf('entry-77')).toBe(76);
});

test('secrets are masked before anything is cached', async () => {
  const client = new QueryClient();
  const source = memorySource([makeEntry({ after: '{"password":"hunter2"}', api_key: 'sk-live-1' })]);
  const { result } = renderHook(() => useAuditEntries(undefined, { source }), {
    wrapper: ({ children }) => <AuditProvider queryClient={client}>{children}</AuditProvider>,
  });
  await waitFor(() => expect(result.current.rows.length).toBe(1));
  expect(
    JSON.stringify(
      client
        .getQueryCache()
        .getAll()
        .map((query) => query.state.data),
    ),
  ).not.toMatch(/hunter2|sk-live-1/);
});

test('another question shows the old rows as stale until its answer comes; another source shows none of them', async () => {
  const source = makeSource(makeEntries(60), { name: 'one', delayMs: 20 });
  const other = makeSource(
    makeEntries(5, (index) => ({ id: `other-${index}` })),
    { name: 'two', delayMs: 20 },
  );
  const everything: AuditQuery = { conditions: [] };
  const leads: AuditQuery = { conditions: [{ field: 'entityType', operator: 'is', values: ['Lead'] }] };
  const { result, rerender } = renderHook(
    ({ query, from }: { readonly query: AuditQuery; readonly from: typeof source }) => useAuditEntries(query, { source: from }),
    {
      wrapper,
      initialProps: { query: everything, from: source },
    },
  );
  await waitFor(() => expect(result.current.status).toBe('ready'));
  rerender({ query: leads, from: source });
  expect(result.current).toMatchObject({ status: 'refreshing', stale: true });
  expect(result.current.rows.length).toBe(50);
  await waitFor(() => expect(result.current.stale).toBe(false));
  expect([...result.current.rows].every((row) => row.kind === 'entry' && row.entity.type === 'Lead')).toBe(true);
  rerender({ query: leads, from: other });
  expect(result.current).toMatchObject({ status: 'loading', stale: false });
  expect(result.current.rows.length).toBe(0);
});

test('a question that is no longer asked is cancelled', async () => {
  const source = makeSource(makeEntries(5), { faults: ['hang'] });
  let aborted = false;
  const listening = {
    ...source,
    list: (...[query, options]: Parameters<typeof source.list>) => {
      options.signal.addEventListener('abort', () => (aborted = true));
      return source.list(query, options);
    },
  };
  const { unmount } = renderHook(() => useAuditEntries(undefined, { source: listening }), { wrapper });
  await waitFor(() => expect(source.calls).toHaveLength(1));
  unmount();
  await waitFor(() => expect(aborted).toBe(true));
});
