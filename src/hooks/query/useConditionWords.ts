'use client';
import { useMemo } from 'react';
import type { DescribeContext } from '../../describe/index.js';
import { describeAction, describeEntityType } from '../../describe/index.js';
import type { FieldCondition, QueryCondition, QueryField } from '../../query/index.js';
import { useTrilha } from '../useTrilha.js';
import { periodWords } from './usePeriod.js';

/** One condition in words, in pieces for a chip and as one text. */
export interface ConditionWords {
  /** "Entidade"; `''` for a group. */
  readonly field: string;
  /** "é", "não é", "contém", "não contém"; for a group "um destes" or "nenhum destes". */
  readonly operator: string;
  readonly values: readonly string[];
  /** The whole: "Entidade não é Lead ou Campanha". */
  readonly text: string;
}

/** A condition's value in words: host's names for entities and actions, the catalogue's for closed sets, "não registrado" for none. */
export function valueWords(field: QueryField, value: string, context: DescribeContext): string {
  const { messages } = context;
  if (value === '') return messages.query.unrecorded;
  if (field === 'entityType') return describeEntityType(value, context);
  if (field === 'action') return describeAction(value, 'unknown', context).label;
  const closed: Readonly<Record<string, unknown>> =
    field === 'operation'
      ? messages.operations
      : field === 'actorKind'
        ? messages.actor
        : field === 'outcome'
          ? messages.outcome
          : {};
  const word = Object.hasOwn(closed, value) ? closed[value] : undefined;
  return typeof word === 'string' ? word : value;
}

const signed = (condition: FieldCondition): 'is' | 'isNot' | 'contains' | 'containsNot' =>
  condition.operator === 'contains'
    ? condition.negated === true
      ? 'containsNot'
      : 'contains'
    : condition.negated === true
      ? 'isNot'
      : 'is';

function wordsOf(condition: QueryCondition, context: DescribeContext): ConditionWords {
  const { messages, format } = context;
  const { query } = messages;
  if (condition.field === 'any') {
    const values = condition.alternatives.map((list) => {
      const inner = list.map((one) => wordsOf(one, context).text);
      return inner.length === 1 ? `${inner[0]}` : `(${format.list(inner)})`;
    });
    const operator = condition.negated === true ? query.noneOf : query.oneOf;
    return { field: '', operator, values, text: `${operator} ${values.join(` ${query.or} `)}` };
  }
  const field = messages.queryFields[condition.field];
  if (condition.operator === 'in') {
    const [from = '', to = ''] = condition.values;
    const value = periodWords([from, to], context);
    const operator = condition.negated === true ? query.operators.isNot : '';
    return { field, operator, values: [value], text: [field, operator, value].filter((word) => word !== '').join(' ') };
  }
  const values = condition.values.map((value) => valueWords(condition.field, value, context));
  const operator = query.operators[signed(condition)];
  return { field, operator, values, text: `${field} ${operator} ${values.join(` ${query.or} `)}` };
}

/** Describes conditions in the words of the screen. */
export function useConditionWords(): (condition: QueryCondition) => ConditionWords {
  const { words } = useTrilha();
  return useMemo(() => (condition) => wordsOf(condition, words), [words]);
}
