import { type Messages, ptBR } from '../i18n/index.js';
import { completeContext } from './context.js';
import { createCoreContext, type WordOptions } from './core.js';
import type { DescribeContext } from './types.js';

/** Options of {@link createDescriber}; every one has a default. */
export interface DescriberOptions extends WordOptions {
  /** The message catalogue. Default: Brazilian Portuguese. */
  readonly messages?: Messages | undefined;
}

/**
 * Makes what every `describe…` function needs: words, formats and the host's definitions, indexed. Make it once and keep it: what is
 * remembered for speed is remembered by its identity.
 * @throws RangeError for a locale or time zone that is not one.
 */
export function createDescriber(options: DescriberOptions = {}): DescribeContext {
  const { messages = ptBR } = options;
  return completeContext(createCoreContext(options, messages), messages);
}
