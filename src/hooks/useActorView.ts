'use client';
import { useMemo } from 'react';
import { describeActor } from '../describe/index.js';
import type { ActorView } from '../describe/index.js';
import type { Actor } from '../entry/index.js';
import type { Messages } from '../i18n/index.js';
import { actor as portuguese } from '../i18n/locales/pt-BR/actor.js';
import { useProvided } from './context.js';
import type { RootAttributes } from './useRootAttributes.js';

/** The catalogue's words about actors. */
export type ActorWords = Messages['actor'];

/** What {@link useActorView} returns. */
export interface ActorInWords {
  /** `null`: the store recorded no actor. */
  readonly view: ActorView | null;
  readonly words: ActorWords;
  /** Attributes of the root element. */
  readonly root: RootAttributes;
}

const NOBODY: readonly Actor[] = [];

/** Without a provider an actor needs a handful of words, not the whole catalogue. */
const ALONE = { messages: { actor: portuguese } } as const;

/**
 * An actor in words, with those it acted for. Works without a provider, in Portuguese. An already described actor is passed on.
 * `href` replaces what the provider's `hrefFor` says of the actor.
 */
export function useActorView(
  actor: Actor | ActorView | null,
  onBehalfOf: readonly Actor[] = NOBODY,
  href?: string,
): ActorInWords {
  const provided = useProvided();
  const words = provided?.words ?? ALONE;
  const view = useMemo(() => {
    const described = actor === null || 'phrase' in actor ? actor : describeActor(actor, onBehalfOf, words);
    return described !== null && href !== undefined ? { ...described, href } : described;
  }, [actor, onBehalfOf, href, words]);
  return {
    view,
    words: words.messages.actor,
    root: {
      'data-theme': provided?.theme,
      'data-density': provided?.density ?? 'comfortable',
      lang: provided?.words.locale ?? 'pt-BR',
    },
  };
}
