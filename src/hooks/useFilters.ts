'use client';
import { useMemo } from 'react';
import type { AuditQuery, FieldCondition, QueryCondition, QueryField, QueryOperator } from '../query/index.js';
import { withoutField } from '../query/index.js';

/** Reads and writes single filters of a query. */
export interface Filters {
  /** Values of the including condition on a field; empty when there is none. */
  readonly values: (field: QueryField, operator: QueryOperator) => readonly string[];
  /** Replaces every condition on a field; no values take it away. */
  readonly set: (field: QueryField, operator: QueryOperator, values: readonly string[]) => void;
  readonly clear: () => void;
  /** Conditions on other fields than the given ones, or negated ones, which no simple filter shows. */
  readonly others: (fields: readonly QueryField[]) => readonly QueryCondition[];
  readonly remove: (condition: QueryCondition) => void;
}

/** The filters of a query that somebody else keeps. */
export function useFilters(query: AuditQuery, onChange: (query: AuditQuery) => void): Filters {
  return useMemo(() => {
    const find = (field: QueryField, operator: QueryOperator): FieldCondition | undefined =>
      query.conditions.find(
        (one): one is FieldCondition => one.field === field && one.operator === operator && one.negated !== true,
      );
    return {
      values: (field, operator) => find(field, operator)?.values ?? [],
      set: (field, operator, values) => {
        const rest = withoutField(query, field);
        const empty = values.every((value) => value === '') && operator !== 'is';
        onChange(
          values.length === 0 || empty ? rest : { ...rest, conditions: [...rest.conditions, { field, operator, values }] },
        );
      },
      clear: () => onChange({ ...query, conditions: [] }),
      others: (fields) =>
        query.conditions.filter((one) => one.field === 'any' || !fields.includes(one.field) || one.negated === true),
      remove: (condition) => onChange({ ...query, conditions: query.conditions.filter((one) => one !== condition) }),
    };
  }, [query, onChange]);
}
