import { readAnswer, type JsonAnswer } from './answer.js';
import { AuditError, type ErrorPlace } from './errors.js';
import type { SourcePreset } from './preset.js';
import { toAuditError } from './toAuditError.js';

/** Headers of each request, or a function that makes them (a fresh token), also later. */
export type HeadersOption = HeadersInit | (() => HeadersInit | Promise<HeadersInit>);

/** How requests are sent. */
export interface RequestOptions {
  /** Default: the global `fetch`, looked up at each call. */
  readonly fetch?: typeof fetch;
  readonly headers?: HeadersOption;
  /** Default `same-origin`, as in `fetch`. Give `include` for cookies of another origin. */
  readonly credentials?: RequestCredentials;
  /** Milliseconds after which a call fails with `timeout`. Default 30,000; 0 waits for ever. */
  readonly timeoutMs?: number;
}

/** One GET. Resolves with whole JSON or rejects with an `AuditError`; after `signal` was aborted always with `aborted`. */
export async function requestJson(
  url: URL,
  options: RequestOptions,
  signal: AbortSignal,
  place: ErrorPlace,
  toError: SourcePreset['toError'],
): Promise<JsonAnswer> {
  const { timeoutMs = 30_000, headers, credentials } = options;
  const send = options.fetch ?? globalThis.fetch;
  const control = new AbortController();
  let timedOut = false;
  const abort = (): void => control.abort();
  const timer = timeoutMs > 0 ? setTimeout(() => ((timedOut = true), abort()), timeoutMs) : undefined;
  signal.addEventListener('abort', abort, { once: true });
  // A `fetch` of the host may ignore its signal; the race makes sure that nobody waits for it.
  const stopped = new Promise<never>((_resolve, reject) => {
    control.signal.addEventListener(
      'abort',
      () =>
        reject(
          new AuditError(timedOut ? 'timeout' : 'aborted', { ...place, detail: timedOut ? `after ${timeoutMs} ms` : undefined }),
        ),
      { once: true },
    );
  });
  // When nothing races any more, nobody is left to hear of it.
  stopped.catch(() => undefined);
  const ask = async (): Promise<JsonAnswer> => {
    const given = new Headers(typeof headers === 'function' ? await headers() : headers);
    if (!given.has('accept')) given.set('accept', 'application/json');
    const init: RequestInit = {
      method: 'GET',
      headers: given,
      signal: control.signal,
      ...(credentials === undefined ? {} : { credentials }),
    };
    let response: Response;
    try {
      response = await send(url, init);
    } catch (cause) {
      // `fetch` rejects with a TypeError for every answer it did not get, whatever the reason.
      throw cause instanceof TypeError ? new AuditError('offline', { ...place, cause, detail: url.origin }) : cause;
    }
    try {
      return await readAnswer(response, place, toError, Date.now);
    } catch (cause) {
      // The connection broke while the body was being read.
      throw cause instanceof TypeError
        ? new AuditError('cut-json', { ...place, cause, status: response.status, detail: 'the connection broke' })
        : cause;
    }
  };
  try {
    if (signal.aborted) throw new AuditError('aborted', place);
    return await Promise.race([ask(), stopped]);
  } catch (error) {
    if (signal.aborted) throw new AuditError('aborted', { ...place, cause: error });
    if (timedOut) throw new AuditError('timeout', { ...place, cause: error, detail: `after ${timeoutMs} ms` });
    throw toAuditError(error, place);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    // An answer that is no longer wanted is not read to its end.
    abort();
  }
}
