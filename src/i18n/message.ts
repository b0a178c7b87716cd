import { HOLE } from './fill.js';
import { intl } from './intl.js';
import type { Message, MessageValues } from './types.js';

/** The names of a message's holes, in all of its plural forms, sorted, each once. */
export function holesOf(message: Message): readonly string[] {
  const names = new Set<string>();
  for (const form of typeof message === 'string' ? [message] : Object.values<string>({ ...message })) {
    for (const [, name] of form.matchAll(HOLE)) if (name !== undefined) names.add(name);
  }
  return [...names].sort();
}

/**
 * Fills a message's holes; numbers are written for the locale. A plural message's form is chosen by the number in `count`; its
 * `zero` form, where there is one, stands for exactly 0 in every language. A hole without a value stays as it is written.
 */
export function fillMessage(locale: string, message: Message, values: MessageValues = {}): string {
  let text: string;
  if (typeof message === 'string') text = message;
  else {
    const count = Number(values['count'] ?? 0);
    const form = intl('PluralRules', locale, {}).select(count);
    text = (count === 0 ? message.zero : undefined) ?? message[form] ?? message.other;
  }
  if (!text.includes('{')) return text;
  return text.replace(HOLE, (hole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return hole;
    return typeof value === 'number' ? intl('NumberFormat', locale, {}).format(value) : value;
  });
}
