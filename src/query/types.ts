/** What a condition can be about. */
export const QUERY_FIELDS = [
  'entityType',
  'entityId',
  'action',
  'operation',
  'actorKind',
  'actorId',
  'actorName',
  'field',
  'oldValue',
  'newValue',
  'ip',
  'request',
  'batch',
  'tag',
  'outcome',
  'occurredAt',
  'text',
] as const;
/** One of {@link QUERY_FIELDS}. `field` is the name of a changed field; `text` is free text over everything shown. */
export type QueryField = (typeof QUERY_FIELDS)[number];

/**
 * How a condition compares. `is`: equal to one of `values`. `contains`: holds one of them, ignoring case and accents.
 * `in`: `occurredAt` only, `values` is `[from, to]`, ISO instants, the range is `[from, to)`, and `''` leaves a side open.
 */
export type QueryOperator = 'is' | 'contains' | 'in';

/** One condition about one field. Its `values` are alternatives; conditions are joined by *and*. */
export interface FieldCondition {
  readonly field: QueryField;
  readonly operator: QueryOperator;
  readonly values: readonly string[];
  /** `true`: entries that match are left out. Default `false`. */
  readonly negated?: boolean;
}

/**
 * Alternatives over several fields: holds when all conditions of one of `alternatives` hold. A list without conditions is no alternative, and a
 * group without alternatives restricts nothing. Sources say with the capability `groups` that they know it.
 */
export interface GroupCondition {
  readonly field: 'any';
  readonly operator: 'of';
  readonly alternatives: readonly (readonly QueryCondition[])[];
  /** `true`: entries that match are left out. Default `false`. */
  readonly negated?: boolean;
}

/** One condition of a query, told apart by `field`: `any` is a group. */
export type QueryCondition = FieldCondition | GroupCondition;

/** What is asked of a source. */
export interface AuditQuery {
  readonly conditions: readonly QueryCondition[];
  /** Default `newest`: newest first, ties by `sequence`, then in the source's own order. */
  readonly order?: 'newest' | 'oldest';
}
