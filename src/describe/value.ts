import type { FieldType } from '../diff/index.js';
import { parseTime, type ScalarNode } from '../entry/index.js';
import { labelIn } from './label.js';
import type { EntryContext, FieldDefinition, FieldView, SideView } from './types.js';

/** A value's looks and short text; the caller makes it fit a line. */
export type ShownValue = Pick<SideView, 'look' | 'text'>;

type Show = (node: ScalarNode, field: FieldView, context: EntryContext) => ShownValue | undefined;

const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d(?::?\d\d)?)?$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const DECIMAL = /^[+-]?\d+(?:\.\d+)?$/;

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false, '1': true, '0': false };

const rawOf = ({ digits, value }: ScalarNode): string => digits ?? String(value);

function showMoment(node: ScalarNode, _: FieldView, context: EntryContext): ShownValue | undefined {
  const raw = rawOf(node);
  if (!MOMENT.test(raw)) return DAY.test(raw) ? showDay(node, _, context) : undefined;
  const text = context.format.dateTime(parseTime(raw, context.sourceTimeZone));
  return text === '' ? undefined : { look: 'date', text };
}

function showDay(node: ScalarNode, _: FieldView, { format }: EntryContext): ShownValue | undefined {
  // A date has no zone: a time of day behind it (`2026-02-19T00:00:00Z`) must not move it to the day before.
  const text = format.date(rawOf(node).slice(0, 10));
  return text === '' ? undefined : { look: 'date', text };
}

/** Written for the locale only where every digit survives. */
function localNumber(raw: string, { format }: EntryContext): string {
  return DECIMAL.test(raw) && String(Number(raw)) === raw ? format.number(Number(raw)) : raw;
}

const showNumber: Show = (node, _, context) => ({ look: 'number', text: localNumber(rawOf(node), context) });

const showMoney: Show = (node, { definition }, context) => {
  const raw = rawOf(node);
  if (!DECIMAL.test(raw)) return undefined;
  const currency = definition?.currency;
  return { look: 'number', text: currency === undefined ? localNumber(raw, context) : context.format.money(raw, currency) };
};

const showBoolean: Show = (node, _, { messages: { sides } }) => {
  const raw = rawOf(node).toLowerCase();
  const known = Object.hasOwn(BOOLEANS, raw) ? BOOLEANS[raw] : undefined;
  return known === undefined ? undefined : { look: 'boolean', text: known ? sides.true : sides.false };
};

/** How each declared type is shown; `undefined` falls back to the value's own way. */
const TYPES: Readonly<Partial<Record<FieldType, Show>>> = {
  number: showNumber,
  decimal: showNumber,
  money: showMoney,
  boolean: showBoolean,
  date: showDay,
  datetime: showMoment,
  reference: (node) => ({ look: 'reference', text: rawOf(node) }),
};

function enumWord(raw: string, { values }: FieldDefinition, locale: string): string | undefined {
  const words = typeof values === 'function' ? values(locale) : values;
  const word = words !== undefined && Object.hasOwn(words, raw) ? words[raw] : undefined;
  return labelIn(word, locale);
}

/** A value without a declared type: nothing is done to it but naming booleans and writing unmistakable moments for people. */
function showPlain(node: ScalarNode, field: FieldView, context: EntryContext): ShownValue {
  const { value } = node;
  if (typeof value === 'boolean')
    return { look: 'boolean', text: value ? context.messages.sides.true : context.messages.sides.false };
  if (typeof value === 'number' || node.digits !== undefined) return { look: 'number', text: rawOf(node) };
  const moment = field.type === undefined ? showMoment(node, field, context) : undefined;
  return moment ?? { look: 'text', text: rawOf(node) };
}

/** A whole scalar that is neither null nor empty, in the way its field is declared to be shown. */
export function showScalar(node: ScalarNode, field: FieldView, context: EntryContext): ShownValue {
  const { definition, type } = field;
  const word = definition?.values === undefined ? undefined : enumWord(rawOf(node), definition, context.locale);
  if (word !== undefined) return { look: 'enum', text: word };
  const typed = type === undefined ? undefined : TYPES[type]?.(node, field, context);
  const shown = typed ?? showPlain(node, field, context);
  return type === 'enum' && shown.look === 'text' ? { ...shown, look: 'enum' } : shown;
}
