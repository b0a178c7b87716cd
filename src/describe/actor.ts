import type { Actor, ActorKind } from '../entry/index.js';
import { fillText as fill, type Messages } from '../i18n/index.js';
import { entityWord } from './label.js';
import { initialsOf, shortTypeName } from './names.js';
import { lineText } from './text.js';
import type { ActorView, EntryContext, EntityDefinition } from './types.js';

/** What {@link describeActor} needs: any `EntryContext`, or only the words about actors. */
export interface ActorContext {
  readonly messages: Pick<Messages, 'actor'>;
  readonly hrefFor?: EntryContext['hrefFor'];
  readonly entities?: EntryContext['entities'];
  readonly locale?: string;
}

/** Kinds whose type names a sort of person or thing ("lead"); an API of type `Token` is still just the API. */
const TYPED: ReadonlySet<ActorKind> = new Set(['user', 'anonymous', 'unknown']);

/** Types that say no more than "a person". */
const USUAL = /^(user|usuario|usuário|account|person|pessoa)s?$/i;

const NO_ENTITIES: readonly EntityDefinition[] = [];
const NOBODY: readonly Actor[] = [];

function typeWord(actor: Actor, context: ActorContext): string | undefined {
  if (actor.type === undefined || !TYPED.has(actor.kind)) return undefined;
  const label = entityWord(actor.type, context.entities ?? NO_ENTITIES, context.locale ?? 'pt-BR');
  if (label !== undefined) return label;
  const tail = shortTypeName(actor.type);
  return USUAL.test(tail) ? undefined : lineText(tail);
}

function nameOf(actor: Actor, kindLabel: string, context: ActorContext): string {
  const words = context.messages.actor;
  const type = typeWord(actor, context);
  const own = lineText((actor.name?.trim() || actor.email?.trim()) ?? '');
  if (own !== '') {
    return type === undefined || type.toLowerCase() === own.toLowerCase() ? own : fill(words.typed, { type, name: own });
  }
  const kind = type ?? kindLabel;
  return actor.id === undefined || actor.id === '' ? kind : fill(words.withId, { kind, id: lineText(actor.id) });
}

/** The view of an actor that the store did not record. */
function nobody({ messages }: ActorContext): ActorView {
  const { none } = messages.actor;
  return { ...describeAlone({ kind: 'unknown' }, { messages }), name: none, phrase: none };
}

/**
 * An actor in words. Without a name of its own it is called by its kind and id; a type that says more than "user" stands before the
 * name ("lead Pedro"); those it acted for follow ("API, em nome de lead Pedro").
 * @param actor `null`: the store recorded none; the view says so.
 * @param onBehalfOf nearest first.
 */
export function describeActor(actor: Actor | null, onBehalfOf: readonly Actor[] = NOBODY, context: ActorContext): ActorView {
  const words = context.messages.actor;
  const [nearest, ...others] = onBehalfOf;
  const next = nearest === undefined ? null : describeActor(nearest, others, context);
  const chain = next === null ? [] : [{ ...next, chain: [] }, ...next.chain];
  const alone = actor === null ? nobody(context) : describeAlone(actor, context);
  const said = alone.deleted ? fill(words.deleted, { actor: alone.name }) : alone.name;
  return { ...alone, chain, phrase: next === null ? said : fill(words.onBehalfOf, { actor: said, target: next.phrase }) };
}

function describeAlone(actor: Actor, context: ActorContext): ActorView {
  const kindLabel = context.messages.actor[actor.kind];
  const name = nameOf(actor, kindLabel, context);
  const initials = TYPED.has(actor.kind) && actor.name !== undefined ? initialsOf(actor.name) : undefined;
  const href = context.hrefFor?.({ kind: 'actor', actor });
  return {
    kind: actor.kind,
    name,
    kindLabel,
    icon: actor.kind,
    ...(initials !== undefined && { initials }),
    ...(actor.avatarUrl !== undefined && { avatarUrl: actor.avatarUrl }),
    ...(href !== undefined && { href }),
    deleted: actor.deleted === true,
    chain: [],
    phrase: name,
  };
}
