import {
  AuditError,
  kindOfStatus,
  memorySource,
  type AuditPage,
  type MemorySource,
  type MemorySourceOptions,
  type SourceMethod,
} from '../source/index.js';
import type { AuditQuery } from '../query/index.js';
import { createFeedControl, type FeedControl } from './feedControl.js';
import { isPageFault, SPOIL, type Fault, type PageFault } from './faults.js';

/** One call that a made source got. */
export interface SourceCall {
  readonly method: SourceMethod;
  /** Calls of the same method before this one. */
  readonly number: number;
  readonly query: AuditQuery | null;
  /** `list`, and what `subscribe` goes on after. */
  readonly cursor: string | null;
  /** `list` only. */
  readonly limit: number | null;
}

/** Options of {@link makeSource}, beside those of `memorySource`. */
export interface MakeSourceOptions extends MemorySourceOptions {
  /** How long each answer takes, in milliseconds, or a function of the call. Default 0. */
  readonly delayMs?: number | ((call: SourceCall) => number);
  /** The faults of one call: `({ number }) => number === 1 ? 'offline' : undefined`. */
  readonly failOn?: (call: SourceCall) => Fault | readonly Fault[] | undefined;
  /** Faults of every call of `list`. */
  readonly faults?: readonly Fault[];
  /** What a 429 asks to wait, in milliseconds. Default 1000. */
  readonly retryAfterMs?: number;
}

/** What {@link makeSource} returns: a memory source that remembers its calls. It has no `export`, so that exports meet the faults of `list`. */
export interface MadeSource extends Omit<MemorySource, 'export'> {
  /** Every call so far, oldest first. */
  readonly calls: readonly SourceCall[];
  /** Breaks and mends what subscribers hear. */
  readonly feed: FeedControl;
}

const other = (method: SourceMethod, query: AuditQuery | null): Omit<SourceCall, 'number'> => ({
  method,
  query,
  cursor: null,
  limit: null,
});

/**
 * A source for tests: rows in memory, answers that take their time, and faults on demand. Without options it is a good source.
 *
 * ```ts
 * const source = makeSource(makeEntries(500), { delayMs: 20, failOn: ({ number }) => (number === 2 ? 503 : undefined) });
 * ```
 */
export function makeSource(rows: readonly unknown[] | (() => readonly unknown[]), options: MakeSourceOptions = {}): MadeSource {
  const { delayMs = 0, failOn, faults = [], retryAfterMs = 1000, ...rest } = options;
  const memory = memorySource(rows, rest);
  const calls: SourceCall[] = [];
  const { feed, subscribe } = createFeedControl(memory);
  let previous: readonly unknown[] = [];

  const fail = (fault: Exclude<Fault, PageFault>, method: SourceMethod): AuditError => {
    if (fault instanceof AuditError) return fault;
    const kind = typeof fault === 'number' ? kindOfStatus(fault) : fault;
    const status = typeof fault === 'number' ? fault : undefined;
    return new AuditError(kind, { source: memory.name, method, status, ...(kind === 'rate-limited' ? { retryAfterMs } : {}) });
  };

  /** Notes the call, waits, fails if it has to, and says which page faults are left. */
  const begin = async (
    part: Omit<SourceCall, 'number'>,
    signal: AbortSignal,
  ): Promise<{ call: SourceCall; spoilt: readonly PageFault[] }> => {
    const call: SourceCall = { ...part, number: calls.filter(({ method }) => method === part.method).length };
    calls.push(call);
    const chosen = failOn?.(call) ?? [];
    const active: readonly Fault[] = [...(part.method === 'list' ? faults : []), ...(Array.isArray(chosen) ? chosen : [chosen])];
    const spoilt = active.filter(isPageFault);
    const wait = spoilt.includes('hang') ? Infinity : typeof delayMs === 'number' ? delayMs : delayMs(call);
    await pause(wait, signal, spoilt.includes('late'), () => fail('aborted', part.method));
    const failure = active.find((fault): fault is Exclude<Fault, PageFault> => !isPageFault(fault));
    if (failure !== undefined) throw fail(failure, part.method);
    return { call, spoilt };
  };

  // oxlint-disable-next-line typescript/unbound-method -- left out, never called
  const { export: _export, ...listed } = memory;
  return {
    ...listed,
    calls,
    feed,
    subscribe(query, after, listen) {
      calls.push({
        ...other('subscribe', query),
        cursor: after,
        number: calls.filter(({ method }) => method === 'subscribe').length,
      });
      return subscribe(query, after, listen);
    },
    async list(query, listOptions) {
      const { call, spoilt } = await begin(
        { method: 'list', query, cursor: listOptions.cursor, limit: listOptions.limit },
        listOptions.signal,
      );
      const asked: AuditQuery = spoilt.includes('ignored-filter') ? { ...query, conditions: [] } : query;
      const signal = spoilt.includes('late') ? new AbortController().signal : listOptions.signal;
      const good = await memory.list(asked, { ...listOptions, signal });
      const context = { cursor: call.cursor, previous, number: call.number };
      const page = spoilt.reduce<AuditPage>((spoiling, fault) => SPOIL[fault](spoiling, context), good);
      previous = good.rows;
      return page;
    },
    async get(id, callOptions) {
      await begin(other('get', null), callOptions.signal);
      return memory.get(id, callOptions);
    },
    async facets(query, fields, callOptions) {
      await begin(other('facets', query), callOptions.signal);
      return memory.facets(query, fields, callOptions);
    },
    async histogram(query, callOptions) {
      await begin(other('histogram', query), callOptions.signal);
      return memory.histogram(query, callOptions);
    },
  };
}

/** Waits, or fails at once when the call is cancelled, unless the source is deaf to that. */
async function pause(wait: number, signal: AbortSignal, deaf: boolean, aborted: () => AuditError): Promise<void> {
  if (signal.aborted && !deaf) throw aborted();
  if (wait <= 0) return;
  await new Promise<void>((resolve, reject) => {
    const timer = Number.isFinite(wait) ? setTimeout(resolve, wait) : undefined;
    if (deaf) return;
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(aborted());
      },
      { once: true },
    );
  });
}
