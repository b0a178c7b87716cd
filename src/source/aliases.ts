import type { AuditQuery } from '../query/index.js';

/**
 * The question in the store's own type names: a host's name (`Cliente`) becomes every name that the store has for it (`App\\Models\\Cliente`,
 * `cliente`). A value that is nobody's alias stays.
 */
export function withNativeTypes(query: AuditQuery, aliases: Readonly<Record<string, string>> | undefined): AuditQuery {
  if (aliases === undefined) return query;
  const natives = (name: string): readonly string[] => {
    const found = Object.keys(aliases).filter((native) => aliases[native] === name);
    return found.length === 0 ? [name] : found;
  };
  return {
    ...query,
    conditions: query.conditions.map((condition) =>
      condition.field === 'entityType' && condition.operator === 'is'
        ? { ...condition, values: condition.values.flatMap(natives) }
        : condition,
    ),
  };
}
