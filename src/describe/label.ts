import type { EntityDefinition } from './types.js';

/** A label as the host gave it: a text, or a function of the locale. */
export function labelIn(label: string | ((locale: string) => string) | undefined, locale: string): string | undefined {
  return typeof label === 'function' ? label(locale) : label;
}

/** The host's word for a type of entity, by the type's name or an alias; `undefined` when it has none. */
export function entityWord(type: string, entities: readonly EntityDefinition[], locale: string): string | undefined {
  const found = entities.find((one) => one.type === type || one.aliases?.includes(type));
  return labelIn(found?.label, locale);
}
