import * as fc from 'fast-check';
import {
  FIELD_OPERATORS,
  FIELD_VALUES,
  QUERY_FIELDS,
  type AuditQuery,
  type FieldCondition,
  type QueryCondition,
} from '../../src/query/index.js';

const instant = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

const values = (field: FieldCondition['field'], operator: FieldCondition['operator']): fc.Arbitrary<readonly string[]> => {
  if (operator === 'in') return fc.tuple(fc.oneof(fc.constant(''), instant), fc.oneof(fc.constant(''), instant));
  const known = FIELD_VALUES[field];
  const one =
    known === undefined
      ? fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom('Lead', 'ç', ' a b ', '"', '-x', 'a:b', '(', 'OU', '\\', 'hoje', ''),
        )
      : fc.constantFrom(...known);
  return fc.array(one, { minLength: 0, maxLength: 4 });
};

/** Any condition about a field that a host or a person can make, with what has to be tidied too. */
export const anyFieldCondition: fc.Arbitrary<FieldCondition> = fc
  .constantFrom(...QUERY_FIELDS)
  .chain((field) => fc.record({ field: fc.constant(field), operator: fc.constantFrom(...FIELD_OPERATORS[field]) }))
  .chain(({ field, operator }) =>
    fc
      .record({ values: values(field, operator), negated: fc.boolean() })
      .map((rest): FieldCondition => ({ field, operator, ...rest })),
  );

/** Any condition, also groups in groups, empty ones too. */
export const anyCondition: fc.Arbitrary<QueryCondition> = fc.letrec<{ condition: QueryCondition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', maxDepth: 4, withCrossShrink: true },
    { weight: 4, arbitrary: anyFieldCondition },
    {
      weight: 2,
      arbitrary: fc
        .record({ alternatives: fc.array(fc.array(tie('condition'), { maxLength: 3 }), { maxLength: 3 }), negated: fc.boolean() })
        .map((rest): QueryCondition => ({ field: 'any', operator: 'of', ...rest })),
    },
  ),
})).condition;

/** Any query. */
export const anyQuery: fc.Arbitrary<AuditQuery> = fc.record({
  conditions: fc.array(anyCondition, { maxLength: 6 }),
  order: fc.constantFrom('newest' as const, 'oldest' as const),
});
