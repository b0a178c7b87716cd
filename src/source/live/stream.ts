import { createParser } from 'eventsource-parser';
import { readAnswer } from '../answer.js';
import { AuditError, type ErrorPlace } from '../errors.js';
import { parseExactJson } from '../exactJson.js';
import type { SourcePreset } from '../preset.js';
import type { RequestOptions } from '../request.js';
import { toAuditError } from '../toAuditError.js';
import type { FeedTell } from './feed.js';

/** One connection to a stream of Server-Sent Events. */
export interface StreamRequest {
  readonly url: URL;
  readonly options: RequestOptions;
  readonly cursor: string | null;
  /** Milliseconds without a byte after which the connection counts as broken. */
  readonly silenceMs: number;
  readonly place: ErrorPlace;
  readonly toError: SourcePreset['toError'];
}

/** Most characters one event may have; a longer one breaks the connection. */
const LONGEST_EVENT = 16_000_000;

const readJson = (text: string): unknown => {
  try {
    return parseExactJson(text);
  } catch {
    // Shown as a row that could not be read.
    return text;
  }
};

/**
 * Reads Server-Sent Events over `fetch`, which sends headers and credentials where `EventSource` cannot. Each `entry` holds a row, each `id`
 * is a cursor, `reset` says that the place was lost; comments are signs of life. An event that was cut off is never told. Resolves when the server
 * ends the connection, and when `signal` is aborted; rejects with `AuditError`. https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export async function readStream(request: StreamRequest, tell: FeedTell, signal: AbortSignal): Promise<void> {
  const { url, options, cursor, silenceMs, place, toError } = request;
  const control = new AbortController();
  const abort = (): void => control.abort();
  signal.addEventListener('abort', abort, { once: true });
  let silent = false;
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  const heard = (): void => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => ((silent = true), abort()), silenceMs);
  };
  try {
    heard();
    const given = new Headers(typeof options.headers === 'function' ? await options.headers() : options.headers);
    given.set('accept', 'text/event-stream');
    if (cursor !== null) given.set('last-event-id', cursor);
    const { credentials } = options;
    const response = await (options.fetch ?? globalThis.fetch)(url, {
      headers: given,
      signal: control.signal,
      cache: 'no-store',
      ...(credentials === undefined ? {} : { credentials }),
    });
    if (!response.ok) await readAnswer(response, place, toError, Date.now);
    const type = response.headers.get('content-type') ?? '';
    if (!/^text\/event-stream\b/i.test(type) || response.body === null) {
      throw new AuditError('wrong-content-type', {
        ...place,
        status: response.status,
        detail: `Content-Type ${JSON.stringify(type)}`,
      });
    }
    tell.open();
    await readEvents(response.body, tell, heard);
  } catch (error) {
    if (signal.aborted) return;
    if (silent) throw new AuditError('timeout', { ...place, cause: error, detail: `nothing came for ${silenceMs} ms` });
    throw error instanceof TypeError
      ? new AuditError('offline', { ...place, cause: error, detail: url.origin })
      : toAuditError(error, place);
  } finally {
    clearTimeout(watchdog);
    signal.removeEventListener('abort', abort);
    abort();
  }
}

async function readEvents(body: ReadableStream<Uint8Array>, tell: FeedTell, heard: () => void): Promise<void> {
  let rows: unknown[] = [];
  let place: string | null = null;
  let broken: Error | null = null;
  const flush = (): void => {
    if (rows.length > 0 || place !== null) tell.rows(rows, place);
    rows = [];
    place = null;
  };
  const parser = createParser({
    maxBufferSize: LONGEST_EVENT,
    onEvent: ({ event, id, data }) => {
      if (event === 'reset') {
        flush();
        tell.reset(id ?? null);
        return;
      }
      if (event === 'entry') rows.push(readJson(data));
      if (id !== undefined && id !== '') place = id;
    },
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') broken = error;
    },
  });
  const text = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    heard();
    tell.alive();
    parser.feed(text.decode(value, { stream: true }));
    flush();
    if (broken !== null) throw new AuditError('wrong-shape', { cause: broken, detail: 'an event is too long' });
  }
}
