import { Profiler, useEffect, useState } from 'react';
import type { JSX } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { AuditEntry, AuditQuery, AuditSource } from 'trilha';
import { AuditProvider, AuditTableView, memorySource } from 'trilha';
import { useAuditEntries } from 'trilha/headless';
import 'trilha/styles.css';
import { entryAt } from './entries.js';
import { ReferenceTable } from './reference/ReferenceTable.js';

/** What is asked of a page, step by step; every step resolves when its result is painted and gives milliseconds. */
export interface BenchPage {
  prepare(count: number): Promise<void>;
  load(): Promise<number>;
  mount(): Promise<number>;
  unmount(): Promise<number>;
  sort(): Promise<number>;
  filter(action: string): Promise<number>;
  search(text: string): Promise<number>;
  prepend(count: number): Promise<number>;
  open(row: number): Promise<number>;
  nodes(): number;
  commits(): readonly string[];
}

interface View {
  readonly loaded: boolean;
  readonly shown: boolean;
  readonly oldest: boolean;
  readonly query: AuditQuery;
  readonly entries: AuditEntry[];
}

const subject = new URLSearchParams(location.search).get('subject') ?? 'trilha';
const container = document.querySelector<HTMLElement>('#root');
if (container === null) throw new Error('no root');
const root = createRoot(container);
let source: AuditSource | undefined;
/** How the steps below reach into the page. */
interface Hub {
  merge: (rows: readonly AuditEntry[]) => void;
  set: (change: Partial<View>) => void;
}
const hub: Hub = { merge: () => undefined, set: () => undefined };
let view: View = { loaded: false, shown: false, oldest: false, query: { conditions: [] }, entries: [] };
let commits: string[] = [];

const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve());
      port1.start();
      port2.postMessage(0);
    });
  });

async function until(done: () => boolean): Promise<void> {
  const end = performance.now() + 60_000;
  while (!done()) {
    if (performance.now() > end) throw new Error('it never came');
    await painted();
  }
}

function Trilha({ shown, oldest, query }: View): JSX.Element {
  const entries = useAuditEntries(oldest ? { ...query, order: 'oldest' } : query, {
    source,
    pageSize: query.conditions.length > 0 || oldest ? 50 : 1_000_000,
  });
  useEffect(() => {
    document.body.dataset['status'] = `${entries.status} ${entries.stale}`;
    hub.merge = (rows) => entries.feed?.merge(rows);
  }, [entries]);
  return shown ? <AuditTableView entries={entries} filtered={query.conditions.length > 0} /> : <></>;
}

function App(): JSX.Element {
  const [now, setNow] = useState(view);
  useEffect(() => {
    hub.set = (change) => {
      view = { ...view, ...change };
      flushSync(() => setNow(view));
    };
  }, []);
  return (
    <Profiler id="table" onRender={(_id, phase) => void commits.push(phase)}>
      {!now.loaded ? null : subject === 'trilha' ? (
        <AuditProvider>
          <Trilha {...now} />
        </AuditProvider>
      ) : now.shown ? (
        <ReferenceTable
          entries={now.entries}
          oldest={now.oldest}
          actions={
            now.query.conditions[0] && 'values' in now.query.conditions[0] ? (now.query.conditions[0].values[0] ?? '') : ''
          }
        />
      ) : null}
    </Profiler>
  );
}

const first = (): string | undefined => document.querySelector<HTMLElement>('[data-row]')?.dataset['row'];

async function timed(change: () => void, done: () => boolean): Promise<number> {
  commits = [];
  const start = performance.now();
  change();
  await painted();
  await until(done);
  return performance.now() - start;
}

const page: BenchPage = {
  async prepare(count) {
    const entries = Array.from({ length: count }, (_, index) => entryAt(index));
    view = { ...view, entries };
    const memory = memorySource(entries, { capabilities: { maxLimit: 1_000_000 } });
    await memory.list({ conditions: [] }, { cursor: null, limit: 1, signal: new AbortController().signal });
    source = memory;
    flushSync(() => root.render(<App />));
  },
  load: () =>
    timed(
      () => hub.set({ loaded: true }),
      () => subject !== 'trilha' || document.body.dataset['status']?.startsWith('ready') === true,
    ),
  mount: () =>
    timed(
      () => hub.set({ shown: true }),
      () => first() !== undefined,
    ),
  unmount: () =>
    timed(
      () => hub.set({ shown: false }),
      () => first() === undefined,
    ),
  sort: () => {
    const before = first();
    return timed(
      () => hub.set({ oldest: !view.oldest }),
      () => first() !== before && first() !== undefined,
    );
  },
  filter: (action) => {
    const done = (): boolean =>
      subject === 'trilha' ? /^ready false$/.test(document.body.dataset['status'] ?? '') : first() !== undefined;
    return timed(
      () =>
        hub.set({
          query: action === '' ? { conditions: [] } : { conditions: [{ field: 'action', operator: 'is', values: [action] }] },
        }),
      done,
    );
  },
  search: (text) =>
    timed(
      () =>
        hub.set({
          query: text === '' ? { conditions: [] } : { conditions: [{ field: 'text', operator: 'contains', values: [text] }] },
        }),
      () => /^ready false$/.test(document.body.dataset['status'] ?? ''),
    ),
  prepend: (count) => {
    const rows = Array.from({ length: count }, (_, index) => entryAt(index - count - view.entries.length));
    const wanted = rows[0]?.id;
    return timed(
      () => {
        if (subject === 'trilha') hub.merge(rows);
        else hub.set({ entries: [...rows, ...view.entries] });
      },
      () => document.querySelector(`[data-row="${wanted}"]`) !== null,
    );
  },
  open: (row) => {
    const target = document.querySelectorAll<HTMLElement>('[data-row]')[row];
    return timed(
      () => target?.click(),
      () => target?.getAttribute('aria-selected') === 'true',
    );
  },
  nodes: () => document.querySelectorAll('#root *').length,
  commits: () => commits,
};

Object.assign(globalThis, { bench: page });
