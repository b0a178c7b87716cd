import type { AuditQuery, QueryField } from '../../query/index.js';
import { addCondition, isGroup } from '../../query/index.js';

/** How a query treats one value of a field. */
export type FacetChoice = 'none' | 'included' | 'excluded';

/** What a query says about a value, by its plain conditions (`is`); groups say nothing about single values. */
export function choiceOf(query: AuditQuery, field: QueryField, value: string): FacetChoice {
  for (const condition of query.conditions) {
    if (isGroup(condition) || condition.field !== field || condition.operator !== 'is') continue;
    if (condition.values.includes(value)) return condition.negated === true ? 'excluded' : 'included';
  }
  return 'none';
}

/** Values that a query includes or excludes for a field. */
export function chosenValues(query: AuditQuery, field: QueryField): readonly string[] {
  return query.conditions.flatMap((condition) =>
    !isGroup(condition) && condition.field === field && condition.operator === 'is' ? condition.values : [],
  );
}

/** The query with a value included, excluded, or neither; from one to the other, it leaves the first. Several included values are alternatives. */
export function chooseValue(query: AuditQuery, field: QueryField, value: string, choice: FacetChoice): AuditQuery {
  const conditions = query.conditions.flatMap((condition) => {
    if (isGroup(condition) || condition.field !== field || condition.operator !== 'is') return [condition];
    if (!condition.values.includes(value)) return [condition];
    const values = condition.values.filter((one) => one !== value);
    return values.length === 0 ? [] : [{ ...condition, values }];
  });
  const without = { ...query, conditions };
  if (choice === 'none') return without;
  return addCondition(without, {
    field,
    operator: 'is',
    values: [value],
    ...(choice === 'excluded' ? { negated: true } : {}),
  });
}
