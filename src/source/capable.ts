import { isGroup, type AuditQuery, type QueryCondition, type QueryField, type QueryOperator } from '../query/index.js';
import type { SourceCapabilities } from './types.js';

/** Whether a source with these capabilities filters by a field and operator; `negated` asks for the excluding form. */
export function canFilter(
  capabilities: SourceCapabilities | undefined,
  field: QueryField,
  operator: QueryOperator,
  negated = false,
): boolean {
  return (capabilities?.filters?.[field]?.includes(operator) ?? false) && (!negated || capabilities?.negation === true);
}

/** Whether a source with these capabilities can be asked for a condition, whole. A group asks for all that is in it. */
export function canAsk(capabilities: SourceCapabilities | undefined, condition: QueryCondition): boolean {
  if (!isGroup(condition)) return canFilter(capabilities, condition.field, condition.operator, condition.negated);
  return (
    capabilities?.groups === true &&
    (condition.negated !== true || capabilities.negation === true) &&
    condition.alternatives.every((list) => list.every((inner) => canAsk(capabilities, inner)))
  );
}

/** A query in two parts: what the source is asked, and what it cannot do. */
export interface SplitQuery {
  /** Safe to send: conditions and order within the capabilities. */
  readonly sent: AuditQuery;
  /** Conditions that can only be applied to loaded rows; the screen says so. */
  readonly local: readonly QueryCondition[];
  /** `false`: the asked order is not one the source gives. */
  readonly ordered: boolean;
}

/** Splits a query by what a source can do. Nothing that is not declared is ever sent. */
export function splitQuery(query: AuditQuery, capabilities: SourceCapabilities | undefined): SplitQuery {
  const can = (condition: QueryCondition): boolean => canAsk(capabilities, condition);
  const order = query.order ?? 'newest';
  const ordered = (capabilities?.orders ?? ['newest']).includes(order);
  return {
    sent: { conditions: query.conditions.filter(can), ...(ordered && order === 'oldest' ? { order } : {}) },
    local: query.conditions.filter((condition) => !can(condition)),
    ordered,
  };
}
