import { coreWords, type CoreMessages, type Messages, ptBR } from '../i18n/index.js';
import { createCoreContext, type WordOptions } from './core.js';
import { createLookup } from './lookup.js';
import type { CoreContext, DescribeContext } from './types.js';

/** Options of {@link createDescriber}; every one has a default. */
export interface DescriberOptions extends WordOptions {
  /** The message catalogue. Default: Brazilian Portuguese. */
  readonly messages?: Messages | undefined;
}

const isWhole = (messages: CoreMessages): messages is Messages => 'verdicts' in messages;

const whole = new WeakMap<CoreContext, DescribeContext>();

/** The whole of a context: every section of its catalogue, and the host's definitions indexed. The same object for the same context. */
export function completeContext(core: CoreContext): DescribeContext {
  const known = whole.get(core);
  if (known !== undefined) return known;
  const { locale, fields, actions, entities } = core;
  const messages = core.messages === coreWords || !isWhole(core.messages) ? ptBR : core.messages;
  const made = { ...core, messages, lookup: createLookup({ locale, messages, fields, actions, entities }) };
  whole.set(core, made);
  return made;
}

/**
 * Makes what every `describe…` function needs: words, formats and the host's definitions, indexed. Make it once and keep it: what is
 * remembered for speed is remembered by its identity.
 * @throws RangeError for a locale or time zone that is not one.
 */
export function createDescriber(options: DescriberOptions = {}): DescribeContext {
  return completeContext(createCoreContext(options, options.messages ?? ptBR));
}
