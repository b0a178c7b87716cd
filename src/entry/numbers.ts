import type { ScalarNode } from './snapshot.js';

/**
 * A decimal number's value in one written form (`-123e-4`), so that equal numbers have equal texts however they were written:
 * `1.50`, `15e-1` and `1.5` agree, and nothing is rounded. Text that is no decimal number comes back as it is.
 */
export function canonicalDecimal(text: string): string {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (parts === null) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  const power = BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - significant.length);
  return `${sign === '-' ? '-' : ''}${significant}e${power}`;
}

/** A scalar for a number as it was written. `digits` are kept only when a JavaScript number cannot hold them. */
export function numberNode(written: string): ScalarNode {
  const value = Number(written);
  // Fifteen significant digits always survive a double.
  if (written.length <= 15 && !/[eE]/.test(written)) return { type: 'scalar', value };
  if (Number.isFinite(value) && canonicalDecimal(written) === canonicalDecimal(String(value))) return { type: 'scalar', value };
  return { type: 'scalar', value, digits: written };
}

/** The scalar for a number that JSON cannot write: `value` and `digits` are both its name (`NaN`, `Infinity`, `-Infinity`). */
export function nonFiniteNode(name: string): ScalarNode {
  return { type: 'scalar', value: name, digits: name };
}
