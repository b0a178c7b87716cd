import { AuditError } from '../errors.js';
import { toAuditError } from '../toAuditError.js';
import type { LiveEvent, LiveState } from '../types.js';
import { backOff, LIVE_TIMING, type LiveTiming } from './timing.js';
import { browserSurroundings, rest, type Surroundings } from './surroundings.js';

/** What a way of asking tells the feed while it runs. */
export interface FeedTell {
  /** A sign of life: bytes came. */
  alive(): void;
  /** The server took the question. */
  open(): void;
  /** Rows, and where to go on after them; `null` leaves that where it is. */
  rows(rows: readonly unknown[], cursor: string | null): void;
  /** The server has lost the place: entries may have been missed. */
  reset(cursor: string | null): void;
}

/** Ways of asking "what is new after `cursor`?". Both reject with `AuditError`. */
export interface FeedWays {
  /** Stays connected. Resolves when the server ends the connection in order. */
  readonly stream: ((cursor: string | null, tell: FeedTell, signal: AbortSignal) => Promise<void>) | null;
  /** Asks once. Resolves with whether there is more to ask for at once. */
  readonly poll: ((cursor: string | null, tell: FeedTell, signal: AbortSignal) => Promise<boolean>) | null;
}

/** Options of {@link startFeed}. */
export interface FeedOptions extends LiveTiming {
  /** Default `Math.random`. */
  readonly random?: () => number;
  readonly surroundings?: Surroundings;
}

/** Streams that broke in a row without a sign of life before polling takes over. */
const PATIENCE = 3;

const NO_STREAM: ReadonlySet<number | undefined> = new Set([404, 405, 406, 501]);
const isNotOffered = ({ status, kind }: AuditError): boolean =>
  NO_STREAM.has(status) || kind === 'wrong-content-type' || kind === 'html-instead-of-json';

/** The server no longer knows the place we were at. */
const isLostPlace = ({ kind, problem }: AuditError): boolean => kind === 'gone' || problem?.startsWith('cursor-') === true;

/**
 * Keeps a feed going: reconnects where it broke off, backs off, waits while offline or asleep, polls where there is no stream, and says
 * what it is doing. Returns the function that stops it; nothing is told after that.
 */
export function startFeed(
  ways: FeedWays,
  after: string | null,
  listen: (event: LiveEvent) => void,
  options: FeedOptions = {},
): () => void {
  const timing = { ...LIVE_TIMING, ...options };
  const { random = Math.random, surroundings = browserSurroundings } = options;
  const control = new AbortController();
  const stopped = control.signal;
  let cursor = after;
  let failures = 0;
  let way: 'stream' | 'poll' = ways.stream === null ? 'poll' : 'stream';
  let streamAgainAt = 0;
  let patience = PATIENCE;
  let said: LiveState | null = null;

  const say = (state: LiveState, more: { retryInMs?: number; error?: AuditError } = {}): void => {
    if (stopped.aborted || (said === state && more.retryInMs === undefined)) return;
    said = state;
    listen({ type: 'state', state, ...more });
  };

  const tell: FeedTell = {
    alive: () => void (failures = 0),
    open: () => say(way === 'stream' ? 'open' : 'polling'),
    rows: (rows, next) => {
      if (next !== null) cursor = next;
      if (!stopped.aborted && (rows.length > 0 || next !== null)) listen({ type: 'rows', rows, cursor: cursor ?? '' });
    },
    reset: (next) => {
      cursor = next;
      if (!stopped.aborted) listen({ type: 'reset' });
    },
  };

  /** Runs one attempt, which ends early when the network goes, or when nobody has looked for a while. */
  const attempt = async (): Promise<void> => {
    const one = new AbortController();
    const end = (): void => one.abort();
    let heard = false;
    const alive = (): void => {
      heard = true;
      patience = PATIENCE;
      tell.alive();
    };
    let hiddenSince = surroundings.hidden() ? Date.now() : null;
    let drowsy: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      const hidden = surroundings.hidden();
      if (!surroundings.online()) return end();
      // A tab that slept may hold a connection that died meanwhile, without having heard of it.
      if (!hidden && hiddenSince !== null && Date.now() - hiddenSince > timing.silenceMs) end();
      if (hidden && hiddenSince === null) drowsy = setTimeout(end, timing.asleepMs);
      if (!hidden) clearTimeout(drowsy);
      hiddenSince = hidden ? (hiddenSince ?? Date.now()) : null;
    };
    const unwatch = surroundings.watch(look);
    if (hiddenSince !== null) drowsy = setTimeout(end, timing.asleepMs);
    stopped.addEventListener('abort', end, { once: true });
    try {
      if (way === 'stream') {
        await ways.stream?.(cursor, { ...tell, alive }, one.signal);
        if (!heard) throw new AuditError('cut-json', { detail: 'the stream ended before anything came' });
      } else if ((await ways.poll?.(cursor, tell, one.signal)) !== true) {
        tell.alive();
        const seen = (): boolean => !surroundings.hidden();
        await rest(timing.pollMs * (0.8 + random() * 0.4), one.signal, surroundings, seen);
      }
    } catch (error) {
      if (!one.signal.aborted) throw error;
    } finally {
      clearTimeout(drowsy);
      unwatch();
      stopped.removeEventListener('abort', end);
      one.abort();
      // Without a place there is no way back to where it broke off.
      if (heard && cursor === null) tell.reset(null);
    }
  };

  const canPollInstead = (error: AuditError): boolean =>
    way === 'stream' &&
    ways.poll !== null &&
    (isNotOffered(error) || (error.retry && error.retryAfterMs === undefined && failures >= patience));

  /** What a failure leads to: another way of asking, a wait, or the end. `false`: the end. */
  const recover = async (error: AuditError): Promise<boolean> => {
    failures += 1;
    if (isLostPlace(error)) tell.reset(null);
    else if (canPollInstead(error)) {
      way = 'poll';
      failures = 0;
      patience = 1;
      streamAgainAt = Date.now() + timing.streamAgainMs;
      return true;
    } else if (!error.retry) {
      say('closed', { error });
      return false;
    }
    await wait(Math.max(error.retryAfterMs ?? 0, backOff(failures, timing, random)), error);
    return true;
  };

  const wait = async (ms: number, error?: AuditError): Promise<void> => {
    const earliest = Date.now() + (error?.retryAfterMs ?? 0);
    const online = surroundings.online();
    say(online ? 'waiting' : 'offline', { retryInMs: ms, ...(error && { error }) });
    await rest(ms, stopped, surroundings, () => surroundings.online() && !surroundings.hidden() && Date.now() >= earliest);
  };

  const run = async (): Promise<void> => {
    while (!stopped.aborted) {
      if (surroundings.hidden() && said !== null) await rest(Infinity, stopped, surroundings, () => !surroundings.hidden());
      if (way === 'poll' && ways.stream !== null && streamAgainAt <= Date.now()) way = 'stream';
      if (said !== 'polling') say('connecting');
      try {
        await attempt();
        // The network went, or the server ended the connection in order: no failure, but nobody hurries either.
        if (!stopped.aborted && !surroundings.online()) await wait(timing.longestMs);
        else if (way === 'stream') await rest(random() * timing.retryMs, stopped, surroundings, () => false);
      } catch (error) {
        if (!stopped.aborted && !(await recover(toAuditError(error)))) return;
      }
    }
  };
  void run();
  return () => control.abort();
}
