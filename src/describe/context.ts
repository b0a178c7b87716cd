import { type CoreMessages, coreWords, type EntryMessages } from '../i18n/index.js';
import { createLookup } from './lookup.js';
import type { CoreContext, EntryContext } from './types.js';

const made = new WeakMap<CoreContext, Map<CoreMessages, EntryContext>>();

/**
 * A context with the words that `own` has, which is the part of the Portuguese catalogue that the caller carries, and the host's definitions
 * indexed. A host's own catalogue stays; what it lacks, being only a part, is said in Portuguese. The same object for the same context and words.
 */
export function completeContext<M extends EntryMessages>(core: CoreContext, own: M): EntryContext & { readonly messages: M };
export function completeContext(core: CoreContext, own: EntryMessages): EntryContext {
  if (isComplete(core)) return core;
  const known = made.get(core) ?? new Map<CoreMessages, EntryContext>();
  made.set(core, known);
  const { locale, fields, actions, entities } = core;
  const messages = lacksOf(core, own) ? { ...own, ...core.messages } : isGiven(core.messages) ? core.messages : own;
  const context = known.get(own) ?? {
    ...core,
    messages,
    lookup: createLookup({ locale, messages, fields, actions, entities }),
  };
  known.set(own, context);
  return context;
}

const isGiven = (messages: CoreMessages): messages is EntryMessages => messages !== coreWords;

/** Whether a host gave only a part of a catalogue, and `own` has sections that are not in it. */
export const lacksOf = ({ messages }: CoreContext, own: EntryMessages): boolean =>
  isGiven(messages) && Object.keys(own).some((section) => !(section in messages));

const isComplete = (core: CoreContext): core is EntryContext => 'lookup' in core;
