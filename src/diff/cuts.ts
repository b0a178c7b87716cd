import type { CutNode, ScalarNode, ValueNode } from '../entry/index.js';

/** Digits that two readings of one number surely share (an IEEE double keeps 15). */
const SURE_DIGITS = 15;

/** A number's sign and significant digits, from its text; exponent and point aside. */
function significant(text: string): { negative: boolean; digits: string } {
  const mantissa = text.toLowerCase().split('e')[0] ?? '';
  return { negative: mantissa.startsWith('-'), digits: mantissa.replaceAll(/[^0-9]/g, '').replace(/^0+/, '') };
}

function numberCannotStart(partial: string, whole: string): boolean {
  const start = significant(partial);
  const full = significant(whole);
  if (full.digits !== '' && partial !== '' && start.negative !== full.negative) return true;
  const digits = start.digits.slice(0, SURE_DIGITS);
  return !full.digits.padEnd(SURE_DIGITS, '0').startsWith(digits);
}

function scalarKind({ value, digits }: ScalarNode): CutNode['of'] {
  if (typeof value === 'number' || digits !== undefined) return 'number';
  return typeof value === 'string' ? 'string' : 'literal';
}

function isNoBeginningOf(cut: CutNode, whole: ValueNode): boolean {
  // The text ended before the value began: not even its type is known.
  if (cut.of === 'literal' && cut.partial === '') return false;
  if (whole.type === 'object' || whole.type === 'array') {
    if (cut.of !== 'string') return true;
    return whole.encoded === undefined || (!whole.cut && !whole.encoded.startsWith(cut.partial));
  }
  if (whole.type !== 'scalar') return false;
  if (scalarKind(whole) !== cut.of) return true;
  const text = whole.digits ?? String(whole.value);
  return cut.of === 'number' ? numberCannotStart(cut.partial, text) : !text.startsWith(cut.partial);
}

/**
 * Whether two values, of which at least one was cut, are different whatever the lost part was: the half value is no beginning of the
 * other one, or they are of different types. Numbers are compared by sign and leading digits, because `1e3` and `1000` are one number.
 * A whole value beside an unread one proves nothing.
 */
export function surelyDiffer(before: ValueNode, after: ValueNode): boolean {
  if (before.type === 'cut' && after.type === 'cut') {
    if (before.partial === '' || after.partial === '')
      return before.of !== after.of && before.of !== 'literal' && after.of !== 'literal';
    if (before.of !== after.of) return true;
    if (before.of === 'number') return numbersPart(before.partial, after.partial);
    return !before.partial.startsWith(after.partial) && !after.partial.startsWith(before.partial);
  }
  if (before.type === 'cut') return isNoBeginningOf(before, after);
  if (after.type === 'cut') return isNoBeginningOf(after, before);
  if (isContainerNode(before) !== isContainerNode(after)) return true;
  return before.type === 'object' && after.type === 'array'
    ? listIsNoObject(after.items.length, before.fields.size)
    : before.type === 'array' && after.type === 'object' && listIsNoObject(before.items.length, after.fields.size);
}

const isContainerNode = (node: ValueNode): boolean => node.type === 'object' || node.type === 'array';

/** PHP writes `[]` for `{}`: only a list with items is surely no object. */
const listIsNoObject = (items: number, fields: number): boolean => items > 0 || fields > 0;

function numbersPart(before: string, after: string): boolean {
  const one = significant(before);
  const other = significant(after);
  if (one.negative !== other.negative) return true;
  const a = one.digits.slice(0, SURE_DIGITS);
  const b = other.digits.slice(0, SURE_DIGITS);
  return !a.startsWith(b) && !b.startsWith(a);
}
