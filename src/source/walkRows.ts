import { parseEntry, type AuditRow } from '../entry/index.js';
import { compileQuery, normalizeQuery, type AuditQuery } from '../query/index.js';
import { splitQuery } from './capable.js';
import { AuditError, type ErrorPlace } from './errors.js';
import { listPage } from './page.js';
import { toAuditError } from './toAuditError.js';
import type { AuditPage, AuditSource, Total } from './types.js';

/** Options of {@link walkRows}. */
export interface WalkRowsOptions {
  readonly signal: AbortSignal;
  /** Rows per page, where pages are walked. Default: the source's `maxLimit`, 200 when it states none. */
  readonly limit?: number;
  /** How often a page that failed in a passing way is asked for again. Default 3. */
  readonly retries?: number;
}

/** Some rows of a walk, in the query's order. */
export interface WalkedRows {
  /** Rows that match, read and masked; those that could not be read among them. May be empty. */
  readonly rows: readonly AuditRow[];
  /** How many the source has given so far, also those that only Trilha left out. */
  readonly read: number;
  /** How many the source says there are. */
  readonly total: Total | null;
}

/** How a walk ended. */
export interface WalkEnd {
  /** `true` only when the source came to the end of its data. */
  readonly complete: boolean;
  /** Why not. `limit`: the source goes no further. `short`: it gave fewer rows than it had announced exactly. */
  readonly reason: 'limit' | 'failed' | 'cancelled' | 'short' | null;
  /** Of `failed`. */
  readonly error: AuditError | null;
  readonly read: number;
  /** Rows that the source gave twice and that were given on once. */
  readonly duplicates: number;
  readonly total: Total | null;
}

/** Longest wait before a page is asked for again, in milliseconds. */
const LONGEST_WAIT = 120_000;

/** Ids remembered: of the last rows, so that memory does not grow with the walk. Pages that drift repeat rows of the page before. */
const REMEMBERED = 50_000;

const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
  });

/** Whether a row has come before, among the last {@link REMEMBERED} with ids of their own. Made-up ids may be equal without being the same row. */
function createMemory(): (row: AuditRow) => boolean {
  let [recent, older]: [Set<string>, Set<string>] = [new Set(), new Set()];
  return (row) => {
    if (row.kind === 'unreadable' || row.notes.some(({ code }) => code === 'id-missing')) return false;
    if (recent.has(row.id) || older.has(row.id)) return true;
    if (recent.size >= REMEMBERED) [recent, older] = [new Set(), recent];
    recent.add(row.id);
    return false;
  };
}

/** Pages of `list`, each asked for again while it fails in a passing way. */
async function* pagesOf(source: AuditSource, query: AuditQuery, options: WalkRowsOptions): AsyncGenerator<AuditPage, void> {
  const { signal, retries = 3 } = options;
  const limit = options.limit ?? source.capabilities?.maxLimit ?? 200;
  const seen = new Set<string>();
  for (let cursor: string | null = null; ;) {
    let page: AuditPage | undefined;
    for (let attempt = 0; page === undefined; attempt++) {
      try {
        page = await listPage(source, query, { cursor, limit, signal });
      } catch (error) {
        const { retry, retryAfterMs = 0 } = toAuditError(error);
        if (!retry || attempt >= retries || retryAfterMs > LONGEST_WAIT) throw error;
        await wait(Math.max(retryAfterMs, 500 * 2 ** attempt), signal);
      }
    }
    yield page;
    if (page.next === null) return;
    if (seen.has(page.next) || page.next === cursor) {
      throw new AuditError('repeated-cursor', {
        source: source.name,
        method: 'list',
        detail: `cursor ${JSON.stringify(page.next)}`,
      });
    }
    seen.add(page.next);
    cursor = page.next;
  }
}

/** What `export` gives, as pages; those of `list` where the server turns out to have no export. */
async function* exported(source: AuditSource, query: AuditQuery, options: WalkRowsOptions): AsyncGenerator<AuditPage, void> {
  const place: ErrorPlace = { source: source.name, method: 'export' };
  const { signal } = options;
  if (source.export === undefined) return yield* pagesOf(source, query, options);
  const batches = source.export(query, { signal })[Symbol.asyncIterator]();
  let begun = false;
  try {
    for (;;) {
      const step = await batches.next();
      if (signal.aborted) throw new AuditError('aborted', place);
      if (step.done === true) {
        const { end = 'data', total } = step.value ?? {};
        yield { rows: [], next: null, end, ...(total === undefined ? {} : { total }) };
        return;
      }
      if (!Array.isArray(step.value))
        throw new AuditError('wrong-shape', { ...place, detail: 'a batch of rows is not an array' });
      begun = true;
      yield { rows: step.value, next: '' };
    }
  } catch (cause) {
    const error = toAuditError(cause, place);
    if (begun || signal.aborted || error.kind !== 'not-found') throw error;
  } finally {
    // Whoever stops walking stops the source as well.
    if (begun) await batches.return?.();
  }
  yield* pagesOf(source, query, options);
}

/**
 * Walks every row that matches, not just the loaded ones: by the source's `export` where it has one, else page after page of `list`. What
 * the source cannot filter by is applied here; rows that come twice are given once. Never throws: it returns how it ended, and a failure
 * leaves the rows before it valid.
 */
export async function* walkRows(
  source: AuditSource,
  query: AuditQuery,
  options: WalkRowsOptions,
): AsyncGenerator<WalkedRows, WalkEnd, undefined> {
  const { sent, local } = splitQuery(normalizeQuery(query), source.capabilities);
  const matches = local.length === 0 ? null : compileQuery({ conditions: local });
  const isKnown = createMemory();
  let [read, duplicates]: [number, number] = [0, 0];
  let total: Total | null = null;
  let end: 'data' | 'limit' = 'data';
  const ended = (reason: WalkEnd['reason'], error: AuditError | null = null): WalkEnd => ({
    complete: reason === null,
    reason,
    error,
    read,
    duplicates,
    total,
  });
  try {
    for await (const page of exported(source, sent, options)) {
      const fresh = page.rows.map((row) => parseEntry(row, source.parse)).filter((row) => !isKnown(row));
      duplicates += page.rows.length - fresh.length;
      read += fresh.length;
      total = page.total ?? total;
      end = page.end ?? 'data';
      yield { rows: matches === null ? fresh : fresh.filter((row) => row.kind === 'unreadable' || matches(row)), read, total };
    }
  } catch (cause) {
    const error = toAuditError(cause, { source: source.name });
    return options.signal.aborted || error.kind === 'aborted' ? ended('cancelled') : ended('failed', error);
  }
  if (end === 'limit') return ended('limit');
  return ended(total?.relation === 'exact' && read < total.value ? 'short' : null);
}
