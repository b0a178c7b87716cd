import type { AuditEntry, Snapshot } from '../entry/index.js';
import { changedParts, type ChangedParts } from './changed.js';
import { createFinder } from './fold.js';
import { isGroup } from './fields.js';
import { isAtOrAfter, readInstant, sortableBound } from './instant.js';
import { tidyQuery } from './normalize.js';
import { someText } from './texts.js';
import type { AuditQuery, FieldCondition, QueryCondition, QueryField } from './types.js';

/** Whether an entry answers a question. */
export type EntryPredicate = (entry: AuditEntry) => boolean;

type SimpleField = Exclude<QueryField, 'field' | 'oldValue' | 'newValue' | 'occurredAt' | 'text' | 'tag'>;

/** What each simple field is in an entry; `undefined` where nothing was recorded, which is what the value `''` asks for. */
const READERS: Readonly<Record<SimpleField, (entry: AuditEntry) => string | null | undefined>> = {
  entityType: (entry) => entry.entity.type,
  entityId: (entry) => entry.entity.id,
  action: (entry) => entry.action,
  operation: (entry) => entry.operation,
  actorKind: (entry) => entry.actor?.kind,
  actorId: (entry) => entry.actor?.id,
  actorName: (entry) => entry.actor?.name,
  ip: (entry) => entry.origin.ip,
  request: (entry) => entry.correlation.request,
  batch: (entry) => entry.correlation.batch,
  outcome: (entry) => entry.outcome,
};

/** The recorded values of a simple field or `tag`: none, one, or more. */
export function fieldValues(entry: AuditEntry, field: SimpleField | 'tag'): readonly string[] {
  if (field === 'tag') return entry.tags;
  const value = READERS[field](entry);
  return value === null || value === undefined ? [] : [value];
}

type TextTest = (text: string) => boolean;

/** Joins alternatives without a call too many for the usual single one. */
const anyOf = (tests: readonly TextTest[]): TextTest => {
  const [first] = tests;
  if (first === undefined) return () => false;
  return tests.length === 1 ? first : (text) => tests.some((test) => test(text));
};

/** Remembers verdicts of texts that repeat from entry to entry, such as actor names; bounded. */
const remembered = (test: TextTest): TextTest => {
  const known = new Map<string, boolean>();
  return (text) => {
    let verdict = known.get(text);
    if (verdict === undefined) {
      verdict = test(text);
      if (known.size < 5000) known.set(text, verdict);
    }
    return verdict;
  };
};

const simple = (field: SimpleField, condition: FieldCondition): EntryPredicate => {
  const read = READERS[field];
  if (condition.operator === 'contains') {
    const test = remembered(anyOf(condition.values.map(createFinder)));
    return (entry) => {
      const value = read(entry);
      return value !== null && value !== undefined && test(value);
    };
  }
  const [only] = condition.values;
  if (condition.values.length === 1) return (entry) => (read(entry) ?? '') === only;
  const wanted = new Set(condition.values);
  return (entry) => wanted.has(read(entry) ?? '');
};

const tag = (condition: FieldCondition): EntryPredicate => {
  if (condition.operator === 'contains') {
    const test = anyOf(condition.values.map(createFinder));
    return (entry) => entry.tags.some(test);
  }
  const wanted = new Set(condition.values);
  return (entry) => (entry.tags.length === 0 ? wanted.has('') : entry.tags.some((item) => wanted.has(item)));
};

let latest: { readonly entry: AuditEntry; readonly parts: ChangedParts } | undefined;

/** The parts of one entry serve all conditions about it, which are asked one after another. */
const partsOf = (entry: AuditEntry): ChangedParts => {
  if (latest?.entry !== entry) latest = { entry, parts: changedParts(entry) };
  return latest.parts;
};

/** A text that stands in JSON exactly as it is, however deep. */
const PLAIN = /^[a-z_][a-z0-9_ -]*$/i;

