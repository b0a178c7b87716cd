/** Tells the day of an instant in the screen's zone, as `format.day` does. */
export type DayOfInstant = (iso: string) => string | null;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const iso = (instant: number): string => new Date(instant).toISOString();

/** The day that lies `count` days after another (`2026-02-19`); calendar arithmetic, no zone involved. */
export function addDays(day: string, count: number): string {
  return iso(Date.parse(`${day}T00:00:00Z`) + count * DAY).slice(0, 10);
}

/**
 * The first instant of a day, found by halving the 30 hours in which it can lie: no zone tables, and right where clocks change at midnight.
 * `''` for a text that is no day.
 */
export function startOfDay(day: string, dayOf: DayOfInstant): string {
  const utc = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(utc)) return '';
  let before = utc - 15 * HOUR;
  let at = utc + 15 * HOUR;
  while (at - before > 1) {
    const middle = Math.floor((before + at) / 2);
    if ((dayOf(iso(middle)) ?? '') >= day) at = middle;
    else before = middle;
  }
  return iso(at);
}

/** Stretches of days that are offered by name; the second number is the day after the last, `null` leaves the end open. */
export const PERIODS = {
  today: [0, null],
  yesterday: [-1, 0],
  last7Days: [-6, null],
  last30Days: [-29, null],
} as const satisfies Record<string, readonly [number, number | null]>;

/** Name of a stretch of days. */
export type PeriodName = keyof typeof PERIODS;

/** `[from, to)` of a stretch, as the `occurredAt` condition takes it. */
export function rangeOf(name: PeriodName, today: string, dayOf: DayOfInstant): readonly [string, string] {
  const [from, to] = PERIODS[name];
  return [startOfDay(addDays(today, from), dayOf), to === null ? '' : startOfDay(addDays(today, to), dayOf)];
}

/** `[from, to)` of whole days; an empty text leaves a side open. The last day counts. */
export function rangeOfDays(first: string, last: string, dayOf: DayOfInstant): readonly [string, string] {
  return [first === '' ? '' : startOfDay(first, dayOf), last === '' ? '' : startOfDay(addDays(last, 1), dayOf)];
}
