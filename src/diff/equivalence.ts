import { canonicalDecimal, compareTimes, parseTime, type ScalarNode } from '../entry/index.js';
import type { FieldType } from './types.js';

type SameForm = (before: ScalarNode, after: ScalarNode, timeZone: string | undefined) => boolean;

const BOOLEANS: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  [true, true],
  [1, true],
  ['1', true],
  ['true', true],
  ['t', true],
  [false, false],
  [0, false],
  ['0', false],
  ['false', false],
  ['f', false],
]);

function decimalOf({ value, digits }: ScalarNode): string | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const text = (digits ?? String(value)).trim().replace(/^\+/, '');
  return /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,9})?$/i.test(text) ? canonicalDecimal(text) : undefined;
}

function bothEqual(read: (node: ScalarNode) => string | boolean | undefined): SameForm {
  return (before, after) => {
    const value = read(before);
    return value !== undefined && value === read(after);
  };
}

/** The calendar day of `2026-02-19`, alone or with a midnight after it (`2026-02-19 00:00:00`, `2026-02-19T00:00:00.000000Z`). */
function dayOf({ value }: ScalarNode): string | undefined {
  return typeof value === 'string'
    ? /^\s*(\d{4}-\d\d-\d\d)(?:[T ]00:00(?::00(?:[.,]0+)?)?(?:Z|[+-]00:?00)?)?\s*$/i.exec(value)?.[1]
    : undefined;
}

/** The scalar that a JSON text or a scalar stands for, tagged with its type. */
function jsonOf({ value, digits }: ScalarNode): string | undefined {
  if (typeof value !== 'string') return `${typeof value}:${digits ?? String(value)}`;
  try {
    const read: unknown = JSON.parse(value);
    if (read === null) return 'object:null';
    if (typeof read === 'number') return `number:${value.trim()}`;
    if (typeof read === 'string' || typeof read === 'boolean') return `${typeof read}:${read}`;
  } catch {
    // No JSON text: it stands for itself.
  }
  return `string:${value}`;
}

const referenceOf = ({ value, digits }: ScalarNode): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? (digits ?? String(value)) : undefined;

/** One instant. A time without a zone beside one with a zone is read in `timeZone`; without that they are never one. */
const sameMoment: SameForm = (before, after, timeZone) => {
  const timeOf = ({ value }: ScalarNode): ReturnType<typeof parseTime> =>
    parseTime(typeof value === 'boolean' ? null : value, timeZone);
  const [one, other] = [timeOf(before), timeOf(after)];
  const comparable = one.iso !== null && other.iso !== null && (one.zone === 'unknown') === (other.zone === 'unknown');
  return comparable && compareTimes(one, other) === 0;
};

const sameNumber: SameForm = bothEqual(decimalOf);

/** For each declared type, when two differently written scalars are one value. A type that is not listed has one form only. */
const SAME_FORM: Readonly<Partial<Record<FieldType, SameForm>>> = {
  boolean: bothEqual(({ value }) => BOOLEANS.get(typeof value === 'string' ? value.trim().toLowerCase() : value)),
  number: sameNumber,
  decimal: sameNumber,
  money: sameNumber,
  date: bothEqual(dayOf),
  datetime: sameMoment,
  json: bothEqual(jsonOf),
  reference: bothEqual(referenceOf),
};

/**
 * Whether two scalars that are not equal are the same value in another form, by the declared type of their field: `1`/`true`/`"1"`
 * (boolean), `15000.5`/`"15000.50"` (number, decimal, money; exact, digit by digit), `2026-02-19`/`2026-02-19T00:00:00Z` (date), one
 * instant in two notations (datetime), `1`/`"1"` (json, reference).
 */
export function sameInOtherForm(type: FieldType, before: ScalarNode, after: ScalarNode, timeZone: string | undefined): boolean {
  return SAME_FORM[type]?.(before, after, timeZone) ?? false;
}
