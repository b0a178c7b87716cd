import { actorOfFields, actorOfText } from './actor.js';
import type { Fields } from './fields.js';
import type { Redactor } from './redact.js';
import { OUTCOMES } from './outcome.js';
import type { Actor, Correlation, EntityRef, Integrity, Origin, Outcome } from './types.js';

const NOTHING: Readonly<Record<string, never>> = Object.freeze({});

type Texts<K extends string> = { readonly [P in K]?: string };

function texts<K extends string>(
  fields: Fields,
  names: readonly K[],
  change: (text: string, name: K) => string = (text) => text,
): Texts<K> {
  const found: { [P in K]?: string } = {};
  for (const name of names) {
    const text = fields.text(name);
    if (text !== undefined) found[name] = change(text, name);
  }
  return found;
}

/** Where an entry came from. Secrets in its address and agent are masked. */
export function readOrigin(fields: Fields, redactor: Redactor): Origin {
  const names = ['ip', 'userAgent', 'url', 'method', 'channel'] as const;
  return fields.group('origin', (group) => texts(group, names, (text, name) => redactor.text(text, ['origin', name]))) ?? NOTHING;
}

/** What ties entries together; numbers become text. */
export function readCorrelation(fields: Fields): Correlation {
  const read = (group: Fields): Correlation => {
    const found: { -readonly [P in keyof Correlation]: Correlation[P] } = {};
    for (const name of ['request', 'batch', 'session', 'trace'] as const) {
      const id = group.id(name);
      if (id !== undefined) found[name] = id;
    }
    return found;
  };
  return fields.group('correlation', read) ?? NOTHING;
}

/** Hash-chain facts. */
export function readIntegrity(fields: Fields): Integrity | undefined {
  const found = fields.group('integrity', (group) => texts(group, ['hash', 'previous', 'signature']));
  return found === undefined || Object.keys(found).length === 0 ? undefined : found;
}

/** An entity given as its parts, or as its type alone; `null` when it has no type. */
export function readEntity(fields: Fields, name: string, value: unknown): EntityRef | null {
  if (typeof value === 'string') return value === '' ? null : { type: value, id: null };
  const read = (group: Fields): EntityRef | null => {
    const type = group.text('type');
    const id = group.id('id') ?? null;
    const rest = texts(group, ['label', 'role']);
    return type === undefined ? null : { type, id, ...rest };
  };
  return fields.inside(name, value, read) ?? null;
}

/** An actor given as a text or its parts. */
export function readActor(fields: Fields, name: string, value: unknown): Actor | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? actorOfText(value) : (fields.inside(name, value, actorOfFields) ?? null);
}

/** One actor, or a chain of them, nearest first. */
export function readActors(fields: Fields, name: string, value: unknown): readonly Actor[] {
  const list: readonly unknown[] = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return list.flatMap((one) => readActor(fields, name, one) ?? []);
}

/** Whether it worked, in the words stores have for that. */
export function readOutcome(fields: Fields): Outcome {
  const given = fields.text('outcome');
  if (given === undefined) return 'unknown';
  const outcome = OUTCOMES.get(given.trim().toLowerCase());
  if (outcome === undefined) fields.wrong('outcome', given);
  return outcome ?? 'unknown';
}
