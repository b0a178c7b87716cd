import type { AuditEntry } from '../../entry/index.js';
import {
  changedParts,
  compileQuery,
  fieldConditions,
  fieldValues,
  fold,
  isGroup,
  QUERY_FIELDS,
  type AuditQuery,
  type FieldCondition,
  type QueryCondition,
  type QueryField,
  type QueryOperator,
} from '../../query/index.js';
import { canFilter, createJudge } from '../../source/index.js';
import { cannotTell, EVERYTHING, fail, idsOf, NOWHERE, pass, type Check, type CheckContext, type CheckOutcome } from './types.js';

type Valued = Exclude<QueryField, 'occurredAt' | 'text'>;

/** What an entry has for a field, to ask for. */
export function valuesOf(entry: AuditEntry, field: Valued): readonly string[] {
  if (field === 'field') return [...changedParts(entry).fields];
  if (field === 'oldValue') return changedParts(entry).old;
  return field === 'newValue' ? changedParts(entry).new : fieldValues(entry, field);
}

/** Two or three values worth asking for: the first seen, the rarest, one with more than plain letters. */
function interesting(entries: readonly AuditEntry[], field: Valued): readonly string[] {
  const counts = new Map<string, number>();
  for (const entry of entries)
    for (const value of valuesOf(entry, field))
      if (value !== '' && value.length < 200) counts.set(value, (counts.get(value) ?? 0) + 1);
  const all = [...counts.keys()];
  const rare = [...counts].sort((a, b) => a[1] - b[1])[0]?.[0];
  const special = all.find((value) => /[^\w-]/.test(value));
  return [...new Set([all[0], rare, special].filter((value) => value !== undefined))];
}

/** The middle of a value, in the other case and without accents. */
const disguised = (value: string): string => {
  const part = value.slice(0, 12);
  const plain = fold(part);
  return plain === part ? part.toUpperCase() : plain;
};

/** Fields of which a returned row leaves doubt, because a store may search what it does not send. */
const DOUBTFUL: ReadonlySet<QueryField> = new Set(['field', 'oldValue', 'newValue', 'text']);

const inWords = (condition: QueryCondition): string => {
  const said = isGroup(condition)
    ? condition.alternatives.map((list) => list.map(inWords).join(' and ')).join(' or else ')
    : `${condition.field} ${condition.operator} ${condition.values.join(' or ')}`;
  return condition.negated === true ? `not (${said})` : said;
};

/**
 * Asks for one condition and compares with what the sample says. `null`: as it should be.
 * What comes has to match; what the sample knows to match has to come.
 */
export async function askFor(context: CheckContext, ...conditions: readonly QueryCondition[]): Promise<CheckOutcome | null> {
  const query: AuditQuery = { conditions };
  const said = JSON.stringify(conditions.map(inWords));
  const sample = await context.walk(EVERYTHING);
  const answer = await context.walk(query);
  const [ignored] = createJudge(query)(answer.entries);
  if (ignored !== undefined)
    return fail(`Asked for ${said}, got entries that do not match. A filter that is declared must be applied.`, ignored.ids);
  const test = compileQuery(query);
  const wanted = sample.entries.filter(test).slice(0, answer.whole ? undefined : answer.rows.length);
  const found = new Set(idsOf(answer.rows));
  const missing = wanted.filter(({ id }) => !found.has(id));
  if (missing.length > 0) return fail(`Asked for ${said}, ${missing.length} entries that match did not come.`, idsOf(missing));
  const extra = answer.entries.filter((entry) => !test(entry));
  if (
    extra.length > 0 &&
    fieldConditions(conditions).every(({ field }) => DOUBTFUL.has(field)) &&
    extra.length >= Math.max(1, sample.entries.length - wanted.length)
  ) {
    return fail(`Asked for ${said}, everything came.`, idsOf(extra));
  }
  return null;
}

/** The first failure of several questions, asked in turn. */
async function firstFailure(questions: readonly (() => Promise<CheckOutcome | null>)[]): Promise<CheckOutcome | null> {
  for (const ask of questions) {
    const outcome = await ask();
    if (outcome !== null) return outcome;
  }
  return null;
}

const nowhere = (context: CheckContext, field: QueryField, operator: QueryOperator) => async (): Promise<CheckOutcome | null> => {
  const { rows } = await context.walk({ conditions: [{ field, operator, values: [NOWHERE] }] });
  return rows.length === 0
    ? null
    : fail(`Asked for ${field} ${operator} a value that no entry has, entries came: the filter is ignored.`, idsOf(rows));
};

/** The closed sets have no room for an invented value. */
const CLOSED: ReadonlySet<QueryField> = new Set(['operation', 'actorKind', 'outcome']);

async function checkField(context: CheckContext, field: Valued): Promise<CheckOutcome> {
  const { capabilities } = context.source;
  const operators = (['is', 'contains'] as const).filter((operator) => canFilter(capabilities, field, operator));
  if (operators.length === 0) return cannotTell(`The source does not filter by ${field}.`);
  const values = interesting((await context.walk(EVERYTHING)).entries, field);
  const questions = operators.flatMap((operator) => [
    ...(CLOSED.has(field) ? [] : [nowhere(context, field, operator)]),
    ...values.map((value) => () => askFor(context, { field, operator, values: [operator === 'is' ? value : disguised(value)] })),
    ...(values.length > 1 ? [() => askFor(context, { field, operator, values: values.slice(0, 2) })] : []),
    ...(capabilities?.negation === true && values[0] !== undefined
      ? [() => askFor(context, { field, operator, values: values.slice(0, 1), negated: true })]
      : []),
  ]);
  const failure = await firstFailure(questions);
  if (failure !== null) return failure;
  return values.length === 0
    ? cannotTell(`No entry of the sample has a ${field}.`)
    : pass(`${operators.join(', ')}: ${values.length} values asked.`);
}

