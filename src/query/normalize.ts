import { FIELD_OPERATORS, isGroup, turned } from './fields.js';
import { readInstant } from './instant.js';
import { QUERY_FIELDS, type AuditQuery, type FieldCondition, type GroupCondition, type QueryCondition } from './types.js';

/** The query that asks for everything, newest first. */
export const emptyQuery: AuditQuery = Object.freeze({ conditions: Object.freeze([]) });

/** What is done with tidied conditions and values: nothing, or one canonical order. */
interface Arrange {
  readonly values: (values: readonly string[]) => readonly string[];
  readonly conditions: (conditions: readonly QueryCondition[]) => readonly QueryCondition[];
  readonly alternatives: (lists: GroupCondition['alternatives']) => GroupCondition['alternatives'];
}

const asGiven: Arrange = { values: (given) => given, conditions: (given) => given, alternatives: (given) => given };

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const rankOf = ({ field }: QueryCondition): number => (field === 'any' ? QUERY_FIELDS.length : QUERY_FIELDS.indexOf(field));

function sortByKey<T>(items: readonly T[], rank: (item: T) => number): readonly T[] {
  const keyed = items.map((item) => ({ item, rank: rank(item), key: JSON.stringify(item) }));
  return keyed.sort((a, b) => a.rank - b.rank || byText(a.key, b.key)).map(({ item }) => item);
}

const sorted: Arrange = {
  values: (given) => [...given].sort(byText),
  conditions: (given) => sortByKey(given, rankOf),
  alternatives: (given) => sortByKey(given, () => 0),
};

const signOf = (negated: boolean | undefined): { negated?: true } => (negated === true ? { negated: true } : {});

function unique<T>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = JSON.stringify(item);
    return !seen.has(key) && seen.add(key);
  });
}

/** The same condition without doubled or empty values; nothing when nothing is left that would restrict anything. */
function tidyField({ field, operator, values, negated }: FieldCondition, arrange: Arrange): readonly FieldCondition[] {
  if (!FIELD_OPERATORS[field]?.includes(operator)) return [];
  if (operator === 'in') {
    const sides = [values[0] ?? '', values[1] ?? ''].map((value) => (value === '' ? '' : (readInstant(value) ?? value)));
    return sides.every((value) => value === '') ? [] : [{ field, operator, values: sides, ...signOf(negated) }];
  }
  const kept = [...new Set(values)].filter((value) => operator === 'is' || value !== '');
  return kept.length === 0 ? [] : [{ field, operator, values: arrange.values(kept), ...signOf(negated) }];
}

/** Alternatives that are single conditions about one field, compared alike, are values of one condition. */
function joinValues(alternatives: GroupCondition['alternatives'], arrange: Arrange): (readonly QueryCondition[])[] {
  const joined: (readonly QueryCondition[])[] = [];
  const places = new Map<string, number>();
  for (const list of alternatives) {
    const [only] = list;
    if (only === undefined || list.length > 1 || isGroup(only) || only.operator === 'in' || only.negated === true) {
      joined.push(list);
      continue;
    }
    const key = `${only.field} ${only.operator}`;
    const place = places.get(key) ?? joined.length;
    const before = joined[place]?.[0];
    places.set(key, place);
    joined[place] =
      before === undefined || isGroup(before)
        ? list
        : [{ ...only, values: arrange.values([...new Set([...before.values, ...only.values])]) }];
  }
  return joined;
}

/** A group in its simplest form, which may be several conditions: what can be said without a group is. */
function tidyGroup({ alternatives, negated }: GroupCondition, arrange: Arrange): readonly QueryCondition[] {
  const lists = alternatives
    .map((list) => tidyList(list, arrange))
    // One of one of them is one of them.
    .flatMap((list) => {
      const [only] = list;
      return list.length === 1 && only !== undefined && isGroup(only) && only.negated !== true ? only.alternatives : [list];
    })
    .filter((list) => list.length > 0);
  const joined = joinValues(unique(lists), arrange);
  const [first = []] = joined;
  if (negated === true) {
    // None of them: not the one, and not the other.
    return joined.flatMap((list): readonly QueryCondition[] => {
      const [only] = list;
      return list.length === 1 && only !== undefined
        ? tidyCondition(turned(only), arrange)
        : [{ field: 'any', operator: 'of', alternatives: [list], negated: true }];
    });
  }
  if (joined.length < 2) return first;
  return [{ field: 'any', operator: 'of', alternatives: arrange.alternatives(joined) }];
}

const tidyCondition = (condition: QueryCondition, arrange: Arrange): readonly QueryCondition[] =>
  isGroup(condition) ? tidyGroup(condition, arrange) : tidyField(condition, arrange);

const tidyList = (conditions: readonly QueryCondition[], arrange: Arrange): readonly QueryCondition[] =>
  arrange.conditions(unique(conditions.flatMap((condition) => tidyCondition(condition, arrange))));

const tidy = ({ conditions, order }: AuditQuery, arrange: Arrange): AuditQuery => {
  const list = tidyList(conditions, arrange);
  return order === 'oldest' ? { conditions: list, order } : { conditions: list };
};

/**
 * The same query without what cannot restrict anything: conditions without values, values twice, conditions twice, operators that
 * their field does not have, groups where plain conditions say the same. What cannot match anything (a bound that names no instant) stays:
 * dropping it would show more than was asked for. The order of conditions and values is kept.
 */
export function tidyQuery(query: AuditQuery): AuditQuery {
  return tidy(query, asGiven);
}

/** The one canonical form of a query: tidy, with conditions in the order of `QUERY_FIELDS` and values sorted. Equal questions have equal canonical forms. */
export function normalizeQuery(query: AuditQuery): AuditQuery {
  return tidy(query, sorted);
}

const keyOf = (condition: QueryCondition): unknown => {
  const sign = condition.negated === true ? '-' : '';
  return isGroup(condition)
    ? [`${sign}any`, condition.alternatives.map((list) => list.map(keyOf))]
    : [`${sign}${condition.field}`, condition.operator, condition.values];
};

/** A short text that is equal for equal questions: a key for caches and cursors. */
export function queryKey(query: AuditQuery): string {
  const { conditions, order = 'newest' } = normalizeQuery(query);
  return JSON.stringify([order, ...conditions.map(keyOf)]);
}
