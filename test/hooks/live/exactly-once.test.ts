import { afterEach, expect, test } from 'vitest';
import { httpSource, type AuditRow, type AuditSource } from 'trilha/headless';
import { makeEntry } from 'trilha/testing';
import { createLiveStore } from '../../../src/hooks/live/store.ts';
import type { EntriesFeed } from '../../../src/hooks/entries/useEntriesFeed.ts';
import { seeded, startFaultyServer, type FaultyServer, type StreamFault } from './faults.ts';

let server: FaultyServer | undefined;
let stop = (): void => {};
afterEach(async () => {
  stop();
  await server?.close();
  server = undefined;
});

const TIMING = { silenceMs: 60, retryMs: 4, longestMs: 20, pollMs: 4, streamAgainMs: 20 };
const NEWEST = Date.parse('2026-02-20T12:00:00Z');

/** A list without a screen: rows that were shown, in the order they were. */
function listOf(source: AuditSource, cursor: string): EntriesFeed & { readonly shown: AuditRow[] } {
  const shown: AuditRow[] = [];
  const ids = new Set<string>();
  return {
    source,
    query: { conditions: [] },
    cursor,
    shown,
    merge: (rows) => {
      for (const row of rows) ids.add(row.id);
      shown.push(...rows);
    },
    has: (id) => ids.has(id),
    isBelow: () => false,
    shows: () => true,
  };
}

/** Each once, whatever chance brings after them; three refusals in a row make it ask instead of listen. */
const FIRST: readonly StreamFault[] = ['refuse', 'refuse', 'refuse', 'mid-event', 'mid-line', 'stall', 'busy', 'restart', 'end'];
const BAD: readonly StreamFault[] = ['mid-event', 'mid-line', 'stall', 'busy', 'restart', 'end', 'mid-event', 'mid-line'];

test('10,000 entries over a connection that breaks in every way: each is shown once, in the order it was recorded', async () => {
  const random = seeded(20_260_219);
  const many = 10_000;
  let calm = false;
  const first = [...FIRST];
  const pick = (): StreamFault => first.shift() ?? BAD[Math.floor(random() * BAD.length)] ?? 'none';
  const made = await startFaultyServer(random, () => (calm ? 'none' : pick()));
  server = made;
  const source = httpSource({ url: made.url, live: { ...TIMING, random } });
  const store = createLiveStore(many);
  const list = listOf(source, '0');
  store.enter(list);
  stop = store.follow(list);

  const every = 50;
  for (let from = 0; from < many; from += every) {
    for (let number = from; number < from + every; number += 1) {
      // One in ten happened up to an hour before it was recorded.
      const late = random() < 0.1 ? Math.floor(random() * 3_600_000) : 0;
      made.record({ ...makeEntry({ occurredAt: new Date(NEWEST + number * 1000 - late).toISOString() }), id: `entry-${number}` });
    }
    // The reader looks now and then, pauses now and then, and the first page is sometimes loaded anew in the middle of it.
    if (random() < 0.3) store.show();
    if (random() < 0.05) {
      stop();
      stop = store.follow(list);
    }
    await new Promise((resolve) => void setTimeout(resolve, random() * 6));
  }
  await expect.poll(() => first.length, { timeout: 20_000 }).toBe(0);
  calm = true;
  await expect.poll(() => (store.show(), list.shown.length), { timeout: 20_000, interval: 20 }).toBeGreaterThanOrEqual(many);
  await new Promise((resolve) => void setTimeout(resolve, 50));
  store.show();
  expect(list.shown.map(({ id }) => id)).toEqual(Array.from({ length: many }, (_, number) => `entry-${number}`));
  expect(list.shown.filter(({ kind }) => kind === 'unreadable')).toEqual([]);
  expect(new Set(made.faults)).toEqual(new Set([...FIRST, 'none']));
  expect(made.polls).toBeGreaterThan(0);
}, 60_000);