const changed = (condition: FieldCondition): EntryPredicate => {
  const { field, operator, values } = condition;
  const wanted = new Set(values);
  const contains = anyOf(values.map(createFinder));
  const some = (list: Iterable<string>, cut: readonly string[]): boolean => {
    if (operator === 'is') {
      for (const item of list) if (wanted.has(item)) return true;
      return false;
    }
    for (const item of list) if (contains(item)) return true;
    return cut.some(contains);
  };
  // Looking at the raw text first leaves nearly all snapshots unread, which is what makes these conditions cheap in time and memory.
  const words = field === 'field' ? values.map((value) => value.slice(value.lastIndexOf('.') + 1)) : values;
  const mayHold = words.every((word) => PLAIN.test(word)) ? anyOf(words.map(createFinder)) : () => true;
  const mayStand = (snapshot: Snapshot | null): boolean =>
    snapshot !== null && (snapshot.text === null || mayHold(snapshot.text));
  return (entry) => {
    if (
      !(field !== 'newValue' && mayStand(entry.before)) &&
      !(field !== 'oldValue' && mayStand(entry.after)) &&
      entry.changes === null
    )
      return false;
    const parts = partsOf(entry);
    if (field === 'field') return some(parts.names, []);
    return field === 'oldValue' ? some(parts.old, parts.oldCut) : some(parts.new, parts.newCut);
  };
};

const period = (condition: FieldCondition): EntryPredicate => {
  const [from = '', to = ''] = condition.values;
  const [start, end] = [from, to].map((text) => (text === '' ? null : readInstant(text)));
  // A bound that names no instant matches nothing: better an empty list than entries nobody asked for.
  if ((from !== '' && start === null) || (to !== '' && end === null)) return () => false;
  const first = start === null || start === undefined ? null : sortableBound(start);
  const last = end === null || end === undefined ? null : sortableBound(end);
  return (entry) => {
    const { iso } = entry.occurredAt;
    return iso !== null && (first === null || isAtOrAfter(iso, first)) && (last === null || !isAtOrAfter(iso, last));
  };
};

const text = (condition: FieldCondition): EntryPredicate => {
  const test = anyOf(condition.values.map(createFinder));
  const known = remembered(test);
  return (entry) => someText(entry, test, known);
};

const COMPILERS: Readonly<Record<QueryField, (condition: FieldCondition) => EntryPredicate>> = {
  entityType: (condition) => simple('entityType', condition),
  entityId: (condition) => simple('entityId', condition),
  action: (condition) => simple('action', condition),
  operation: (condition) => simple('operation', condition),
  actorKind: (condition) => simple('actorKind', condition),
  actorId: (condition) => simple('actorId', condition),
  actorName: (condition) => simple('actorName', condition),
  ip: (condition) => simple('ip', condition),
  request: (condition) => simple('request', condition),
  batch: (condition) => simple('batch', condition),
  outcome: (condition) => simple('outcome', condition),
  tag,
  field: changed,
  oldValue: changed,
  newValue: changed,
  occurredAt: period,
  text,
};

/** Cheap conditions first: most entries are out before any text is searched. */
const COST: Readonly<Partial<Record<QueryCondition['field'], number>>> = {
  tag: 1,
  text: 2,
  any: 3,
  field: 4,
  oldValue: 4,
  newValue: 4,
};

const compileCondition = (condition: QueryCondition): EntryPredicate => {
  const test = isGroup(condition) ? anyList(condition.alternatives.map(compileList)) : COMPILERS[condition.field](condition);
  return condition.negated === true ? (entry) => !test(entry) : test;
};

const anyList =
  (tests: readonly EntryPredicate[]): EntryPredicate =>
  (entry) =>
    tests.some((test) => test(entry));

function compileList(conditions: readonly QueryCondition[]): EntryPredicate {
  const tests = conditions.toSorted((a, b) => (COST[a.field] ?? 0) - (COST[b.field] ?? 0)).map(compileCondition);
  const [first] = tests;
  if (first === undefined) return () => true;
  return tests.length === 1 ? first : (entry) => tests.every((test) => test(entry));
}

/**
 * Prepares a query once for many entries. Values of a condition are alternatives, conditions are joined by *and*, of a group one
 * alternative has to hold, `negated` ones are turned round; a condition without values restricts nothing. `is` compares exactly, and its
 * value `''` means "not recorded"; `contains` ignores case and accents.
 */
export function compileQuery(query: AuditQuery): EntryPredicate {
  return compileList(tidyQuery(query).conditions);
}

/** Whether one entry answers a query. For many entries use {@link compileQuery}. */
export function matches(entry: AuditEntry, query: AuditQuery): boolean {
  return compileQuery(query)(entry);
}
