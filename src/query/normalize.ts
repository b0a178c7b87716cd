import { FIELD_OPERATORS } from './fields.js';
import { readInstant } from './instant.js';
import { QUERY_FIELDS, type AuditQuery, type QueryCondition } from './types.js';

/** The query that asks for everything, newest first. */
export const emptyQuery: AuditQuery = Object.freeze({ conditions: Object.freeze([]) });

/** The same condition without doubled or empty values; `null` when nothing is left that would restrict anything. */
function tidyCondition(condition: QueryCondition): QueryCondition | null {
  const { field, operator, negated } = condition;
  if (!FIELD_OPERATORS[field]?.includes(operator)) return null;
  const sign = negated === true ? { negated: true } : {};
  if (operator === 'in') {
    const values = [condition.values[0] ?? '', condition.values[1] ?? ''].map((value) =>
      value === '' ? '' : (readInstant(value) ?? value),
    );
    return values.every((value) => value === '') ? null : { field, operator, values, ...sign };
  }
  const values = [...new Set(condition.values)].filter((value) => operator === 'is' || value !== '');
  return values.length === 0 ? null : { field, operator, values, ...sign };
}

/**
 * The same query without what cannot restrict anything: conditions without values, values twice, conditions twice, operators that
 * their field does not have. What cannot match anything (a bound that names no instant) stays: dropping it would show more than was
 * asked for. The order of conditions and values is kept.
 */
export function tidyQuery(query: AuditQuery): AuditQuery {
  const seen = new Set<string>();
  const conditions: QueryCondition[] = [];
  for (const condition of query.conditions) {
    const tidy = tidyCondition(condition);
    if (tidy === null) continue;
    const key = JSON.stringify(tidy);
    if (!seen.has(key)) conditions.push(tidy);
    seen.add(key);
  }
  return query.order === 'oldest' ? { conditions, order: 'oldest' } : { conditions };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The one canonical form of a query: tidy, with conditions in the order of `QUERY_FIELDS` and values sorted. Equal questions have equal canonical forms. */
export function normalizeQuery(query: AuditQuery): AuditQuery {
  const tidy = tidyQuery(query);
  const keyed = tidy.conditions.map((condition) => {
    const sorted = condition.operator === 'in' ? condition : { ...condition, values: [...condition.values].sort(byText) };
    return { condition: sorted, rank: QUERY_FIELDS.indexOf(sorted.field), key: JSON.stringify(sorted) };
  });
  keyed.sort((a, b) => a.rank - b.rank || byText(a.key, b.key));
  const conditions = keyed.filter((item, index) => item.key !== keyed[index - 1]?.key).map((item) => item.condition);
  return { ...tidy, conditions };
}

/** A short text that is equal for equal questions: a key for caches and cursors. */
export function queryKey(query: AuditQuery): string {
  const { conditions, order = 'newest' } = normalizeQuery(query);
  return JSON.stringify([
    order,
    ...conditions.map(({ field, operator, values, negated }) => [negated === true ? `-${field}` : field, operator, values]),
  ]);
}
