import type { Actor, AuditEntry, EntityRef, ValueNode } from '../entry/index.js';
import { agreeSides } from './agree.js';
import { isNull } from './known.js';
import { namesOf, recordedAfter, recordedBefore } from './sides.js';

/** How entries are compared: which fields count, and what makes an entity the same. */
export interface Likeness {
  readonly bookkeeping: ReadonlySet<string>;
  readonly keyOf: (entity: EntityRef) => string;
}

const sameActor = (a: Actor | null | undefined, b: Actor | null | undefined): boolean =>
  a === b ||
  (a != null && b != null && a.kind === b.kind && a.id === b.id && a.type === b.type && a.name === b.name && a.email === b.email);

const sameChain = (a: AuditEntry, b: AuditEntry): boolean =>
  sameActor(a.actor, b.actor) &&
  a.onBehalfOf.length === b.onBehalfOf.length &&
  a.onBehalfOf.every((actor, index) => sameActor(actor, b.onBehalfOf[index]));

/** Top-level fields an entry speaks of, bookkeeping left out. */
export function countedNames(entry: AuditEntry, { bookkeeping }: Likeness): string[] {
  return [...namesOf(entry)].filter((name) => !bookkeeping.has(name));
}

/**
 * What an entry's changes look like, without their values: every field with the state of its sides and whether they agree. Equal shapes have
 * equal fields and equal verdicts.
 */
export function shapeOf(entry: AuditEntry, likeness: Likeness): string {
  const parts = countedNames(entry, likeness).map((name) => {
    const before = recordedBefore(entry, [name]);
    const after = recordedAfter(entry, [name]);
    if (after === 'keeps' || after.state === 'patched')
      return [name, before.state, after === 'keeps' ? after : after.patches.map((patch) => patch.path)];
    return [name, isNull(before) ? 'null' : before.state, isNull(after) ? 'null' : after.state, agreeSides(before, after)];
  });
  return JSON.stringify(parts.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)));
}

/** The same thing done again: same entity, action, actor and outcome. Cheap: no snapshot is read. */
export function mayBeLike(a: AuditEntry, b: AuditEntry, { keyOf }: Likeness): boolean {
  return (
    a.action === b.action &&
    a.operation === b.operation &&
    a.outcome === b.outcome &&
    keyOf(a.entity) === keyOf(b.entity) &&
    sameChain(a, b)
  );
}

/** Of one request: same request or batch; or same moment, actor and known origin, where neither entry says that it is of another request. */
export function sameBurst(a: AuditEntry, b: AuditEntry): boolean {
  for (const key of ['request', 'batch'] as const) {
    const [left, right] = [a.correlation[key], b.correlation[key]];
    if (left !== undefined && left === right) return true;
    if (left !== undefined && right !== undefined) return false;
  }
  const { ip, userAgent } = a.origin;
  return (
    (ip !== undefined || userAgent !== undefined) &&
    ip === b.origin.ip &&
    userAgent === b.origin.userAgent &&
    a.actor !== null &&
    a.occurredAt.iso !== null &&
    a.occurredAt.iso === b.occurredAt.iso &&
    sameChain(a, b)
  );
}

/** Whether something in an entry was masked, which must not be folded away. */
export function isRedacted(entry: AuditEntry): boolean {
  return [entry.before, entry.after].some((snapshot) => snapshot !== null && holdsMask(snapshot.root));
}

function holdsMask(root: ValueNode): boolean {
  const todo: ValueNode[] = [root];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (node.type === 'masked') return true;
    if (node.type === 'object') for (const item of node.fields.values()) todo.push(item);
    else if (node.type === 'array') for (const item of node.items) todo.push(item);
  }
  return false;
}
