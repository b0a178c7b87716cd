import { dayOf, momentOf, wallClock } from './zone.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The clock that periods are told by. */
export interface PeriodClock {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA zone whose days are meant. */
  readonly timeZone: string;
}

/** `[from, to)` as ISO instants, `''` for an open side: the values of an `occurredAt` condition. */
export type PeriodValues = readonly [from: string, to: string];

/** Periods that are offered by name, in the order they are offered. */
export const PERIOD_NAMES = ['lastHour', 'today', 'yesterday', 'last7Days', 'last30Days', 'thisMonth'] as const;
/** One of {@link PERIOD_NAMES}. */
export type PeriodName = (typeof PERIOD_NAMES)[number];

/** First day and the day after the last, as days from today. */
const DAYS: Readonly<Partial<Record<PeriodName, readonly [number, number]>>> = {
  today: [0, 1],
  yesterday: [-1, 0],
  last7Days: [-6, 1],
  last30Days: [-29, 1],
};

const iso = (at: number): string => new Date(at).toISOString();
const monthsFrom = (day: number, months: number): number => {
  const date = new Date(day);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
};

/**
 * A named period in the zone's own days, which may last 23 or 25 hours. The last hour begins an hour ago and is open towards the future, so
 * that new entries belong to it.
 */
export function namedPeriod(name: PeriodName, { now, timeZone }: PeriodClock): PeriodValues {
  const start = (day: number): string => iso(momentOf(day, timeZone));
  const today = dayOf(now, timeZone);
  if (name === 'lastHour') return [iso(now - HOUR), ''];
  if (name === 'thisMonth') return [start(monthsFrom(today, 0)), start(monthsFrom(today, 1))];
  const [first, end] = DAYS[name] ?? [0, 1];
  return [start(today + first * DAY), start(today + end * DAY)];
}

/** The name of a period, if it has one. The last hour never has: an hour that began a minute earlier is another one. */
export function periodName([from, to]: PeriodValues, clock: PeriodClock): PeriodName | null {
  return (
    PERIOD_NAMES.find((name) => {
      const named = namedPeriod(name, clock);
      return named[0] === from && named[1] === to;
    }) ?? null
  );
}

/** The day that begins at a moment, as that day's UTC midnight; `null` when none does. Where midnight is skipped the day begins later. */
function dayBeginning(at: number, timeZone: string): number | null {
  const day = dayOf(at, timeZone);
  return momentOf(day, timeZone) === at ? day : null;
}

/**
 * The period of the same length right before (`-1`) or after (`1`) another. Whole months move by months and whole days by days of the zone,
 * however long those are; anything else by its exact length. An open end counts as now. `null` where that is not possible: a period
 * without a beginning, or one that is open towards the future moved further into it.
 */
export function shiftPeriod([from, to]: PeriodValues, direction: -1 | 1, { now, timeZone }: PeriodClock): PeriodValues | null {
  const start = Date.parse(from);
  const end = to === '' ? now : Date.parse(to);
  if (Number.isNaN(start) || Number.isNaN(end) || end <= start || (to === '' && direction === 1)) return null;
  const [first, last] = [dayBeginning(start, timeZone), dayBeginning(end, timeZone)];
  if (first === null || last === null) {
    const length = (end - start) * direction;
    return [iso(start + length), iso(end + length)];
  }
  const at = (day: number): string => iso(momentOf(day, timeZone));
  const months =
    (new Date(last).getUTCFullYear() - new Date(first).getUTCFullYear()) * 12 +
    new Date(last).getUTCMonth() -
    new Date(first).getUTCMonth();
  if (new Date(first).getUTCDate() === 1 && new Date(last).getUTCDate() === 1)
    return [at(monthsFrom(first, months * direction)), at(monthsFrom(last, months * direction))];
  const length = (last - first) * direction;
  return [at(first + length), at(last + length)];
}

/** The wall clock at a moment as `<input type="datetime-local">` writes it (`2026-02-19T00:00`); seconds only where there are any. `''` for no moment. */
export function wallText(moment: string, timeZone: string): string {
  const at = Date.parse(moment);
  if (Number.isNaN(at)) return '';
  const text = iso(wallClock(at, timeZone));
  return text.slice(0, text.slice(17, 19) === '00' ? 16 : 19);
}

/** The moment that a wall clock's time stands for. */
export interface WallMoment {
  readonly iso: string;
  /** `skipped`: the clocks jumped over it, and the moment is what they showed instead. `doubled`: they showed it twice, the first counts. */
  readonly clock: 'once' | 'skipped' | 'doubled';
}

/** Reads the value of an `<input type="datetime-local">` in a zone; `null` when it is empty or no time. */
export function readWallText(text: string, timeZone: string): WallMoment | null {
  if (!/^\d{4,6}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text)) return null;
  const wall = Date.parse(`${text}Z`);
  // A day that the month does not have is read as one of the next month.
  if (Number.isNaN(wall) || !iso(wall).startsWith(text.slice(0, 10))) return null;
  const at = momentOf(wall, timeZone);
  const doubled = [HOUR, HOUR / 2].some((later) => wallClock(at + later, timeZone) === Math.floor(wall / 1000) * 1000);
  return {
    iso: iso(at),
    clock: wallClock(at, timeZone) !== Math.floor(wall / 1000) * 1000 ? 'skipped' : doubled ? 'doubled' : 'once',
  };
}
