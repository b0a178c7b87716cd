import type { AuditEntry } from '../entry/index.js';
import {
  compileQuery,
  createFinder,
  fieldValues,
  fold,
  isGroup,
  type AuditQuery,
  type GroupCondition,
  type QueryCondition,
  type QueryField,
} from '../query/index.js';

type Judged = Parameters<typeof fieldValues>[1];

/** Fields about which an entry leaves no doubt. Free text and values of snapshots are not: a store may search columns that it does not send. */
const JUDGED: ReadonlySet<QueryField> = new Set<Judged>([
  'entityType',
  'entityId',
  'action',
  'operation',
  'actorKind',
  'actorId',
  'actorName',
  'ip',
  'request',
  'batch',
  'tag',
  'outcome',
]);
const isJudged = (field: QueryField): field is Judged => JUDGED.has(field);

/** Whether the entry tells this field for certain: what was derived or assumed while reading accuses nobody. */
function isCertain(entry: AuditEntry, field: QueryField): boolean {
  if (field === 'operation') return !entry.notes.some(({ code }) => code === 'operation-derived' || code === 'operation-unknown');
  if (field === 'actorKind') return entry.actor?.kind !== 'unknown';
  return field !== 'occurredAt' || entry.occurredAt.zone !== 'unknown';
}

/** A group is broken only by what breaks each of its alternatives for certain; whether an excluded one holds is not judged. */
function groupViolation({ alternatives, negated }: GroupCondition): ((entry: AuditEntry) => boolean) | null {
  if (negated === true) return null;
  const lists = alternatives.map((list) => list.map(compileViolation).filter((test) => test !== null));
  return (entry) => lists.every((tests) => tests.some((test) => test(entry)));
}

/** A test for entries that a source which applies the condition cannot have returned. */
function compileViolation(condition: QueryCondition): ((entry: AuditEntry) => boolean) | null {
  if (isGroup(condition)) return groupViolation(condition);
  const { field, operator, values, negated } = condition;
  if (values.length === 0) return null;
  if (field === 'occurredAt') {
    const test = compileQuery({ conditions: [condition] });
    return (entry) => entry.occurredAt.iso !== null && isCertain(entry, field) && !test(entry);
  }
  if (!isJudged(field)) return null;
  // Stores differ in case and accents. An include is broken only by what no reading of it allows; an exclude only by the exact value.
  const exact = (text: string): boolean =>
    values.some((value) => (operator === 'is' ? text === value : value !== '' && text.includes(value)));
  const folded = values.map((value) =>
    operator === 'is'
      ? (
          (want) => (text: string) =>
            fold(text) === want
        )(fold(value))
      : createFinder(value),
  );
  const loose = (text: string): boolean => folded.some((test) => test(text));
  return (entry) => {
    if (!isCertain(entry, field)) return false;
    const found = fieldValues(entry, field);
    const recorded = found.length === 0 ? [''] : found;
    return negated === true ? recorded.some(exact) : !recorded.some(loose);
  };
}

/** One condition that a source seems not to apply, with the entries that show it. */
export interface IgnoredCondition {
  readonly condition: QueryCondition;
  readonly ids: readonly string[];
}

/** Makes a judge of whether returned entries obey a query. It speaks only of what leaves no doubt. */
export function createJudge(query: AuditQuery): (entries: readonly AuditEntry[]) => readonly IgnoredCondition[] {
  const tests = query.conditions.flatMap((condition) => {
    const test = compileViolation(condition);
    return test === null ? [] : [{ condition, test }];
  });
  return (entries) =>
    tests
      .map(({ condition, test }) => ({ condition, ids: entries.filter(test).map((entry) => entry.id) }))
      .filter(({ ids }) => ids.length > 0);
}
