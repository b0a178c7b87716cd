import type { AuditRow, UnreadableEntry } from '../entry/index.js';
import { createFinder } from './fold.js';
import { isGroup, turned } from './fields.js';
import { compileQuery } from './match.js';
import { tidyQuery } from './normalize.js';
import { isAtOrAfter, readInstant, sortableBound } from './instant.js';
import type { AuditQuery, FieldCondition, QueryCondition } from './types.js';

type UnreadableTest = (row: UnreadableEntry) => boolean;

function compileField(condition: FieldCondition): UnreadableTest {
  if (condition.field === 'text') {
    const finders = condition.values.map(createFinder);
    return (row) => {
      const text = `${row.id}\n${JSON.stringify(row.raw) ?? ''}`;
      return finders.some((find) => find(text)) !== (condition.negated === true);
    };
  }
  if (condition.field !== 'occurredAt') return () => false;
  const [from, to] = condition.values.map((value) => readInstant(value));
  return ({ occurredAt }) => {
    const iso = occurredAt?.iso ?? null;
    // Nobody knows when it happened, so nobody knows that it lies outside: it stays in view.
    if (iso === null) return true;
    const inside =
      (from == null || isAtOrAfter(iso, sortableBound(from))) && (to == null || !isAtOrAfter(iso, sortableBound(to)));
    return inside !== (condition.negated === true);
  };
}

/** The opposite is asked of each condition, not of the answer: of what nobody can say, the opposite cannot be said either. */
function compileUnreadable(condition: QueryCondition): UnreadableTest {
  if (!isGroup(condition)) return compileField(condition);
  const negated = condition.negated === true;
  const lists = condition.alternatives.map((list) => list.map((inner) => compileUnreadable(negated ? turned(inner) : inner)));
  return negated
    ? (row) => lists.every((list) => list.some((test) => test(row)))
    : (row) => lists.some((list) => list.every((test) => test(row)));
}

/**
 * As `compileQuery`, for rows that may be unreadable. Those stay visible under free text that their raw form holds and under periods they
 * may lie in; under any other condition nobody can say that they match.
 */
export function compileRowQuery(query: AuditQuery): (row: AuditRow) => boolean {
  const entry = compileQuery(query);
  const unreadable = tidyQuery(query).conditions.map(compileUnreadable);
  return (row) => (row.kind === 'entry' ? entry(row) : unreadable.every((test) => test(row)));
}
