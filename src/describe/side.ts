import type { Side } from '../diff/index.js';
import type { ArrayNode, ObjectNode, Path, ScalarNode, ValueNode } from '../entry/index.js';
import { plainOf, smallJson } from './plain.js';
import { lineText } from './text.js';
import type { EntryContext, FieldView, SideView } from './types.js';
import { showScalar } from './value.js';

/** Longest whole text that is kept beside a container's short form. */
const SMALL_JSON = 2000;

type Words = EntryContext['messages']['sides'];

/** A text that reads like one of the words for "no value" is quoted, so that nobody takes it for that. */
function mistakable(text: string, words: Words): boolean {
  const lower = text.trim().toLowerCase();
  if (lower === '' || lower === 'null' || lower === 'undefined') return true;
  return [words.null, words.empty, words.absent, words.unrecorded, words.truncated, words.redacted].includes(lower);
}

interface Shown {
  readonly look: SideView['look'];
  readonly text: string;
  readonly full?: string;
}

function showValue(node: ScalarNode, field: FieldView, context: EntryContext): Shown {
  const words = context.messages.sides;
  const { value } = node;
  if (value === null) return { look: 'null', text: words.null };
  if (value === '') return { look: 'empty', text: words.empty };
  const raw = node.digits ?? String(value);
  const shown = showScalar(node, field, context);
  const quoted = typeof value === 'string' && shown.look === 'text' && mistakable(raw, words) ? JSON.stringify(raw) : shown.text;
  const text = lineText(quoted);
  return text === raw || (shown.look === 'boolean' && typeof value === 'boolean') || quoted !== shown.text
    ? { look: shown.look, text }
    : { look: shown.look, text, full: raw };
}

function showContainer(node: ObjectNode | ArrayNode, { format, messages }: EntryContext): Shown {
  const { fields, fieldsCut, items, itemsCut } = messages.sides;
  const isList = node.type === 'array';
  const template = isList ? (node.cut ? itemsCut : items) : node.cut ? fieldsCut : fields;
  const full = node.encoded ?? smallJson(node, SMALL_JSON);
  return {
    look: isList ? 'list' : 'object',
    text: format.message(template, { count: isList ? node.items.length : node.fields.size }),
    ...(full !== undefined && { full }),
  };
}

function showNode(node: ValueNode, field: FieldView, context: EntryContext): Shown {
  const { format, messages } = context;
  const words = messages.sides;
  if (node.type === 'scalar') return showValue(node, field, context);
  if (node.type === 'object' || node.type === 'array') return showContainer(node, context);
  if (node.type === 'masked')
    return { look: 'none', text: words.redacted, ...(node.shown !== undefined && { full: node.shown }) };
  if (node.type === 'opaque') return { look: 'none', text: words.unread, full: node.text };
  if (node.partial === '') return { look: 'none', text: words.truncated };
  const text = format.message(words.cutValue, { value: lineText(node.partial).replace(/…$/, '') });
  return { look: node.of === 'number' ? 'number' : 'text', text, full: node.partial };
}

/** What the host itself says of a whole value, if it says anything. */
function showByHost(node: ValueNode, field: FieldView, context: EntryContext): Shown | undefined {
  const format = field.definition?.format;
  if (format === undefined || node.type === 'cut' || node.type === 'masked' || node.type === 'opaque') return undefined;
  const formatted = format(plainOf(node), context.locale);
  if (formatted === undefined) return undefined;
  const natural = showNode(node, field, context);
  const raw = node.type === 'scalar' ? (node.digits ?? String(node.value)) : natural.full;
  const text = lineText(formatted);
  return { look: natural.look, text, ...(raw !== undefined && raw !== text && { full: raw }) };
}

function hrefOf(node: ValueNode, field: FieldView, context: EntryContext): string | undefined {
  const { definition, type } = field;
  if (node.type !== 'scalar' || node.value === null || node.value === '') return undefined;
  if (definition?.hrefFor === undefined && type !== 'reference') return undefined;
  const value = plainOf(node);
  const name = definition?.name ?? field.path.join('.');
  return definition?.hrefFor?.(value) ?? context.hrefFor?.({ kind: 'field', field: name, value });
}

function describeTruncated(partial: ValueNode | undefined, field: FieldView, context: EntryContext): Shown {
  const words = context.messages.sides;
  if (partial === undefined) return { look: 'none', text: words.truncated };
  const shown = showNode(partial, field, context);
  const marked = partial.type === 'cut' || ((partial.type === 'object' || partial.type === 'array') && partial.cut);
  return marked ? shown : { ...shown, text: context.format.message(words.cutValue, { value: shown.text }) };
}

/**
 * One side of a change in words: the value as its field is declared to be shown, or the word of its state. `null`, `""`, `0`, `false`,
 * absent, cut and masked have different texts and looks; a text that reads like such a word is quoted.
 * @param entityType whose field it is, for the host's definitions.
 */
export function describeSide(side: Side, path: Path, context: EntryContext, entityType?: string): SideView {
  const words = context.messages.sides;
  const { state } = side;
  if (state === 'absent' || state === 'unrecorded') return { state, look: 'none', text: words[state] };
  if (state === 'redacted')
    return { state, look: 'none', text: words.redacted, ...(side.shown !== undefined && { full: side.shown }) };
  const field = context.lookup.field(path, entityType);
  if (state === 'truncated') return { state, ...describeTruncated(side.partial, field, context) };
  const shown = showByHost(side.value, field, context) ?? showNode(side.value, field, context);
  const href = hrefOf(side.value, field, context);
  return { state, ...shown, ...(href !== undefined && { href }) };
}
