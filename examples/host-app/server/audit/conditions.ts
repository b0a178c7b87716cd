import {
  fold,
  isGroup,
  tidyQuery,
  type AuditQuery,
  type FieldCondition,
  type QueryCondition,
  type QueryField,
} from 'trilha/headless';
import { searchable } from './derive.js';

/** A `where` clause under construction: SQL with `$n` holes and what fills them. */
export interface Clause {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Binds a parameter and gives its hole. */
export type Bind = (value: unknown) => string;
type Compile = (condition: FieldCondition, bind: Bind) => string;

/** Text as `contains` compares it: decomposed, marks removed, lower case. The same as `fold` of Trilha for every Latin text. */
const folded = (expression: string): string =>
  `lower(regexp_replace(normalize(${expression}, NFD), '[\\u0300-\\u036f]', '', 'g'))`;

const likeAny = (needles: readonly string[]): string[] => needles.map((needle) => `%${needle.replace(/[\\%_]/g, '\\$&')}%`);

/**
 * One text column: `is` goes to its index; the value `''` asks for rows where nothing was recorded. `contains` of a `searched` column is
 * narrowed by the free-text index, since everything of the column stands in the searched text, too.
 */
const text =
  (column: string, searched?: 'searched'): Compile =>
  ({ operator, values }, bind) => {
    if (operator === 'contains') {
      const decide = `${folded(column)} like any (${bind(likeAny(values.map(fold)))}::text[])`;
      if (searched === undefined || values.some((value) => value.includes('\\'))) return decide;
      return `search_text like any (${bind(likeAny(values.map(searchable)))}::text[]) and ${decide}`;
    }
    const tests: string[] = [];
    const wanted = values.filter((value) => value !== '');
    if (wanted.length === 1) tests.push(`${column} = ${bind(wanted[0])}`);
    if (wanted.length > 1) tests.push(`${column} = any (${bind(wanted)}::text[])`);
    if (wanted.length < values.length) tests.push(`${column} is null`, `${column} = ''`);
    return tests.join(' or ');
  };

const someElement = (array: string, needles: string): string =>
  `exists (select from unnest(${array}) as element where ${folded('element')} like any (${needles}::text[]))`;

/** A column of several texts. The value `''` asks for rows without any, where the column says so. */
const list =
  (column: string): Compile =>
  ({ operator, values }, bind) => {
    if (operator === 'contains') return someElement(column, bind(likeAny(values.map(fold))));
    const overlap = `${column} && ${bind(values)}::text[]`;
    if (column !== 'tags') return overlap;
    // The index leaves out entries without tags, and is used only where the question leaves them out as well.
    return values.includes('') ? `${overlap} or tags = '{}'` : `${overlap} and tags <> '{}'`;
  };

/** A needle that stands in the searched text just as it stands in a value; numbers may be written in other ways (`1.50`). */
export const isPlainNeedle = (needle: string): boolean => /[a-df-z]/.test(needle);

/** Old or new values. The free-text index narrows the rows first, the recorded values decide. */
const values =
  (whole: string, cuts: string): Compile =>
  (condition, bind) => {
    const needles = condition.values.map(searchable);
    const decide =
      condition.operator === 'is'
        ? `${whole} && ${bind(condition.values)}::text[]`
        : someElement(`${whole} || ${cuts}`, bind(likeAny(condition.values.map(fold))));
    return needles.every(isPlainNeedle) ? `search_text like any (${bind(likeAny(needles))}::text[]) and ${decide}` : decide;
  };

/** The searchable text has no backslashes, since JSON is full of them; who looks for one asks the recorded texts themselves. */
const search: Compile = ({ values: wanted }, bind) => {
  const plain = wanted.filter((value) => searchable(value) !== '');
  const bare = wanted.filter((value) => searchable(value) === '');
  const recorded = "concat_ws(' ', before_text, after_text, message, reason, user_agent, url)";
  return [
    ...(plain.length > 0 ? [`search_text like any (${bind(likeAny(plain.map(searchable)))}::text[])`] : []),
    ...(bare.length > 0 ? [`${recorded} like any (${bind(likeAny(bare))}::text[])`] : []),
  ].join(' or ');
};

const period: Compile = ({ values: [from = '', to = ''] }, bind) =>
  [from === '' ? '' : `occurred_at >= ${bind(from)}::timestamptz`, to === '' ? '' : `occurred_at < ${bind(to)}::timestamptz`]
    .filter((test) => test !== '')
    .join(' and ') || 'true';

/** How each field of a query is asked in SQL. */
const COMPILERS: Readonly<Record<QueryField, Compile>> = {
  entityType: text('entity_type'),
  entityId: text('entity_id', 'searched'),
  action: text('action'),
  operation: text('operation'),
  actorKind: text('actor_kind'),
  actorId: text('actor_id', 'searched'),
  actorName: text('actor_name', 'searched'),
  ip: text('ip', 'searched'),
  request: text('request_id', 'searched'),
  batch: text('batch_id', 'searched'),
  outcome: text('outcome'),
  tag: list('tags'),
  field: list('changed_fields'),
  oldValue: values('old_values', 'old_cuts'),
  newValue: values('new_values', 'new_cuts'),
  occurredAt: period,
  text: search,
};

/** The test of one condition, in parentheses. */
export function toTest(condition: QueryCondition, bind: Bind): string {
  const test = isGroup(condition)
    ? condition.alternatives.map((list) => `(${testsOf(list, bind).join(' and ')})`).join(' or ')
    : COMPILERS[condition.field](condition, bind);
  // A test about something that was not recorded is null in SQL; excluding must not lose those rows.
  return condition.negated === true ? `not coalesce((${test}), false)` : `(${test})`;
}

/** The tests of conditions, all of which have to hold. */
const testsOf = (conditions: readonly QueryCondition[], bind: Bind): string[] =>
  conditions.map((condition) => toTest(condition, bind));

/** Continues a clause: `make` gets the function that binds more parameters after those that are there. */
export function appendClause({ parameters }: Clause, make: (bind: Bind) => string): Clause {
  const all = [...parameters];
  const sql = make((value) => `$${all.push(value)}`);
  return { sql, parameters: all };
}

/**
 * Translates a query into a `where` clause with the meaning of `matches`.
 * @param extra More tests; each gets the function that binds a parameter.
 */
export function toClause(query: AuditQuery, ...extra: readonly ((bind: Bind) => string)[]): Clause {
  return continueClause({ sql: '', parameters: [] }, query, ...extra);
}

/** The same for a clause that stands after another in one statement. */
export function continueClause(before: Clause, query: AuditQuery, ...extra: readonly ((bind: Bind) => string)[]): Clause {
  return appendClause(before, (bind) => {
    const tests = testsOf(tidyQuery(query).conditions, bind);
    tests.push(...extra.map((test) => `(${test(bind)})`));
    return tests.length === 0 ? 'true' : tests.join(' and ');
  });
}

/** The trigram index's part of a condition about texts: the searched text holds one of its values. */
export const searchedTest = ({ values: wanted }: FieldCondition, bind: Bind): string =>
  `search_text like any (${bind(likeAny(wanted.map(searchable)))}::text[])`;
