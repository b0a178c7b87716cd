import {
  compileQuery,
  FIELD_OPERATORS,
  FIELD_VALUES,
  QUERY_FIELDS,
  type AuditQuery,
  type FieldCondition,
} from '../../query/index.js';
import { canFilter } from '../../source/index.js';
import { toAuditError } from '../../source/index.js';
import { cannotTell, EVERYTHING, fail, idsOf, NOWHERE, pass, type Check, type CheckContext } from './types.js';

/** A question beyond what the source declares, and how many of all entries can match it. */
interface Beyond {
  readonly what: string;
  readonly query: AuditQuery;
}

const is = (field: FieldCondition['field']): FieldCondition => ({ field, operator: 'is', values: [NOWHERE] });

/** Questions that nothing matches, or, for the excluded one, everything, by filters that are not declared. */
function beyond({ source: { capabilities } }: CheckContext): readonly Beyond[] {
  const open = QUERY_FIELDS.filter((field) => FIELD_VALUES[field] === undefined && field !== 'occurredAt');
  const fields = open.flatMap((field): readonly Beyond[] => {
    const operator = FIELD_OPERATORS[field].find((one) => !canFilter(capabilities, field, one));
    return operator === undefined || FIELD_OPERATORS[field].some((one) => canFilter(capabilities, field, one))
      ? []
      : [{ what: field, query: { conditions: [{ field, operator, values: [NOWHERE] }] } }];
  });
  const period = canFilter(capabilities, 'occurredAt', 'in')
    ? []
    : [
        {
          what: 'occurredAt',
          query: { conditions: [{ field: 'occurredAt', operator: 'in', values: ['', '1900-01-01T00:00:00Z'] }] } as const,
        },
      ];
  const declared = open.find((field) => canFilter(capabilities, field, 'is'));
  if (declared === undefined) return [...fields, ...period];
  return [
    ...fields,
    ...period,
    ...(capabilities?.negation === true
      ? []
      : [{ what: `not ${declared}`, query: { conditions: [{ ...is(declared), negated: true }] } }]),
    ...(capabilities?.groups === true
      ? []
      : [
          {
            what: `alternatives of ${declared}`,
            query: { conditions: [{ field: 'any', operator: 'of', alternatives: [[is(declared)]] }] } as const,
          },
        ]),
  ];
}

/** Checks of what happens to conditions that a source does not declare. */
export const undeclaredChecks: readonly Check[] = [
  {
    id: 'filters/undeclared',
    title: 'A filter that is not declared is refused or applied, never silently ignored.',
    run: async (context) => {
      const all = beyond(context);
      const sample = await context.walk(EVERYTHING);
      if (all.length === 0) return cannotTell('Every filter is declared.');
      if (sample.entries.length === 0) return cannotTell('There are no entries to be ignored by.');
      const applied: string[] = [];
      const ignored: string[] = [];
      for (const { what, query } of all) {
        try {
          const { rows } = await context.page(query, { limit: 5 });
          const test = compileQuery(query);
          const none = !sample.entries.some(test);
          // What excludes a value that no entry has gives everything; every other question gives nothing.
          if (none ? rows.length === 0 : rows.length > 0) applied.push(what);
          else ignored.push(what);
        } catch (error) {
          if (toAuditError(error).kind === 'unknown') throw error;
        }
      }
      if (ignored.length === 0)
        return pass(
          applied.length === 0
            ? `${all.length} are refused.`
            : `Applied though not declared, so that the screen does not offer them: ${applied.join(', ')}.`,
        );
      const said = `Conditions on ${ignored.join(', ')} are ignored without a word.`;
      // A source that declares no filter is never asked for one.
      return context.source.capabilities?.filters === undefined
        ? cannotTell(`${said} The screen never sends them; other callers would take everything for what matches.`)
        : fail(`${said} Answer 400, or throw \`AuditError\` of kind \`bad-query\`.`, idsOf(sample.rows));
    },
  },
];
