import { AuditError, isAuditError, type AuditErrorDetails, type AuditErrorKind, type ErrorPlace } from './errors.js';

const BY_STATUS: Readonly<Record<number, AuditErrorKind>> = {
  400: 'bad-query',
  401: 'unauthorized',
  403: 'denied',
  404: 'not-found',
  405: 'not-found',
  408: 'timeout',
  409: 'conflict',
  410: 'gone',
  419: 'unauthorized',
  422: 'bad-query',
  429: 'rate-limited',
  440: 'unauthorized',
  504: 'timeout',
};

/** The kind of failure that an HTTP status stands for (419 is Laravel's ended session, 440 IIS's). */
export function kindOfStatus(status: number): AuditErrorKind {
  return BY_STATUS[status] ?? (status >= 500 ? 'unavailable' : status >= 400 ? 'bad-query' : 'unknown');
}

/**
 * Milliseconds that a `Retry-After` header asks for: seconds or an HTTP date (RFC 9110, 10.2.3). `undefined` when there is
 * none or it cannot be read; never negative, at most one day.
 */
export function readRetryAfter(header: string | null | undefined, now: number): number | undefined {
  if (header === null || header === undefined) return undefined;
  const text = header.trim();
  const wait = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(0, Math.round(wait)), 86_400_000);
}

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;

const numberAt = (value: unknown, name: string): number | undefined => {
  const found = property(value, name);
  return typeof found === 'number' ? found : undefined;
};

const retryAfterOf = (response: unknown): string | undefined => {
  const headers = property(response, 'headers');
  if (headers instanceof Headers) return headers.get('retry-after') ?? undefined;
  const found = property(headers, 'retry-after');
  return typeof found === 'string' ? found : undefined;
};

/** Browsers' and Node's words for a `fetch` that got no answer; nothing but the message tells it from a programming mistake. */
const NO_ANSWER = /failed to fetch|fetch failed|load failed|networkerror|network error|network request failed/i;

const kindOf = (error: unknown): AuditErrorKind => {
  const name = property(error, 'name');
  if (name === 'AbortError' || name === 'CanceledError') return 'aborted';
  if (name === 'TimeoutError') return 'timeout';
  if (error instanceof SyntaxError) return 'cut-json';
  const message = property(error, 'message');
  return typeof message === 'string' && NO_ANSWER.test(message) ? 'offline' : 'unknown';
};

/**
 * Turns whatever a source threw into an {@link AuditError}: cancelled and timed-out calls, `fetch` without an answer, anything
 * that carries an HTTP status (`status`, `statusCode` or `response.status`, so a thrown `Response` and most clients' errors), and `unknown` for the rest.
 */
export function toAuditError(error: unknown, place: ErrorPlace = {}, now: number = Date.now()): AuditError {
  if (isAuditError(error)) {
    if (error.method !== null || place.method === undefined) return error;
    const { detail, status, retryAfterMs, problem, cause } = error;
    return new AuditError(error.kind, {
      ...place,
      source: error.source === 'source' ? place.source : error.source,
      detail,
      status,
      retryAfterMs,
      problem,
      cause,
    });
  }
  const response = property(error, 'response') ?? error;
  const status = numberAt(response, 'status') ?? numberAt(error, 'status') ?? numberAt(error, 'statusCode');
  const message = property(error, 'message');
  const details: AuditErrorDetails = {
    ...place,
    cause: error,
    detail: typeof message === 'string' && message !== '' ? JSON.stringify(message.slice(0, 300)) : undefined,
  };
  if (status !== undefined && status >= 400) {
    return new AuditError(kindOfStatus(status), {
      ...details,
      status,
      retryAfterMs: readRetryAfter(retryAfterOf(response), now),
    });
  }
  return new AuditError(kindOf(error), details);
}
