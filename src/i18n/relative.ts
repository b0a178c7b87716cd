import { intl } from './intl.js';

const UNITS = [
  ['year', 31_556_952_000],
  ['month', 2_629_746_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

const DAY = 86_400_000;

/** "há 3 horas": the largest unit that fits, rounded down, so that it never claims more time than has passed. */
export function formatRelative(locale: string, milliseconds: number): string {
  const size = Math.abs(milliseconds);
  const [unit, length] = UNITS.find(([, length]) => size >= length) ?? (['second', 1000] as const);
  const count = Math.trunc(milliseconds / length);
  // `auto` says "agora" for 0 seconds, but also "ontem" for any 24 hours, which need not be yesterday.
  return intl('RelativeTimeFormat', locale, { numeric: count === 0 ? 'auto' : 'always' }).format(count, unit);
}

const inUnit = (locale: string, unit: string, count: number): string =>
  intl('NumberFormat', locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }).format(count);

/** "13 segundos", "2 horas e 5 minutos": the two largest units, rounded down. Below a second, milliseconds. */
export function formatDuration(locale: string, milliseconds: number): string {
  const size = Math.abs(milliseconds);
  const first = UNITS.findIndex(([, length]) => size >= length);
  const largest = UNITS[first];
  if (largest === undefined) return inUnit(locale, 'millisecond', Math.floor(size));
  const parts = [inUnit(locale, largest[0], Math.floor(size / largest[1]))];
  const next = UNITS[first + 1];
  const rest = next === undefined ? 0 : Math.floor((size % largest[1]) / next[1]);
  if (next !== undefined && rest > 0) parts.push(inUnit(locale, next[0], rest));
  return intl('ListFormat', locale, { type: 'conjunction' }).format(parts);
}

/** "Hoje", "Ontem", "Amanhã", or the date in words, for a day (`2026-02-19`) seen from another day. */
export function formatDayName(locale: string, day: string, today: string | null): string {
  const at = Date.parse(`${day}T00:00:00.000Z`);
  if (Number.isNaN(at)) return day;
  const distance = today === null ? Number.NaN : Math.round((at - Date.parse(`${today}T00:00:00.000Z`)) / DAY);
  const text =
    Math.abs(distance) <= 1
      ? intl('RelativeTimeFormat', locale, { numeric: 'auto' }).format(distance, 'day')
      : intl('DateTimeFormat', locale, { timeZone: 'UTC', dateStyle: 'long' }).format(at);
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
