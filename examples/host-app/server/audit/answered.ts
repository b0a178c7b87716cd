import { isGroup, type FieldCondition, type QueryCondition } from 'trilha/headless';
import { isPlainNeedle, searchedTest, toTest, type Bind } from './conditions.js';
import { searchable } from './derive.js';

/**
 * How a condition is answered. `ordered`: an index gives its entries in page order, or it leaves out so few that walking the newest does.
 * `gathered`: an index gives its entries, in no order. `tested`: one by one.
 */
export type Answered = 'ordered' | 'gathered' | 'tested';

/** Whether the trigram index can look for a text: it knows runs of three letters or digits. */
const hasTrigram = (text: string): boolean => /[\p{L}\p{N}]{3}/u.test(text);

const isSearched = (values: readonly string[]): boolean =>
  values.every((value) => !value.includes('\\') && hasTrigram(searchable(value)));

const isValue = ({ field }: FieldCondition): boolean => field === 'oldValue' || field === 'newValue';

/** Fields of few values, or of several at once, whose pieces no index knows. */
const WHOLE: ReadonlySet<string> = new Set(['tag', 'field', 'entityType', 'action']);

function answeredField(condition: FieldCondition): Answered {
  const { field, operator, values } = condition;
  if (isValue(condition)) return isSearched(values) && values.map(searchable).every(isPlainNeedle) ? 'gathered' : 'tested';
  if (operator === 'contains') return !WHOLE.has(field) && isSearched(values) ? 'gathered' : 'tested';
  if (field === 'tag' || field === 'field') return values.includes('') ? 'tested' : 'gathered';
  return values.includes('') && values.length > 1 ? 'gathered' : 'ordered';
}

/** How a condition is answered. A group needs an index for each of its alternatives. */
export function answeredBy(condition: QueryCondition): Answered {
  if (condition.negated === true) return 'ordered';
  if (isGroup(condition)) {
    const isIndexed = (one: QueryCondition): boolean =>
      one.negated !== true && one.field !== 'occurredAt' && answeredBy(one) !== 'tested';
    return condition.alternatives.every((list) => list.some(isIndexed)) ? 'gathered' : 'tested';
  }
  return condition.operator === 'in' || condition.values.length === 0 ? 'ordered' : answeredField(condition);
}

/** The part of a `gathered` condition that its index answers, which may be more than what the condition leaves. */
export function indexedTest(condition: QueryCondition, bind: Bind): string {
  if (!isGroup(condition) && (isValue(condition) || condition.operator === 'contains')) return searchedTest(condition, bind);
  return toTest(condition, bind);
}
