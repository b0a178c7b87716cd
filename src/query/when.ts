import { fold } from './fold.js';
import { readInstant } from './instant.js';
import { SYNTAX_DAYS, SYNTAX_NOW } from './syntax.js';
import { dayOf, momentOf, wallClock } from './zone.js';

/** The clock that days and relative times are read by. */
export interface WhenOptions {
  /** Milliseconds since 1970. */
  readonly now?: number | undefined;
  /** IANA zone. */
  readonly timeZone?: string | undefined;
}

const DAY = 86_400_000;
const ISO_DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/i;
const BR_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/i;
const AGO = /^(\d{1,5})(min|m|h|d|w|s|sem)$/i;
const UNITS: Readonly<Record<string, number>> = {
  min: 60_000,
  m: 60_000,
  h: 3_600_000,
  d: DAY,
  w: 7 * DAY,
  s: 7 * DAY,
  sem: 7 * DAY,
};

/** A stretch on the wall clock, in UTC-like milliseconds: a moment has no length. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

function readDate(text: string): Stretch | null {
  const iso = ISO_DATE.exec(text);
  const brazilian = BR_DATE.exec(text);
  const [year, month, day, hour, minute, second] = (
    iso?.slice(1) ?? (brazilian === null ? [] : [brazilian[3], brazilian[2], brazilian[1], ...brazilian.slice(4)])
  ).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined || year < 1 || (hour !== undefined && day === undefined)) return null;
  const start = Date.UTC(year, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0);
  const back = new Date(start);
  const real =
    back.getUTCFullYear() === year &&
    back.getUTCMonth() === (month ?? 1) - 1 &&
    back.getUTCDate() === (day ?? 1) &&
    back.getUTCHours() === (hour ?? 0) &&
    (minute ?? 0) < 60 &&
    (second ?? 0) < 60;
  if (!real) return null;
  if (hour !== undefined) return { start, end: start };
  return {
    start,
    end: day !== undefined ? start + DAY : month !== undefined ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1),
  };
}

/**
 * Reads what a person writes for a moment: an ISO instant, a date (`2026-02-19`, `19/02/2026`, `2026-02`, `2026`) with or without a time,
 * a day by name (`hoje`, `ontem`), or a time ago (`30min`, `24h`, `7d`, `2sem`). As the end of a period a day, month or year counts whole.
 * Days and times ago need the options. Gives an ISO instant, or why not.
 */
export function readWhen(
  text: string,
  side: 'from' | 'to',
  options: WhenOptions,
): { readonly iso: string } | { readonly code: 'unreadable-time' | 'needs-time-zone' } {
  const word = fold(text.trim());
  const exact = readInstant(text);
  if (exact !== null) return { iso: exact };
  const { now, timeZone } = options;
  const named = SYNTAX_DAYS.find(({ names }) => Object.values(names).includes(word));
  const ago = AGO.exec(word);
  const date = readDate(text.trim());
  const isNow = Object.values(SYNTAX_NOW).includes(word);
  if (named === undefined && ago === null && date === null && !isNow) return { code: 'unreadable-time' };
  if (timeZone === undefined || (date === null && now === undefined)) return { code: 'needs-time-zone' };
  const at = now ?? 0;
  const iso = (time: number): { iso: string } => ({ iso: new Date(time).toISOString() });
  if (date !== null) return iso(momentOf(side === 'from' ? date.start : date.end, timeZone));
  if (named !== undefined) return iso(momentOf(dayOf(at, timeZone) - named.days * DAY + (side === 'to' ? DAY : 0), timeZone));
  if (ago === null) return iso(at);
  const length = Number(ago[1]) * (UNITS[ago[2] ?? ''] ?? 0);
  // Days keep the hour on the wall, also over a change of the clocks; hours and minutes are exact.
  return iso(
    length % DAY === 0 && /[dws]/.test(ago[2] ?? '') ? momentOf(wallClock(at, timeZone) - length, timeZone) : at - length,
  );
}

/** Writes an instant as the shortest text that `readWhen` reads back as the same: a day where it is one in the zone, else ISO. */
export function writeWhen(iso: string, side: 'from' | 'to', timeZone: string | undefined): string {
  if (timeZone === undefined) return iso;
  const day = dayOf(Date.parse(iso), timeZone);
  const date = new Date(side === 'to' ? day - DAY : day).toISOString().slice(0, 10);
  // Where midnight is skipped a day begins later: reading the day back tells, not the clock.
  const back = readWhen(date, side, { timeZone });
  return 'iso' in back && back.iso === iso ? date : iso;
}
