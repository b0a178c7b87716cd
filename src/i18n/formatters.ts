import { type AuditTime, checkTimeZone, zoneOffset } from '../entry/index.js';
import { checkLocale, intl } from './intl.js';
import { fillMessage } from './message.js';
import { readMoment } from './moment.js';
import { formatDayName, formatDuration, formatRelative } from './relative.js';
import { createShape, type ShapeKind } from './shape.js';
import type { Formatters } from './types.js';

const UTC = new Set(['UTC', 'GMT', 'Etc/UTC', 'Etc/GMT', 'Etc/UCT', 'Etc/Zulu', 'Zulu', 'Universal', 'Etc/Universal', 'UCT']);

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

const isDecimal = (value: string | number): value is number | `${number}` => value !== '' && Number.isFinite(Number(value));

function dayOf(wall: number): string {
  const date = new Date(wall);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
}

function zoneOffsetAt(locale: string, timeZone: string, at: number): string {
  const parts = intl('DateTimeFormat', locale, { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

function zoneNameAt(locale: string, timeZone: string, at: number): string {
  const part = (timeZoneName: 'long' | 'longGeneric' | 'shortOffset'): string =>
    intl('DateTimeFormat', locale, { timeZone, timeZoneName })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  if (UTC.has(timeZone)) return `${part('long')} (UTC)`;
  const name = part('longGeneric');
  // Where the locale has no name for the zone it gives an offset again; the IANA name says more.
  return `${/^(GMT|UTC)/.test(name) ? timeZone : name} (${part('shortOffset')})`;
}

/**
 * Dates, numbers, lists, plurals and messages of one locale and time zone, over cached `Intl` objects.
 *
 * Moments whose zone is unknown are shown as they were written, never shifted, and have no relative form. ISO texts may be given
 * instead of an `AuditTime`; a text without a zone is such a moment too.
 * @param locale BCP 47 tag.
 * @param timeZone IANA name of the zone that moments are shown in.
 * @throws RangeError when the locale is not a tag, or the zone is not known to this runtime.
 */
export function createFormatters(locale: string, timeZone: string): Formatters {
  const tag = checkLocale(locale);
  checkTimeZone(timeZone);
  const wallClock = (at: number): number => at + (zoneOffset(at, timeZone) ?? 0);
  const shapes = {
    dateTime: createShape(tag, 'dateTime'),
    date: createShape(tag, 'date'),
    time: createShape(tag, 'time'),
  } as const;

  const wallOf = (time: AuditTime | string): number | null => {
    const moment = readMoment(time);
    if (moment === null) return null;
    return moment.written ? moment.at : wallClock(moment.at);
  };
  const write = (kind: ShapeKind, time: AuditTime | string): string => {
    const wall = wallOf(time);
    return wall === null ? '' : shapes[kind](wall);
  };

  return {
    locale: tag,
    timeZone,
    message: (message, values) => fillMessage(tag, message, values),
    dateTime: (time) => write('dateTime', time),
    date: (time) => write('date', time),
    time: (time) => write('time', time),
    day: (time) => {
      const wall = wallOf(time);
      return wall === null ? null : dayOf(wall);
    },
    dayName: (day, now) => formatDayName(tag, day, dayOf(wallClock(now))),
    relative: (time, now) => {
      const moment = readMoment(time);
      return moment === null || moment.written ? '' : formatRelative(tag, moment.at - now);
    },
    duration: (milliseconds) => formatDuration(tag, milliseconds),
    number: (value) => intl('NumberFormat', tag, { maximumFractionDigits: 20 }).format(value),
    money: (value, currency) => {
      const decimal = typeof value === 'number' ? value : value.trim();
      if (!isDecimal(decimal)) return `${value}`;
      try {
        // A decimal text keeps its digits: `Intl` reads it exactly. More than the currency's two are shown when they are there.
        const format = intl('NumberFormat', tag, { style: 'currency', currency, maximumFractionDigits: 20 });
        return format.format(decimal);
      } catch {
        return `${decimal} ${currency}`;
      }
    },
    list: (items) => intl('ListFormat', tag, { type: 'conjunction' }).format(items),
    zoneName: (at) => zoneNameAt(tag, timeZone, at),
    zoneOffset: (at) => zoneOffsetAt(tag, timeZone, at),
  };
}
