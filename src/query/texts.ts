import type { Actor, AuditEntry, EntityRef, Snapshot } from '../entry/index.js';

const madeTexts = new WeakMap<object, string>();

/** The text of something that has none of its own, made once, on the first search. */
const madeText = (owner: object, make: () => string | undefined): string => {
  let text = madeTexts.get(owner);
  if (text === undefined) {
    try {
      text = make() ?? '';
    } catch {
      // Too deep for JSON, or not JSON at all: not searchable, and no reason to lose the other texts.
      text = '';
    }
    madeTexts.set(owner, text);
  }
  return text;
};

const snapshotText = (snapshot: Snapshot): string => snapshot.text ?? madeText(snapshot, () => snapshot.toJSON().json);

const actorTexts = (actor: Actor): (string | undefined)[] => [actor.name, actor.id, actor.email, actor.type];
const entityTexts = (entity: EntityRef): (string | null | undefined)[] => [entity.type, entity.id, entity.label, entity.role];
const hasKeys = (value: object): boolean => {
  for (const _ in value) return true;
  return false;
};

/**
 * Every text of an entry that the screen shows somewhere: what the condition `text` searches. The short ones come joined by line
 * breaks, which no search crosses by accident; snapshots come as the store wrote them, with their JSON escapes.
 */
export function textsOf(entry: AuditEntry): string[] {
  const { actor, origin, correlation } = entry;
  const short: (string | null | undefined)[] = [
    entry.action,
    ...entityTexts(entry.entity),
    origin.ip,
    origin.userAgent,
    origin.url,
    origin.method,
    origin.channel,
    entry.message,
    entry.reason,
    entry.id,
    entry.occurredAt.iso,
    correlation.request,
    correlation.batch,
    correlation.session,
    correlation.trace,
  ];
  if (actor !== null) short.push(...actorTexts(actor));
  for (const other of entry.onBehalfOf) short.push(...actorTexts(other));
  for (const other of entry.related) short.push(...entityTexts(other));
  short.push(...entry.tags);
  const texts = [short.join('\n')];
  if (entry.after !== null) texts.push(snapshotText(entry.after));
  if (entry.before !== null) texts.push(snapshotText(entry.before));
  for (const change of entry.changes ?? [])
    texts.push(change.kind === 'prose' ? change.text : madeText(change, () => JSON.stringify(changeTexts(change))));
  if (hasKeys(entry.extra)) texts.push(madeText(entry.extra, () => JSON.stringify(entry.extra)));
  return texts;
}

/** Maps do not survive `JSON.stringify`, so a stated change lists its paths and leaves. */
function changeTexts(change: Exclude<NonNullable<AuditEntry['changes']>[number], { kind: 'prose' }>): unknown {
  const nodes = change.kind === 'field' ? [change.before, change.after] : [...change.removed, ...change.added];
  const found: unknown[] = [change.path.join('.')];
  const stack = nodes.filter((node) => node !== undefined);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'scalar') found.push(node.digits ?? node.value);
    else if (node.type === 'cut') found.push(node.partial);
    else if (node.type === 'opaque') found.push(node.text);
    else if (node.type === 'array') stack.push(...node.items);
    else if (node.type === 'object') {
      for (const [name, child] of node.fields) {
        found.push(name);
        stack.push(child);
      }
    }
  }
  return found;
}
