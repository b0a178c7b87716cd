/** One row of {@link AUDIT_ERRORS}. The texts are for developers; people read `errors.<kind>` of the message catalogue. */
export interface AuditErrorRow {
  /** Stable code, also the name of its page in the error reference (`docs/errors/`) and its anchor in Storybook. */
  readonly code: `TRILHA-${number}`;
  /** Whether the same call may work a little later without anybody changing anything. */
  readonly retry: boolean;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

/** Everything that can go wrong at the seam between Trilha and a source: one row per kind. */
export const AUDIT_ERRORS = {
  offline: {
    code: 'TRILHA-101',
    retry: true,
    what: 'The server could not be reached.',
    why: 'There is no network, the address is wrong, the server is down, or CORS refused the request.',
    todo: 'Check the address and the network tab; for another origin, allow it by CORS.',
  },
  timeout: {
    code: 'TRILHA-102',
    retry: true,
    what: 'The answer did not come in time.',
    why: 'The server or the network is slow, or the query lacks an index.',
    todo: 'Retry, narrow the query, or raise `timeoutMs`.',
  },
  aborted: {
    code: 'TRILHA-103',
    retry: false,
    what: 'The call was cancelled before its answer came.',
    why: 'A newer call replaced it or the screen was left.',
    todo: 'Nothing: a cancelled call is never shown.',
  },
  unauthorized: {
    code: 'TRILHA-104',
    retry: false,
    what: 'The server does not know who is asking (401).',
    why: 'The session ended or no credentials were sent.',
    todo: 'Sign in again; give `headers` or `credentials` to the source.',
  },
  denied: {
    code: 'TRILHA-105',
    retry: false,
    what: 'The server refuses this to the current person (403).',
    why: 'Their role may not read the audit trail, or a CSRF token is missing.',
    todo: 'Grant the permission or send the token.',
  },
  'not-found': {
    code: 'TRILHA-106',
    retry: false,
    what: 'There is nothing at this address (404).',
    why: 'The source is configured with a wrong address, or the record is gone.',
    todo: 'Compare the configured address with the route of the server.',
  },
  conflict: {
    code: 'TRILHA-107',
    retry: true,
    what: 'The server reports a conflict (409).',
    why: 'The data changed while it was read.',
    todo: 'Load again from the first page.',
  },
  gone: {
    code: 'TRILHA-108',
    retry: false,
    what: 'The cursor has expired or the data was removed (410).',
    why: 'The server forgets cursors after a while, or retention has deleted these entries.',
    todo: 'Load again from the first page.',
  },
  'bad-query': {
    code: 'TRILHA-109',
    retry: false,
    what: 'The server does not accept the query (400 or 422).',
    why: 'It does not know a filter, a value or a cursor that it was sent.',
    todo: 'Declare only the filters the server has in `capabilities`, and never reuse a cursor with another query.',
  },
  'rate-limited': {
    code: 'TRILHA-110',
    retry: true,
    what: 'The server asks to slow down (429).',
    why: 'Too many requests in a short time.',
    todo: 'Wait `retryAfterMs` before the next call.',
  },
  unavailable: {
    code: 'TRILHA-111',
    retry: true,
    what: 'The server failed (5xx).',
    why: 'It crashed, is overloaded or is being deployed.',
    todo: "Retry; the server's log has the reason.",
  },
  'html-instead-of-json': {
    code: 'TRILHA-112',
    retry: false,
    what: 'A web page came instead of data.',
    why: 'Usually a login page answered with 200 after a redirect, or a single-page application answered an unknown route.',
    todo: 'Check the address and the session; let the API answer 401 instead of redirecting.',
  },
  'wrong-content-type': {
    code: 'TRILHA-113',
    retry: false,
    what: 'The answer is not declared as JSON.',
    why: 'The `Content-Type` is neither `application/json` nor any `+json`.',
    todo: 'Let the server declare `application/json`.',
  },
  'cut-json': {
    code: 'TRILHA-114',
    retry: true,
    what: 'The answer is not whole JSON.',
    why: 'The connection broke in the middle, or something printed text into the answer.',
    todo: 'Retry; if it stays, look at the raw answer in the network tab.',
  },
  'wrong-shape': {
    code: 'TRILHA-115',
    retry: false,
    what: 'The answer does not have the agreed shape.',
    why: 'A property is missing or has another type.',
    todo: 'Correct the property named in the detail, or use the preset of this store.',
  },
  'repeated-cursor': {
    code: 'TRILHA-116',
    retry: false,
    what: 'The source gave a cursor that it had already given.',
    why: 'Following it would read the same page for ever.',
    todo: 'Give `null` at the end and a new cursor on every other page.',
  },
  'no-source': {
    code: 'TRILHA-117',
    retry: false,
    what: 'There is no source.',
    why: 'No `AuditProvider` with a `source` stands above the component.',
    todo: 'Wrap the screen: `<AuditProvider source={…}>`.',
  },
  unknown: {
    code: 'TRILHA-199',
    retry: true,
    what: 'The source failed in a way Trilha does not know.',
    why: 'Its own code threw something that is not an `AuditError`.',
    todo: 'Look at `cause`; throw `AuditError`s from the source for clearer words.',
  },
} as const satisfies Record<string, AuditErrorRow>;

/** A kind of {@link AuditError}: a key of {@link AUDIT_ERRORS}, and of `errors` in the message catalogue. */
export type AuditErrorKind = keyof typeof AUDIT_ERRORS;

/** The method of a source that failed. */
export type SourceMethod = 'list' | 'get' | 'facets' | 'histogram' | 'subscribe' | 'export' | 'verify' | 'capabilities';

/** Who was called when it failed. */
export interface ErrorPlace {
  /** The source's `name`. Default `source`. */
  readonly source?: string | undefined;
  readonly method?: SourceMethod | undefined;
}

/** What is known of a failure beyond its kind. */
export interface AuditErrorDetails extends ErrorPlace {
  /** For a developer: the property, status or address at fault. Foreign text stands quoted. */
  readonly detail?: string | undefined;
  /** HTTP status, when there was an answer. */
  readonly status?: number | undefined;
  /** How long the server asks to wait, in milliseconds. Callers obey it before they retry. */
  readonly retryAfterMs?: number | undefined;
  /** `code` of a problem answer (RFC 9457), such as `cursor-mismatch`. */
  readonly problem?: string | undefined;
  readonly cause?: unknown;
}

/** A failure of a source. `kind` decides the words on screen; `message` tells a developer what happened, why and what to do. */
export class AuditError extends Error {
  override readonly name = 'AuditError';
  readonly kind: AuditErrorKind;
  readonly code: AuditErrorRow['code'];
  /** The page of the error reference, in the package: `trilha/docs/errors/TRILHA-101.md`. */
  readonly help: string;
  /** Whether trying again, unchanged, can help. */
  readonly retry: boolean;
  readonly source: string;
  readonly method: SourceMethod | null;
  readonly detail: string | undefined;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  readonly problem: string | undefined;

  constructor(kind: AuditErrorKind, details: AuditErrorDetails = {}) {
    const row: AuditErrorRow = AUDIT_ERRORS[kind];
    const source = details.source ?? 'source';
    const place = details.method === undefined ? source : `${source}.${details.method}`;
    const detail = details.detail === undefined ? '' : ` (${details.detail})`;
    const help = `trilha/docs/errors/${row.code}.md`;
    super(
      `${row.code} ${place}: ${row.what}${detail} ${row.why} ${row.todo} See ${help}`,
      details.cause === undefined ? undefined : { cause: details.cause },
    );
    this.kind = kind;
    this.code = row.code;
    this.help = help;
    this.retry = row.retry;
    this.source = source;
    this.method = details.method ?? null;
    this.detail = details.detail;
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
    this.problem = details.problem;
  }
}

/** Whether a value is an {@link AuditError}, also one made by another copy of this package. */
export function isAuditError(value: unknown): value is AuditError {
  return (
    value instanceof AuditError ||
    (value instanceof Error &&
      value.name === 'AuditError' &&
      'kind' in value &&
      typeof value.kind === 'string' &&
      Object.hasOwn(AUDIT_ERRORS, value.kind))
  );
}
