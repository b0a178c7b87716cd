const ISO = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::(\d{2})(?:[.,](\d+))?)?(Z|[+-]\d{2}:?\d{2})$/i;

/**
 * Reads an ISO 8601 instant that names its zone and gives it in UTC, with milliseconds and any finer digits it had. `null` when it
 * cannot be read or has no zone: a bound without a zone would mean another moment to every reader.
 */
export function readInstant(text: string): string | null {
  const parts = ISO.exec(text.trim());
  if (parts === null) return null;
  const [, minutes = '', seconds = '00', fraction = '', zone = 'Z'] = parts;
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  const time = Date.parse(`${minutes}:${seconds}${offset}`);
  if (Number.isNaN(time)) return null;
  return `${new Date(time).toISOString().slice(0, 19)}.${fraction.padEnd(3, '0')}Z`;
}

/** The shortest form of what `readInstant` gives that still sorts right as text: no `Z`, no trailing zeros of the fraction. */
export const sortableBound = (iso: string): string => iso.slice(0, -1).replace(/\.?0+$/, '');

/** Whether the instant `iso` (UTC, at least three fraction digits, as `AuditTime` has it) is at or after a {@link sortableBound}. */
export const isAtOrAfter = (iso: string, bound: string): boolean => (iso.length > bound.length ? iso : iso.slice(0, -1)) >= bound;
