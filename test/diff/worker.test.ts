import {
  createDiffClient,
  type DiffResponse,
  diffSnapshots,
  fieldTypeIn,
  handleDiffRequest,
  isLargePair,
  readSnapshot,
  type WorkerLike,
} from 'trilha/headless';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { answerDiffs } from '../../src/diff-worker.js';

const before = { status: 'active', on: 1, list: [{ id: 1 }] };
const after = { status: 'closed', on: true, list: [{ id: 2 }, { id: 1 }] };
const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** Two ends of a channel whose messages are really cloned. */
function channel(): { readonly client: WorkerLike; readonly server: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  return { client: port1 as unknown as WorkerLike, server: port2 };
}

const scopeOf = (port: MessagePort): Parameters<typeof answerDiffs>[0] => ({
  addEventListener: (_, listener) => port.on('message', (data: unknown) => listener({ data })),
  postMessage: (message) => port.postMessage(message),
});

describe('a client with a worker', () => {
  test('gets the tree of diffSnapshots, over a real channel', async () => {
    const { client, server } = channel();
    answerDiffs(scopeOf(server));
    const diffs = createDiffClient(client);
    expect(await diffs.diff(before, after)).toEqual(diffSnapshots(before, after));
    expect(await diffs.diff(readSnapshot('{"a":1,"b":"x', { coverage: 'changed' }), '{"a":2}')).toEqual(
      diffSnapshots(readSnapshot('{"a":1,"b":"x', { coverage: 'changed' }), '{"a":2}'),
    );
    expect(await Promise.all([diffs.diff(null, after), diffs.diff(before, null)])).toEqual([
      diffSnapshots(null, after),
      diffSnapshots(before, null),
    ]);
  });

  test('sends declared fields as a table', async () => {
    const { client, server } = channel();
    answerDiffs(scopeOf(server));
    const node = await createDiffClient(client).diff(
      { on: 1 },
      { on: true },
      { fieldTypes: [{ path: ['on'], type: 'boolean' }] },
    );
    expect(node).toMatchObject({ verdict: 'same', form: 'other' });
  });
});

describe('without a worker that works, the comparison is made here', () => {
  const tree = diffSnapshots(before, after);

  test('when the host declines', async () => {
    expect(await createDiffClient(null).diff(before, after)).toEqual(tree);
  });

  test('when the worker answers that it failed', async () => {
    const { client, server } = channel();
    server.on('message', ({ id }: { id: number }) =>
      server.postMessage({ kind: 'trilha-diff-failed', id, reason: 'no' } satisfies DiffResponse, []),
    );
    expect(await createDiffClient(client).diff(before, after)).toEqual(tree);
  });

  test('when it breaks, for what waits and for what comes later', async () => {
    const listeners = new Map<string, (event: { readonly data?: unknown }) => void>();
    const posted = vi.fn<(message: unknown) => void>();
    const diffs = createDiffClient({
      postMessage: posted,
      addEventListener: (type, listener) => listeners.set(type, listener),
      removeEventListener: (type) => listeners.delete(type),
    });
    const waiting = diffs.diff(before, after);
    listeners.get('error')?.({});
    expect(await waiting).toEqual(tree);
    expect(await diffs.diff(before, after)).toEqual(tree);
    expect(posted).toHaveBeenCalledTimes(1);
    expect(listeners.size).toBe(0);
  });

  test('when a side cannot be cloned', async () => {
    const { client } = channel();
    expect((await createDiffClient(client).diff({ a: 1, f: () => 1 }, { a: 2 })).verdict).toBe('changed');
  });

  test('when the answer is too deep to be cloned', async () => {
    const deep = (value: number): string => `${'{"k":'.repeat(50_000)}${value}${'}'.repeat(50_000)}`;
    const { client, server } = channel();
    answerDiffs(scopeOf(server));
    expect((await createDiffClient(client).diff(deep(1), deep(2))).verdict).toBe('changed');
  });

  test('when it was closed while one waits', async () => {
    const diffs = createDiffClient(channel().client);
    const waiting = diffs.diff(before, after);
    diffs.close();
    expect(await waiting).toEqual(tree);
  });
});

test('an aborted request rejects', async () => {
  const { client } = channel();
  const controller = new AbortController();
  const waiting = createDiffClient(client).diff(before, after, {}, controller.signal);
  controller.abort();
  await expect(waiting).rejects.toThrow(/abort/i);
});

test('messages of others are left alone', () => {
  for (const message of [null, 'x', {}, { kind: 'other', id: 1 }, { kind: 'trilha-diff' }])
    expect(handleDiffRequest(message)).toBeNull();
});

test('the first declared field that fits a path counts, a star fits any step', () => {
  const type = fieldTypeIn([
    { path: ['items', '*', 'on'], type: 'boolean' },
    { path: ['*'], type: 'text' },
  ]);
  expect([type(['items', 3, 'on']), type(['a']), type(['a', 'b']), type([])]).toEqual(['boolean', 'text', undefined, undefined]);
});

test('a large pair', () => {
  const text = JSON.stringify({ a: 'x'.repeat(150_000) });
  expect(isLargePair(text, null)).toBe(false);
  expect(isLargePair(text, text)).toBe(true);
  expect(isLargePair(readSnapshot(text), readSnapshot(JSON.parse(text) as object))).toBe(true);
  expect(isLargePair(null, { list: Array.from({ length: 50_000 }, (_, i) => i) })).toBe(true);
  expect(isLargePair({ a: 1 }, { a: 2 })).toBe(false);
});
