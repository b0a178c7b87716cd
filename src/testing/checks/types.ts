import type { AuditEntry, AuditRow } from '../../entry/index.js';
import type { AuditQuery } from '../../query/index.js';
import { canFilter, type AuditPage, type AuditSource } from '../../source/index.js';

/** How a check went. `cannot-tell`: the data or the declared capabilities do not allow a verdict. */
export type CheckVerdict = 'pass' | 'fail' | 'cannot-tell';

/** What a check found. */
export interface CheckOutcome {
  readonly verdict: CheckVerdict;
  /** For a developer, in English: what was seen, and for a failure what to change. */
  readonly detail: string;
  /** Ids of the entries at fault, at most 20. */
  readonly entries?: readonly string[];
}

/** All pages of a query, as far as they were read. */
export interface Walk {
  readonly pages: readonly AuditPage[];
  readonly raw: readonly unknown[];
  readonly rows: readonly AuditRow[];
  readonly entries: readonly AuditEntry[];
  /** `true`: read to the end. `false`: stopped at the most rows allowed. */
  readonly whole: boolean;
}

/** What every check works with. Calls are remembered, so that the same question is asked once. */
export interface CheckContext {
  readonly source: AuditSource;
  readonly signal: AbortSignal;
  /** Rows per page of ordinary walks. */
  readonly limit: number;
  /** Most rows read per walk. */
  readonly most: number;
  /** Milliseconds one call may take. */
  readonly timeoutMs: number;
  /** One page, checked for its shape only. Not remembered. */
  page(
    query: AuditQuery,
    options?: { readonly cursor?: string | null; readonly limit?: number; readonly signal?: AbortSignal },
  ): Promise<AuditPage>;
  /** All pages, remembered per query and limit. */
  walk(query: AuditQuery, limit?: number): Promise<Walk>;
  parse(row: unknown): AuditRow;
}

/** One check: plain data with a function that asks and judges. It only reads. */
export interface Check {
  /** `group/name`. */
  readonly id: string;
  /** What must be true, in a sentence. */
  readonly title: string;
  run(context: CheckContext): Promise<CheckOutcome>;
}

/** An outcome: all is well. */
export const pass = (detail = ''): CheckOutcome => ({ verdict: 'pass', detail });
/** An outcome: wrong, with the entries that show it. */
export const fail = (detail: string, entries: readonly string[] = []): CheckOutcome => ({
  verdict: 'fail',
  detail,
  entries: entries.slice(0, 20),
});
/** An outcome: not enough to go by. */
export const cannotTell = (detail: string): CheckOutcome => ({ verdict: 'cannot-tell', detail });
/** Fails when something is at fault, else passes. */
export const failIfAny = (entries: readonly string[], detail: string): CheckOutcome =>
  entries.length > 0 ? fail(detail, [...new Set(entries)]) : pass();

/** The question for everything. */
export const EVERYTHING: AuditQuery = { conditions: [] };
/** A value that no honest store holds. */
export const NOWHERE = 'trilha-kit-5f1c9e-nowhere';
/** Ids in order. */
export const idsOf = (rows: readonly AuditRow[]): readonly string[] => rows.map((row) => row.id);

/** A query that matches nothing, by whatever the source can filter. */
export function emptyQueryFor({ source }: CheckContext): AuditQuery | null {
  const field = (['entityId', 'entityType', 'action', 'actorId', 'text'] as const).find((name) =>
    canFilter(source.capabilities, name, name === 'text' ? 'contains' : 'is'),
  );
  if (field !== undefined) return { conditions: [{ field, operator: field === 'text' ? 'contains' : 'is', values: [NOWHERE] }] };
  if (!canFilter(source.capabilities, 'occurredAt', 'in')) return null;
  return {
    conditions: [{ field: 'occurredAt', operator: 'in', values: ['1900-01-01T00:00:00.000Z', '1900-01-02T00:00:00.000Z'] }],
  };
}
