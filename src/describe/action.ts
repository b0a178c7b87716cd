import type { Operation } from '../entry/index.js';
import { labelIn } from './label.js';
import { knownAction, OPERATION_LOOKS } from './operations.js';
import { lineText } from './text.js';
import type { ActionView, EntryContext } from './types.js';

/**
 * An action in words: the host's, else the catalogue's for well-known verbs ("created" → "Criado"), else the store's verb as written.
 * @param operation what the entry says; the host's definition goes before it.
 */
export function describeAction(action: string, operation: Operation, context: EntryContext): ActionView {
  const definition = context.lookup.action(action);
  const kind = definition?.operation ?? operation;
  const looks = OPERATION_LOOKS[kind];
  const word = knownAction(action);
  const { messages, locale } = context;
  return {
    label: labelIn(definition?.label, locale) ?? (word === undefined ? lineText(action) : messages.actions[word]),
    operation: kind,
    operationLabel: messages.operations[kind],
    icon: definition?.icon ?? looks.icon,
    tone: definition?.tone ?? looks.tone,
    known: definition !== undefined || word !== undefined || kind !== 'unknown',
  };
}
