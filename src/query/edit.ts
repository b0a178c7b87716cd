import type { AuditQuery, QueryCondition } from './types.js';

const signOf = (condition: QueryCondition): boolean => condition.negated === true;
const sameKind = (a: QueryCondition, b: QueryCondition): boolean =>
  a.field === b.field && a.operator === b.operator && signOf(a) === signOf(b);

/**
 * The query with one more condition. "Filter by this" twice on one field widens the choice: values of equal field, operator and sign
 * join the existing condition (`join: 'or'`, default); `join: 'and'` always adds a condition. A period replaces the period that was
 * there, and an include of what was excluded (or the reverse) takes those values out of the opposite condition.
 */
export function addCondition(query: AuditQuery, condition: QueryCondition, join: 'or' | 'and' = 'or'): AuditQuery {
  const isPeriod = condition.operator === 'in';
  const conditions: QueryCondition[] = [];
  let joined = false;
  for (const existing of query.conditions) {
    const same = sameKind(existing, condition);
    if (same && !joined && (isPeriod || join === 'or')) {
      joined = true;
      conditions.push(isPeriod ? condition : { ...existing, values: [...new Set([...existing.values, ...condition.values])] });
    } else if (!same && !isPeriod && sameKind({ ...existing, negated: !signOf(existing) }, condition)) {
      const values = existing.values.filter((value) => !condition.values.includes(value));
      if (values.length > 0) conditions.push(values.length === existing.values.length ? existing : { ...existing, values });
    } else conditions.push(existing);
  }
  if (!joined) conditions.push(condition);
  return { ...query, conditions };
}

/** The query without the condition at `index`, or without one `value` of it. Out of range: the same query. */
export function removeCondition(query: AuditQuery, index: number, value?: string): AuditQuery {
  const found = query.conditions[index];
  if (found === undefined) return query;
  const values = value === undefined ? [] : found.values.filter((item) => item !== value);
  return { ...query, conditions: query.conditions.toSpliced(index, 1, ...(values.length > 0 ? [{ ...found, values }] : [])) };
}

/** The query with the condition at `index` replaced. Out of range: the same query. */
export function replaceCondition(query: AuditQuery, index: number, condition: QueryCondition): AuditQuery {
  return query.conditions[index] === undefined ? query : { ...query, conditions: query.conditions.with(index, condition) };
}

/** The query with the condition at `index` turned from include to exclude, or back. Out of range: the same query. */
export function toggleNegation(query: AuditQuery, index: number): AuditQuery {
  const found = query.conditions[index];
  if (found === undefined) return query;
  const { negated, ...rest } = found;
  return replaceCondition(query, index, negated === true ? rest : { ...rest, negated: true });
}

/** The query without the conditions about `field`: what a facet of that field is counted under. */
export function withoutField(query: AuditQuery, field: QueryCondition['field']): AuditQuery {
  return { ...query, conditions: query.conditions.filter((condition) => condition.field !== field) };
}