const isValued = (field: QueryField): field is Valued => field !== 'occurredAt' && field !== 'text';

/** Checks of each declared filter. */
export const filterChecks: readonly Check[] = [
  ...QUERY_FIELDS.filter(isValued).map((field): Check => ({
    id: `filters/${field}`,
    title: `Filtering by ${field} gives all matches and nothing else.`,
    run: (context) => checkField(context, field),
  })),
  {
    id: 'filters/and',
    title: 'Two conditions have to hold together.',
    run: async (context) => {
      const { entries } = await context.walk(EVERYTHING);
      const fields = (['entityType', 'action', 'actorName', 'actorKind', 'operation', 'entityId'] as const).filter((field) =>
        canFilter(context.source.capabilities, field, 'is'),
      );
      const [one, other] = fields;
      const first = entries[0];
      if (one === undefined || other === undefined || first === undefined)
        return cannotTell('Fewer than two filters are declared.');
      // Values that do not go together tell "and" from "or" best.
      const stranger = entries.find((entry) => fieldValues(entry, one)[0] !== fieldValues(first, one)[0]) ?? first;
      const condition = (field: typeof one, entry: AuditEntry): QueryCondition => ({
        field,
        operator: 'is',
        values: [fieldValues(entry, field)[0] ?? ''],
      });
      return (
        (await firstFailure([
          () => askFor(context, condition(one, first), condition(other, first)),
          () => askFor(context, condition(one, stranger), condition(other, first)),
        ])) ?? pass()
      );
    },
  },
  {
    id: 'filters/groups',
    title: 'Of alternatives over several fields, one has to hold.',
    run: async (context) => {
      const { capabilities } = context.source;
      if (capabilities?.groups !== true) return cannotTell('The source does not declare groups.');
      const { entries } = await context.walk(EVERYTHING);
      const fields = (['entityType', 'action', 'actorName', 'actorKind', 'operation', 'entityId'] as const).filter((field) =>
        canFilter(capabilities, field, 'is'),
      );
      const [one, other] = fields;
      const first = entries[0];
      if (one === undefined || other === undefined || first === undefined)
        return cannotTell('Fewer than two filters are declared.');
      const is = (field: typeof one, entry: AuditEntry): FieldCondition => ({
        field,
        operator: 'is',
        values: [fieldValues(entry, field)[0] ?? ''],
      });
      // Alternatives that no entry has both of tell "or" from "and" best.
      const stranger =
        entries.find(
          (entry) =>
            is(one, entry).values[0] !== is(one, first).values[0] && is(other, entry).values[0] !== is(other, first).values[0],
        ) ?? first;
      const alternatives = [[is(one, first)], [is(other, stranger)]];
      const both = [
        [is(one, first), is(other, first)],
        [is(one, stranger), is(other, stranger)],
      ];
      return (
        (await firstFailure([
          () => askFor(context, { field: 'any', operator: 'of', alternatives }),
          () => askFor(context, { field: 'any', operator: 'of', alternatives: both }),
          () => askFor(context, { field: 'any', operator: 'of', alternatives }, is(other, first)),
        ])) ?? pass()
      );
    },
  },
  {
    id: 'filters/text',
    title: 'Free text finds what an entry shows, without regard to case and accents.',
    run: async (context) => {
      if (!canFilter(context.source.capabilities, 'text', 'contains')) return cannotTell('The source does not search.');
      const { entries } = await context.walk(EVERYTHING);
      const words = ['action', 'entityType', 'actorName'] as const;
      const values = [...new Set(words.flatMap((field) => interesting(entries, field).slice(0, 2)))].slice(0, 4);
      const questions = values.map(
        (value) => () => askFor(context, { field: 'text', operator: 'contains', values: [disguised(value)] }),
      );
      return (
        (await firstFailure([nowhere(context, 'text', 'contains'), ...questions])) ?? pass(`${values.length} words searched.`)
      );
    },
  },
  {
    id: 'filters/hostile-text',
    title: 'Signs that mean something to SQL, patterns or markup are searched as they are.',
    run: async (context) => {
      if (!canFilter(context.source.capabilities, 'text', 'contains')) return cannotTell('The source does not search.');
      const sample = await context.walk(EVERYTHING);
      for (const text of HOSTILE) {
        const { entries } = await context.walk({ conditions: [{ field: 'text', operator: 'contains', values: [text] }] });
        const test = compileQuery({ conditions: [{ field: 'text', operator: 'contains', values: [text] }] });
        const wrong = entries.filter((entry) => !test(entry));
        const strangers = sample.entries.filter((entry) => !test(entry));
        if (wrong.length > 0 && wrong.length >= strangers.length / 2)
          return fail(
            `Searching ${JSON.stringify(text.slice(0, 40))} found entries without it. Escape % _ and \\ in LIKE patterns.`,
            idsOf(wrong),
          );
      }
      return pass(`${HOSTILE.length} texts searched.`);
    },
  },
];

/** Each has to be survived, and to find only what holds it. */
const HOSTILE: readonly string[] = [
  '%',
  '_',
  '\\',
  "'",
  '"',
  "' OR '1'='1",
  '"; DROP TABLE audits; --',
  '<b>',
  '*',
  '.*',
  '(',
  '[',
  '$1',
  '🙂',
  'ção',
  'c\u0327a\u0303o',
  'a'.repeat(2000),
  ' ',
  '&',
  '+',
  '#',
  '%00',
  '\n',
];
