import { AuditError, type ErrorPlace } from './errors.js';
import { toAuditError } from './toAuditError.js';
import type { AuditPage, AuditSource, ListOptions } from './types.js';
import type { AuditQuery } from '../query/index.js';

const typeName = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'an array' : `of type ${typeof value}`;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Checks that a source's answer is an {@link AuditPage} and gives it back, typed.
 * Throws `AuditError` of kind `wrong-shape` that names the property at fault.
 */
export function checkPageShape(page: unknown, place: ErrorPlace): AuditPage {
  const fail = (detail: string): never => {
    throw new AuditError('wrong-shape', { ...place, detail });
  };
  if (!isRecord(page)) return fail(`the page is ${typeName(page)}, not an object`);
  const { rows, next, total, end, live } = page;
  if (!Array.isArray(rows)) return fail(`\`rows\` is ${typeName(rows)}, not an array`);
  if (next !== null && typeof next !== 'string') return fail(`\`next\` is ${typeName(next)}, neither a text nor null`);
  if (end !== undefined && end !== 'data' && end !== 'limit') return fail("`end` is neither 'data' nor 'limit'");
  if (live !== undefined && live !== null && typeof live !== 'string')
    return fail(`\`live\` is ${typeName(live)}, neither a text nor null`);
  const known: AuditPage = { rows, next, ...(end === undefined ? {} : { end }), ...(typeof live === 'string' ? { live } : {}) };
  if (total === undefined) return known;
  if (!isRecord(total)) return fail(`\`total\` is ${typeName(total)}, not an object`);
  const { value, relation } = total;
  if (typeof value !== 'number' || !(value >= 0)) return fail('`total.value` is not a number from 0');
  if (relation !== 'exact' && relation !== 'atLeast' && relation !== 'estimated')
    return fail("`total.relation` is none of 'exact', 'atLeast', 'estimated'");
  return { ...known, total: { value, relation } };
}

/**
 * Asks a source for a page the careful way: what it throws becomes an `AuditError` naming the source, an answer of another shape is
 * refused, an answer that comes after the call was cancelled is `aborted`, and so is a call cancelled beforehand.
 */
export async function listPage(source: AuditSource, query: AuditQuery, options: ListOptions): Promise<AuditPage> {
  const place: ErrorPlace = { source: source.name, method: 'list' };
  const refuseLate = (): void => {
    if (options.signal.aborted) throw new AuditError('aborted', place);
  };
  refuseLate();
  try {
    const page: unknown = await source.list(query, options);
    refuseLate();
    return checkPageShape(page, place);
  } catch (error) {
    refuseLate();
    throw toAuditError(error, place);
  }
}
