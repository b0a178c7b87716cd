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

type Texts = readonly (string | null | undefined)[];

/** Texts that are the same in many entries: who, what kind, from where. */
const sharedTexts = (entry: AuditEntry): Texts => {
  const { actor, entity, origin, onBehalfOf } = entry;
  const shared: (string | null | undefined)[] = [entry.action, entity.type, origin.userAgent, origin.ip];
  if (actor !== null) shared.push(...actorTexts(actor));
  for (const other of onBehalfOf) shared.push(...actorTexts(other));
  shared.push(...entry.tags);
  return shared;
};

/** Texts that are mostly an entry's own. */
const ownTexts = ({ id, entity, origin, correlation, message, reason, related }: AuditEntry): Texts => [
  id,
  entity.id,
  entity.label,
  entity.role,
  message,
  reason,
  origin.url,
  origin.method,
  origin.channel,
  correlation.request,
  correlation.batch,
  correlation.session,
  correlation.trace,
  ...related.flatMap(entityTexts),
];

/** Snapshots as the store wrote them, with their JSON escapes, then what the store states itself, then what was not mapped. */
const longTexts = (entry: AuditEntry): string[] => {
  const texts: string[] = [];
  if (entry.after !== null) texts.push(snapshotText(entry.after));
  if (entry.before !== null) texts.push(snapshotText(entry.before));
  for (const change of entry.changes ?? []) {
    texts.push(change.kind === 'prose' ? change.text : madeText(change, () => JSON.stringify(changeTexts(change))));
  }
  if (hasKeys(entry.extra)) texts.push(madeText(entry.extra, () => JSON.stringify(entry.extra)));
  return texts;
};

const holds = (text: string | null | undefined, test: (text: string) => boolean): boolean =>
  text !== undefined && text !== null && test(text);

/** Whether one of {@link ownTexts} passes, without making their list: this runs for each entry of each search. */
const hasOwn = (entry: AuditEntry, test: (text: string) => boolean): boolean => {
  const { entity, origin, correlation } = entry;
  return (
    test(entry.id) ||
    holds(entity.id, test) ||
    holds(correlation.request, test) ||
    holds(entity.label, test) ||
    holds(entry.message, test) ||
    holds(origin.url, test) ||
    holds(entry.reason, test) ||
    holds(entity.role, test) ||
    holds(origin.method, test) ||
    holds(origin.channel, test) ||
    holds(correlation.batch, test) ||
    holds(correlation.session, test) ||
    holds(correlation.trace, test) ||
    (entry.related.length > 0 && entry.related.flatMap(entityTexts).some((text) => holds(text, test)))
  );
};

/**
 * Whether a text of the entry passes the test. `remembered` is the same test with a memory, for texts that many entries share.
 * Together they look at exactly what {@link textsOf} gives.
 */
export function someText(entry: AuditEntry, test: (text: string) => boolean, remembered: (text: string) => boolean): boolean {
  const { actor, origin } = entry;
  const known = (text: string | undefined): boolean => text !== undefined && remembered(text);
  if (remembered(entry.action) || remembered(entry.entity.type) || known(origin.userAgent) || known(origin.ip)) return true;
  if (actor !== null && (known(actor.name) || known(actor.id) || known(actor.email) || known(actor.type))) return true;
  if (entry.onBehalfOf.length > 0 && entry.onBehalfOf.flatMap(actorTexts).some(known)) return true;
  if (entry.tags.length > 0 && entry.tags.some(remembered)) return true;
  return (
    (entry.after !== null && test(snapshotText(entry.after))) ||
    (entry.before !== null && test(snapshotText(entry.before))) ||
    ((entry.changes !== null || hasKeys(entry.extra)) && longTexts(entry).some(test)) ||
    hasOwn(entry, test)
  );
}

/** Every text of an entry that the screen shows somewhere: what the condition `text` searches. */
export function textsOf(entry: AuditEntry): string[] {
  return [...sharedTexts(entry), ...longTexts(entry), ...ownTexts(entry)].filter((text) => text !== undefined && text !== null);
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
