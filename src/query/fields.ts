import { OPERATIONS } from '../entry/index.js';
import type { FieldCondition, GroupCondition, QueryCondition, QueryField, QueryOperator } from './types.js';

const BOTH: readonly QueryOperator[] = ['is', 'contains'];
const IS: readonly QueryOperator[] = ['is'];

/** The operators that make sense for each field. Anything else is not a condition and is dropped by `normalizeQuery`. */
export const FIELD_OPERATORS: Readonly<Record<QueryField, readonly QueryOperator[]>> = {
  entityType: BOTH,
  entityId: BOTH,
  action: BOTH,
  operation: IS,
  actorKind: IS,
  actorId: BOTH,
  actorName: BOTH,
  field: BOTH,
  oldValue: BOTH,
  newValue: BOTH,
  ip: BOTH,
  request: BOTH,
  batch: BOTH,
  tag: BOTH,
  outcome: IS,
  occurredAt: ['in'],
  text: ['contains'],
};

/** The values of the fields that have a closed set of them. */
export const FIELD_VALUES: Readonly<Partial<Record<QueryField, readonly string[]>>> = {
  operation: OPERATIONS,
  actorKind: ['user', 'api', 'ai', 'system', 'anonymous', 'unknown'],
  outcome: ['success', 'failure', 'denied', 'unknown'],
};

/** The fields a condition can be made of by hand, in the order they are offered; the period has its own control. */
export const FILTER_FIELDS: readonly QueryField[] = [
  'entityType',
  'entityId',
  'action',
  'operation',
  'actorName',
  'actorKind',
  'actorId',
  'field',
  'oldValue',
  'newValue',
  'ip',
  'request',
  'batch',
  'tag',
  'outcome',
  'text',
];

/** Groups inside groups, at most, in texts and addresses: beyond it nobody reads them, and a hostile address could exhaust the stack. */
export const GROUP_DEPTH = 8;

/** Whether a condition is a group of alternatives. */
export const isGroup = (condition: QueryCondition): condition is GroupCondition => condition.field === 'any';

/** The conditions about fields, also those inside groups. */
export function fieldConditions(conditions: readonly QueryCondition[]): readonly FieldCondition[] {
  return conditions.flatMap((condition) => (isGroup(condition) ? condition.alternatives.flatMap(fieldConditions) : [condition]));
}

/** The same condition turned from include to exclude, or back. */
export function turned(condition: QueryCondition): QueryCondition {
  const { negated, ...rest } = condition;
  return negated === true ? rest : { ...rest, negated: true };
}
