/** A moment as written: its wall clock in nanosecond digits, and its offset in minutes, or `null` when it names no zone. */
interface Written {
  /** Milliseconds of the wall clock, as if it were UTC. */
  readonly wall: number;
  /** Fraction digits of the second without trailing zeros. */
  readonly fraction: string;
  readonly offset: number | null;
}

const TIME = /^\s*(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?\s*$/i;

/** Unix numbers from here on are milliseconds; smaller ones are seconds (as seconds, this is the year 5138). */
const MILLISECONDS_FROM = 1e11;

function minutesOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  if (zone.toUpperCase() === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0);
  return zone.startsWith('-') ? -minutes : minutes;
}

function read(value: unknown): Written | null {
  if (typeof value === 'number' && Number.isFinite(value)) {
    const milliseconds = Math.abs(value) >= MILLISECONDS_FROM ? value : value * 1000;
    const wall = Math.floor(milliseconds / 1000) * 1000;
    return { wall, fraction: trimmed(String(Math.round(milliseconds - wall)).padStart(3, '0')), offset: 0 };
  }
  const match = typeof value === 'string' ? TIME.exec(value) : null;
  if (match === null) return null;
  const [, year, month, day, hour, minute, second = '0', fraction = '', zone] = match;
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return { wall, fraction: trimmed(fraction), offset: minutesOf(zone) };
}

const trimmed = (fraction: string): string => fraction.replace(/0+$/, '');

const zones = (): ((timeZone: string) => Intl.DateTimeFormat | null) => {
  const formats = new Map<string, Intl.DateTimeFormat | null>();
  return (timeZone) => {
    let format = formats.get(timeZone);
    if (format === undefined) {
      try {
        format = new Intl.DateTimeFormat('en-US', {
          timeZone,
          hourCycle: 'h23',
          era: 'short',
          year: 'numeric',
          month: 'numeric',
          day: 'numeric',
          hour: 'numeric',
          minute: 'numeric',
          second: 'numeric',
        });
      } catch {
        format = null;
      }
      formats.set(timeZone, format);
    }
    return format;
  };
};

const zoneFormat: (timeZone: string) => Intl.DateTimeFormat | null = /* @__PURE__ */ zones();

/** The wall clock of a zone at an instant, both in milliseconds. */
function wallAt(format: Intl.DateTimeFormat, instant: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The instants at which a zone's clocks showed `wall`: none in a spring gap, two when clocks went back. */
function instantsOf(wall: number, timeZone: string): number[] {
  const format = zoneFormat(timeZone);
  if (format === null || !Number.isFinite(wall)) return [];
  const day = 86_400_000;
  const offsets = new Set([-day, day].map((shift) => wallAt(format, wall + shift) - (wall + shift)));
  return [...offsets].map((offset) => wall - offset).filter((instant) => wallAt(format, instant) === wall);
}

/**
 * Whether two written times are one instant. Two times without a zone are compared as written; a time without a zone beside one with a
 * zone is read in `timeZone`, and without that they are never one. An hour that a clock change repeats equals either of its instants.
 */
export function sameMoment(before: unknown, after: unknown, timeZone: string | undefined): boolean {
  const one = read(before);
  const other = read(after);
  if (one === null || other === null || one.fraction !== other.fraction) return false;
  if ((one.offset === null) === (other.offset === null)) {
    return one.wall - (one.offset ?? 0) * 60_000 === other.wall - (other.offset ?? 0) * 60_000;
  }
  if (timeZone === undefined) return false;
  const [naive, zoned] = one.offset === null ? [one, other] : [other, one];
  return instantsOf(naive.wall, timeZone).includes(zoned.wall - (zoned.offset ?? 0) * 60_000);
}
