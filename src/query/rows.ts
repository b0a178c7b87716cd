import type { AuditRow, UnreadableEntry } from '../entry/index.js';
import { createFinder } from './fold.js';
import { compileQuery } from './match.js';
import { tidyQuery } from './normalize.js';
import { isAtOrAfter, readInstant, sortableBound } from './instant.js';
import type { AuditQuery, QueryCondition } from './types.js';

function compileUnreadable(condition: QueryCondition): (row: UnreadableEntry) => boolean {
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

/**
 * As `compileQuery`, for rows that may be unreadable. Those stay visible under free text that their raw form holds and under periods they
 * may lie in; under any other condition nobody can say that they match.
 */
export function compileRowQuery(query: AuditQuery): (row: AuditRow) => boolean {
  const entry = compileQuery(query);
  const unreadable = tidyQuery(query).conditions.map(compileUnreadable);
  return (row) => (row.kind === 'entry' ? entry(row) : unreadable.every((test) => test(row)));
}
