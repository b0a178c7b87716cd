import { isGroup, turned } from './fields.js';
import type { AuditQuery, FieldCondition, QueryCondition, QueryField } from './types.js';

const signOf = (condition: QueryCondition): boolean => condition.negated === true;
const sameKind = (a: FieldCondition, b: FieldCondition): boolean =>
  a.field === b.field && a.operator === b.operator && signOf(a) === signOf(b);

/**
 * The query with one more condition. "Filter by this" twice on one field widens the choice: values of equal field, operator and sign
 * join the existing condition (`join: 'or'`, default); `join: 'and'` always adds a condition. A period replaces the period that was
 * there, and an include of what was excluded (or the reverse) takes those values out of the opposite condition. Groups are left as they are.
 */
export function addCondition(query: AuditQuery, condition: QueryCondition, join: 'or' | 'and' = 'or'): AuditQuery {
  if (isGroup(condition)) return { ...query, conditions: [...query.conditions, condition] };
  const isPeriod = condition.operator === 'in';
  const conditions: QueryCondition[] = [];
  let joined = false;
  for (const existing of query.conditions) {
    if (isGroup(existing)) {
      conditions.push(existing);
      continue;
    }
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

/** The query without the condition at `index`, or without one `value` of it (a group goes whole). Out of range: the same query. */
export function removeCondition(query: AuditQuery, index: number, value?: string): AuditQuery {
  const found = query.conditions[index];
  if (found === undefined) return query;
  const left = value === undefined || isGroup(found) ? [] : found.values.filter((item) => item !== value);
  const rest = left.length > 0 && !isGroup(found) ? [{ ...found, values: left }] : [];
  return { ...query, conditions: query.conditions.toSpliced(index, 1, ...rest) };
}

/** The query with the condition at `index` replaced. Out of range: the same query. */
export function replaceCondition(query: AuditQuery, index: number, condition: QueryCondition): AuditQuery {
  return query.conditions[index] === undefined ? query : { ...query, conditions: query.conditions.with(index, condition) };
}

/** The query with the condition at `index` turned from include to exclude, or back. Out of range: the same query. */
export function toggleNegation(query: AuditQuery, index: number): AuditQuery {
  const found = query.conditions[index];
  return found === undefined ? query : replaceCondition(query, index, turned(found));
}

/** The query without the conditions about `field`: what a facet of that field is counted under. Groups, which are about several, stay. */
export function withoutField(query: AuditQuery, field: QueryField): AuditQuery {
  return { ...query, conditions: query.conditions.filter((condition) => condition.field !== field) };
}

/** Whether a condition is the period that is asked for: the one that a control of its own shows. */
export const isPeriod = (condition: QueryCondition): condition is FieldCondition =>
  condition.operator === 'in' && condition.negated !== true;

/** The query with another period in the place of the first one it has, or after everything; two empty texts take it away. */
export function setPeriod(query: AuditQuery, values: readonly [from: string, to: string]): AuditQuery {
  const index = query.conditions.findIndex(isPeriod);
  if (values.every((value) => value === '')) return removeCondition(query, index);
  const condition: FieldCondition = { field: 'occurredAt', operator: 'in', values };
  return index === -1 ? { ...query, conditions: [...query.conditions, condition] } : replaceCondition(query, index, condition);
}
