import { recordedOf, type Side, sideOf } from '../diff/index.js';
import type { AuditEntry, ObjectNode, Path, Snapshot, StatedChange, ValueNode } from '../entry/index.js';

/** What an entry's `after` says of a path: a side, a change to a part of it, or nothing (`keeps`: what was, stays). */
export type AfterSaid = Side | 'keeps' | { readonly state: 'patched'; readonly patches: readonly PlacedChange[] };

/** A stated change that has a place. */
export type PlacedChange = Exclude<StatedChange, { readonly kind: 'prose' }>;

const ABSENT: Side = { state: 'absent' };
const UNRECORDED: Side = { state: 'unrecorded' };
const TRUNCATED: Side = { state: 'truncated' };

/** The side of something inside a side. A value that is recorded is whole: what it does not hold was not there, unless it was cut. */
export function sideWithin(side: Side, path: Path): Side {
  let current = side;
  for (const segment of path) {
    if (current.state !== 'value' && current.state !== 'truncated') return current;
    const node = recordedOf(current);
    let inner: ValueNode | undefined;
    if (node?.type === 'object') inner = node.fields.get(String(segment));
    else if (node?.type === 'array' && typeof segment === 'number') inner = node.items[segment];
    if (inner !== undefined) current = sideOf(inner);
    else current = current.state === 'truncated' ? TRUNCATED : ABSENT;
  }
  return current;
}

/** The snapshot's fields, or `null` when it is not an object. */
export function fieldsOf(snapshot: Snapshot | null): ObjectNode | null {
  return snapshot?.root.type === 'object' ? snapshot.root : null;
}

/** Whether the entry's `after` took effect: a refused or failed action, or a look, changes nothing. */
export function isApplied(entry: AuditEntry): boolean {
  return entry.outcome !== 'failure' && entry.outcome !== 'denied' && entry.operation !== 'read' && entry.operation !== 'auth';
}

const startsWith = (path: Path, prefix: Path): boolean =>
  prefix.length <= path.length && prefix.every((segment, index) => String(path[index]) === String(segment));

/** Stated changes that touch a path: at it, around it or inside it. */
function statedAt(entry: AuditEntry, path: Path): PlacedChange[] {
  if (entry.changes === null || entry.changes.length === 0) return [];
  return entry.changes.filter(
    (change): change is PlacedChange =>
      change.kind !== 'prose' && (startsWith(path, change.path) || startsWith(change.path, path)),
  );
}

function statedSide(entry: AuditEntry, path: Path, side: 'before' | 'after'): Side | null {
  let found: Side | null = null;
  for (const change of statedAt(entry, path)) {
    if (!startsWith(path, change.path)) continue;
    const value = change.kind === 'field' ? change[side] : undefined;
    found = value === undefined ? UNRECORDED : sideWithin(sideOf(value), path.slice(change.path.length));
  }
  return found;
}

const inside = (field: ValueNode, path: Path): Side =>
  path.length === 1 ? sideOf(field) : sideWithin(sideOf(field), path.slice(1));

/** What the entry itself recorded of a path before it. Nothing is inferred here. */
export function recordedBefore(entry: AuditEntry, path: Path): Side {
  const fields = fieldsOf(entry.before);
  const recorded = fields?.fields.get(String(path[0]));
  if (recorded !== undefined) return inside(recorded, path);
  const stated = statedSide(entry, path, 'before');
  if (stated !== null && (stated.state !== 'unrecorded' || entry.operation !== 'create')) return stated;
  if (entry.operation === 'create') return ABSENT;
  if (fields === null)
    return entry.before === null
      ? UNRECORDED
      : sideWithin(sideOf(entry.before.root), path).state === 'redacted'
        ? { state: 'redacted' }
        : UNRECORDED;
  if (fields.cut) return TRUNCATED;
  return entry.before?.coverage === 'full' ? ABSENT : UNRECORDED;
}

/** What the entry says of a path after it. */
export function recordedAfter(entry: AuditEntry, path: Path): AfterSaid {
  if (!isApplied(entry)) return 'keeps';
  const fields = fieldsOf(entry.after);
  const recorded = fields?.fields.get(String(path[0]));
  if (recorded !== undefined) return inside(recorded, path);
  const stated = statedSide(entry, path, 'after');
  if (stated !== null) return stated;
  const patches = statedAt(entry, path);
  if (patches.length > 0) return { state: 'patched', patches };
  if (entry.operation === 'delete') return 'keeps';
  if (fields === null) return fieldsOf(entry.before)?.fields.has(String(path[0])) === true ? UNRECORDED : 'keeps';
  if (fields.cut) return TRUNCATED;
  if (entry.after?.coverage === 'full') return ABSENT;
  if (!speaksOf(entry, path)) return 'keeps';
  // A whole row before beside only what changed after (`row_data`, `changed_fields`): what is not listed stayed.
  return entry.after?.coverage === 'changed' && entry.before?.coverage === 'full' ? 'keeps' : UNRECORDED;
}

/** Whether the entry names a path's field itself: in a snapshot or by a stated change around, at or inside the path. */
export function speaksOf(entry: AuditEntry, path: Path): boolean {
  const name = String(path[0]);
  return (
    fieldsOf(entry.before)?.fields.has(name) === true ||
    fieldsOf(entry.after)?.fields.has(name) === true ||
    statedAt(entry, path).length > 0
  );
}

/** Names of the top-level fields an entry speaks of, `after` first. */
export function namesOf(entry: AuditEntry): ReadonlySet<string> {
  const names = new Set<string>();
  for (const snapshot of [entry.after, entry.before]) for (const name of fieldsOf(snapshot)?.fields.keys() ?? []) names.add(name);
  for (const change of entry.changes ?? [])
    if (change.kind !== 'prose' && change.path.length > 0) names.add(String(change.path[0]));
  return names;
}

/** What an entry says of the fields it does not name, before it: `absent`, or nothing. */
export function othersBefore(entry: AuditEntry): 'absent' | null {
  if (entry.operation === 'create') return 'absent';
  const fields = fieldsOf(entry.before);
  return fields !== null && !fields.cut && entry.before?.coverage === 'full' ? 'absent' : null;
}

const WRITES: ReadonlySet<string> = new Set(['update', 'status']);

/** What an entry says of the fields it does not name, after it: `absent`; `cut` or `unrecorded` when they may have changed; or nothing. */
export function othersAfter(entry: AuditEntry): 'absent' | 'cut' | 'unrecorded' | null {
  if (!isApplied(entry) || entry.operation === 'delete') return null;
  const { before, after } = entry;
  const fields = fieldsOf(after);
  if (after !== null && fields === null) return after.root.type === 'cut' || after.root.type === 'opaque' ? 'cut' : 'unrecorded';
  if (fields !== null && !fields.cut && after?.coverage === 'full') return 'absent';
  if (entry.operation === 'create') return fields?.cut === true ? 'cut' : 'unrecorded';
  // Where `before` is whole it names everything that changed, however early `after` was cut.
  const bounded = fieldsOf(before) !== null && !(fieldsOf(before)?.cut ?? true) && before?.coverage !== 'full';
  if (fields?.cut === true) return bounded ? null : 'cut';
  if (fields !== null) return null;
  if (before !== null) return bounded ? null : fieldsOf(before)?.cut === false ? null : 'cut';
  const told = entry.changes !== null && entry.changes.every((change) => change.kind !== 'prose');
  return !told && WRITES.has(entry.operation) ? 'unrecorded' : null;
}
