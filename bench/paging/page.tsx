import { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { AuditProvider, httpSource } from 'trilha';
import type { AuditEntries } from 'trilha/headless';
import { useAuditEntries } from 'trilha/headless';

/** What `run.ts` calls. */
export interface PagingPage {
  /** Loads pages one after another until so many rows are loaded; gives how many are, how many of them are not in memory, and the latency of each page. */
  walk(rows: number): Promise<{ readonly loaded: number; readonly away: number; readonly times: readonly number[] }>;
  /** Looks at a place whose rows were let go of until they are back; milliseconds. */
  back(index: number): Promise<number>;
}

const params = new URLSearchParams(location.search);
const number = (name: string): number | undefined => (params.has(name) ? Number(params.get(name)) : undefined);
const startAt = params.get('at');
const source = httpSource({ url: '/api/audit', capabilities: { maxLimit: 5_000, filters: { occurredAt: ['in'] } } });
let list: AuditEntries | null = null;
let tell = (): void => {};

function List(): null {
  const entries = useAuditEntries(undefined, { pageSize: number('limit'), maxPages: number('pages'), startAt });
  useEffect(() => {
    list = entries;
    tell();
  });
  return null;
}

/** Waits for the list to be as wanted. */
const until = (wanted: (entries: AuditEntries) => boolean): Promise<AuditEntries> =>
  new Promise((resolve, reject) => {
    tell = () => {
      if (list === null) return;
      if (list.error !== null) reject(list.error);
      else if (wanted(list)) resolve(list);
    };
    tell();
  });

const bench: PagingPage = {
  async walk(rows) {
    const times: number[] = [];
    let entries = await until(({ status }) => status === 'ready');
    while (entries.loaded < rows && entries.end === null) {
      const { loaded } = entries;
      const started = performance.now();
      entries.loadMore();
      entries = await until((now) => now.status === 'ready' && now.loaded > loaded);
      times.push(performance.now() - started);
    }
    return { loaded: entries.loaded, away: entries.away, times };
  },
  async back(index) {
    const started = performance.now();
    const entries = await until(({ status }) => status === 'ready');
    entries.lookAt(index, index + 20);
    await until(({ rows }) => rows.at(index) !== undefined);
    return performance.now() - started;
  },
};
Object.assign(window, { bench });
createRoot(document.querySelector('#root') ?? document.body).render(
  <AuditProvider queryClient={new QueryClient()} source={source}>
    <List />
  </AuditProvider>,
);
