import { parseEntry, type AuditEntry, type AuditRow } from '../entry/index.js';
import { queryKey } from '../query/index.js';
import { AuditError, listPage, toAuditError, type AuditPage, type AuditSource } from '../source/index.js';
import { callChecks } from './checks/calls.js';
import { countChecks } from './checks/counts.js';
import { exportChecks } from './checks/exports.js';
import { filterChecks } from './checks/filters.js';
import { liveChecks } from './checks/live.js';
import { orderChecks } from './checks/order.js';
import { pagingChecks } from './checks/paging.js';
import { periodChecks } from './checks/period.js';
import { privacyChecks } from './checks/privacy.js';
import { refusalChecks } from './checks/refusals.js';
import { semanticsChecks } from './checks/semantics.js';
import { shapeChecks } from './checks/shape.js';
import { undeclaredChecks } from './checks/undeclared.js';
import { fail, type Check, type CheckContext, type CheckOutcome, type Walk } from './checks/types.js';

/** Every check of the kit, in the order they run. */
export const CHECKS: readonly Check[] = [
  ...shapeChecks,
  ...pagingChecks,
  ...orderChecks,
  ...filterChecks,
  ...undeclaredChecks,
  ...periodChecks,
  ...countChecks,
  ...semanticsChecks,
  ...privacyChecks,
  ...callChecks,
  ...refusalChecks,
  ...exportChecks,
  ...liveChecks,
];

/** Options of {@link checkSource}. */
export interface CheckOptions {
  /** Only checks whose id is here, or begins with `<here>/`. Default: all. */
  readonly only?: readonly string[];
  /** Checks to leave out, named in the same way. */
  readonly except?: readonly string[];
  /** Rows per page of ordinary walks. Default: the source's `maxLimit`, at most 100. */
  readonly limit?: number;
  /** Most rows read per walk. Default 1000. A store with fewer is checked completely. */
  readonly most?: number;
  /** Milliseconds one call may take. Default 10,000. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** Told after each check. */
  readonly onResult?: (result: CheckResult) => void;
}

/** One check with its outcome. */
export interface CheckResult extends CheckOutcome {
  readonly id: string;
  readonly title: string;
}

/** What {@link checkSource} found. */
export interface CheckReport {
  readonly source: string;
  /** `true`: nothing failed. */
  readonly ok: boolean;
  readonly results: readonly CheckResult[];
  readonly counts: Readonly<Record<CheckOutcome['verdict'], number>>;
}

const chosen = (id: string, names: readonly string[]): boolean => names.some((name) => id === name || id.startsWith(`${name}/`));

function createContext(source: AuditSource, options: CheckOptions, signal: AbortSignal): CheckContext {
  const limit = options.limit ?? Math.min(100, source.capabilities?.maxLimit ?? 100);
  const most = options.most ?? 1000;
  const timeoutMs = options.timeoutMs ?? 10_000;
  const walks = new Map<string, Promise<Walk>>();
  const parse = (row: unknown): AuditRow => parseEntry(row, source.parse);

  const page: CheckContext['page'] = async (
    query,
    { cursor = null, limit: rows = limit, signal: own } = {},
  ): Promise<AuditPage> => {
    const late = AbortSignal.timeout(timeoutMs);
    try {
      return await listPage(source, query, {
        cursor,
        limit: rows,
        signal: AbortSignal.any([signal, late, ...(own === undefined ? [] : [own])]),
      });
    } catch (error) {
      if (late.aborted)
        throw new AuditError('timeout', { source: source.name, method: 'list', detail: `after ${timeoutMs} ms`, cause: error });
      throw error;
    }
  };

  const walk = async (query: Parameters<CheckContext['walk']>[0], size: number): Promise<Walk> => {
    const pages: AuditPage[] = [];
    const raw: unknown[] = [];
    const seen = new Set<string>();
    // Small pages read less, so that a large store is not asked a thousand times.
    const enough = Math.min(most, size * 60);
    let cursor: string | null = null;
    do {
      const answer: AuditPage = await page(query, { cursor, limit: size });
      pages.push(answer);
      raw.push(...answer.rows);
      if (answer.next !== null && (answer.next === cursor || seen.has(answer.next))) {
        throw new AuditError('repeated-cursor', {
          source: source.name,
          method: 'list',
          detail: `cursor ${JSON.stringify(answer.next)}`,
        });
      }
      if (answer.next !== null) seen.add(answer.next);
      cursor = answer.next;
    } while (cursor !== null && raw.length < enough && pages.length < 200);
    const rows = raw.map(parse);
    return { pages, raw, rows, entries: rows.filter((row): row is AuditEntry => row.kind === 'entry'), whole: cursor === null };
  };

  return {
    source,
    signal,
    limit,
    most,
    timeoutMs,
    page,
    parse,
    walk: (query, size = limit) => {
      const key = `${size} ${queryKey(query)} ${JSON.stringify(query.conditions)}`;
      const known = walks.get(key) ?? walk(query, size);
      walks.set(key, known);
      return known;
    },
  };
}

/**
 * Checks a source against the contract, reading only. It runs under any test runner, in Node or a browser, also against a live server:
 *
 * ```ts
 * const report = await checkSource(source);
 * if (!report.ok) throw new Error(formatReport(report));
 * ```
 *
 * Each check passes, fails with the entries at fault, or cannot tell. It never throws for what the source does wrong.
 */
export async function checkSource(source: AuditSource, options: CheckOptions = {}): Promise<CheckReport> {
  const { only, except = [], signal = new AbortController().signal } = options;
  const context = createContext(source, options, signal);
  const results: CheckResult[] = [];
  for (const check of CHECKS) {
    if ((only !== undefined && !chosen(check.id, only)) || chosen(check.id, except)) continue;
    const outcome = await check
      .run(context)
      .catch((error: unknown) => fail(toAuditError(error, { source: source.name }).message));
    const result: CheckResult = { id: check.id, title: check.title, ...outcome };
    results.push(result);
    options.onResult?.(result);
  }
  const count = (verdict: CheckOutcome['verdict']): number => results.filter((result) => result.verdict === verdict).length;
  const counts = { pass: count('pass'), fail: count('fail'), 'cannot-tell': count('cannot-tell') };
  return { source: source.name ?? 'source', ok: counts.fail === 0, results, counts };
}

const MARKS: Readonly<Record<CheckOutcome['verdict'], string>> = { pass: 'ok  ', fail: 'FAIL', 'cannot-tell': '  ? ' };

/** A report as text, for a terminal or an error message. `all: false` leaves out what passed. */
export function formatReport(report: CheckReport, { all = false }: { readonly all?: boolean } = {}): string {
  const lines = report.results
    .filter(({ verdict }) => all || verdict !== 'pass')
    .flatMap(({ verdict, id, title, detail, entries = [] }) => [
      `${MARKS[verdict]} ${id}: ${title}`,
      ...(detail === '' ? [] : [`       ${detail}`]),
      ...(entries.length === 0 ? [] : [`       entries: ${entries.join(', ')}`]),
    ]);
  const { counts } = report;
  return [
    ...lines,
    `${report.source}: ${counts.pass} passed, ${counts.fail} failed, ${counts['cannot-tell']} could not be told.`,
  ].join('\n');
}
