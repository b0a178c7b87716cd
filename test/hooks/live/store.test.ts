import { expect, test } from 'vitest';
import { memorySource, type AuditRow, type AuditSource, type LiveEvent } from 'trilha/headless';
import { makeEntry } from 'trilha/testing';
import type { EntriesFeed } from '../../../src/hooks/entries/useEntriesFeed.ts';
import { createLiveStore } from '../../../src/hooks/live/store.ts';

const rowsOf = (count: number): unknown[] =>
  Array.from({ length: count }, (_, index) => ({ ...makeEntry(), id: `row-${index}` }));

test('stopped in the middle of an event, it goes on before that event, so that no row of it is lost', async () => {
  const asked: (string | null)[] = [];
  let tell: (event: LiveEvent) => void = () => {};
  const source: AuditSource = {
    ...memorySource([]),
    subscribe: (_query, after, listen) => {
      asked.push(after);
      tell = listen;
      return () => {};
    },
  };
  const shown: AuditRow[] = [];
  const feed: EntriesFeed = {
    source,
    query: { conditions: [] },
    cursor: 'before',
    merge: (rows) => void shown.push(...rows),
    has: (id) => shown.some((row) => row.id === id),
    isBelow: () => false,
    shows: () => true,
  };
  const store = createLiveStore(1_000);
  store.enter(feed);
  let stop = store.follow(feed);
  const event: LiveEvent = { type: 'rows', rows: rowsOf(250), cursor: 'after' };
  tell(event);
  // Some were read at once, not all: the rest waits for its turn, which does not come.
  expect(store.show()).toBe(true);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThan(250);
  stop();
  stop = store.follow(feed);
  expect(asked).toEqual(['before', 'before']);

  tell(event);
  await expect.poll(() => (store.show(), shown.length)).toBe(250);
  expect(new Set(shown.map(({ id }) => id)).size).toBe(250);
  stop();
  stop = store.follow(feed);
  expect(asked.at(-1)).toBe('after');
  stop();
});
