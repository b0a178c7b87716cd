import type { TimeInput } from './input.js';
import type { AuditTime, ZoneKnowledge } from './types.js';
import { instantOfWall } from './zone.js';

const ISO =
  /^([+-]\d{6}|\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?[ ]?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?(?::\d\d)?)?(?:\[[\w/+-]+\])?)?$/i;
const DAY_FIRST = /^(\d\d)\/(\d\d)\/(\d{4})(?:,? (\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?)?$/;
const UNIX = /^-?\d{10,20}(?:\.\d+)?$/;

/** A moment in parts: whole seconds as milliseconds since 1970 (as if UTC), the digits of the second's fraction, and the offset if one is written. */
interface Written {
  readonly seconds: number;
  readonly fraction: string;
  /** Milliseconds east of UTC; `null` when none is written. */
  readonly offset: number | null;
}

function wallOf(year: string, month: string, day: string, hour = '00', minute = '00', second = '00'): number | null {
  const [y, m, d, h, min, s] = [year, month, day, hour, minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const midnight = new Date(0).setUTCFullYear(y, m - 1, d);
  const date = new Date(midnight);
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d || min > 59 || s > 60) return null;
  if (h > 24 || (h === 24 && (min > 0 || s > 0))) return null;
  return midnight + ((h * 60 + min) * 60 + s) * 1000;
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  if (/^[a-z]/i.test(zone)) return 0;
  const digits = zone.slice(1).replaceAll(':', '').padEnd(6, '0');
  const seconds = Number(digits.slice(0, 2)) * 3600 + Number(digits.slice(2, 4)) * 60 + Number(digits.slice(4, 6));
  return (zone.startsWith('-') ? -seconds : seconds) * 1000;
}

function readIso(text: string): Written | null {
  const parts = ISO.exec(text);
  if (parts === null) return null;
  const [, year = '', month = '', day = '', hour, minute, second, fraction = '', zone] = parts;
  const seconds = wallOf(year, month, day, hour, minute, second);
  return seconds === null ? null : { seconds, fraction, offset: offsetOf(zone) };
}

function readDayFirst(text: string): Written | null {
  const parts = DAY_FIRST.exec(text);
  if (parts === null) return null;
  const [, day = '', month = '', year = '', hour, minute, second, fraction = ''] = parts;
  const seconds = wallOf(year, month, day, hour, minute, second);
  return seconds === null ? null : { seconds, fraction, offset: null };
}

/** Digits of a Unix time's unit after the point of seconds, by magnitude: 1e11 s is the year 5138, 1e11 ms was 1973. */
function unitOf(whole: number): number {
  const size = Math.abs(whole);
  if (size < 1e11) return 0;
  if (size < 1e14) return 3;
  return size < 1e17 ? 6 : 9;
}

function readUnix(text: string): Written | null {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '') return null;
  const unit = unitOf(Number(whole));
  const padded = whole.padStart(unit + 1, '0');
  const seconds = Number(padded.slice(0, padded.length - unit)) * 1000;
  const fraction = padded.slice(padded.length - unit) + rest;
  if (sign === '' || /^0*$/.test(fraction)) return { seconds: sign === '' ? seconds : -seconds, fraction, offset: 0 };
  // A fraction counts forward from the second before.
  const complement = (10n ** BigInt(fraction.length) - BigInt(fraction)).toString().padStart(fraction.length, '0');
  return { seconds: -seconds - 1000, fraction: complement, offset: 0 };
}

function isoOf(seconds: number, fraction: string): string | null {
  const date = new Date(seconds);
  if (Number.isNaN(date.getTime())) return null;
  return `${date.toISOString().slice(0, -5)}.${fraction.slice(0, 9).padEnd(3, '0')}Z`;
}

const unreadable = (raw: AuditTime['raw']): AuditTime => ({ iso: null, raw, zone: 'unknown' });

function timeOf(raw: string | number, written: Written | null, timeZone: string | undefined): AuditTime {
  if (written === null) return unreadable(raw);
  const { seconds, fraction, offset } = written;
  if (offset !== null) return { iso: isoOf(seconds - offset, fraction), raw, zone: 'explicit' };
  const instant = timeZone === undefined ? null : instantOfWall(seconds, timeZone);
  return { iso: isoOf(instant ?? seconds, fraction), raw, zone: instant === null ? 'unknown' : 'assumed' };
}

function parseText(text: string, timeZone: string | undefined): AuditTime {
  const trimmed = text.trim();
  return timeOf(text, readIso(trimmed) ?? (UNIX.test(trimmed) ? readUnix(trimmed) : readDayFirst(trimmed)), timeZone);
}

function parseNumber(value: number): AuditTime {
  if (!Number.isFinite(value)) return unreadable(null);
  const text = String(value);
  return timeOf(value, /e/.test(text) ? null : readUnix(text), undefined);
}

const ZONES: readonly unknown[] = ['explicit', 'assumed', 'unknown'] satisfies readonly ZoneKnowledge[];
const isZoneKnowledge = (zone: unknown): zone is ZoneKnowledge => ZONES.includes(zone);

/** A time that was read before, or any object of its form. */
function parseRead(
  { iso, raw, zone }: { readonly iso?: unknown; readonly raw?: unknown; readonly zone?: unknown },
  timeZone: string | undefined,
): AuditTime {
  const written = typeof raw === 'string' || typeof raw === 'number' ? raw : null;
  if (typeof iso !== 'string') return written === null || iso === null ? unreadable(written) : parseTime(written, timeZone);
  const known = parseText(iso, timeZone);
  return {
    iso: known.iso,
    raw: raw === undefined ? iso : written,
    zone: known.iso !== null && isZoneKnowledge(zone) ? zone : known.zone,
  };
}

/**
 * Reads a moment. Texts: ISO 8601 with `Z` or an offset, the same without a zone, with a space for `T` (PostgreSQL, Laravel), a date
 * alone (its midnight), and `dd/MM/yyyy HH:mm:ss`, day always first. Numbers, and texts of ten digits or more: Unix seconds,
 * milliseconds, microseconds or nanoseconds, told apart by size. Fractions keep up to nine digits. A time written without a zone is read
 * in `timeZone` (see `instantOfWall` for skipped and repeated hours); without a usable one its digits stand as if they were UTC, with
 * zone `unknown`. Anything else (`infinity`, prose, 31 February) has `iso: null`. Never throws.
 */
export function parseTime(input: TimeInput | null | undefined, timeZone?: string): AuditTime {
  if (typeof input === 'string') return parseText(input, timeZone);
  if (typeof input === 'number') return parseNumber(input);
  if (typeof input !== 'object' || input === null) return unreadable(null);
  if (input instanceof Date) return Number.isNaN(input.getTime()) ? unreadable(null) : parseText(input.toISOString(), timeZone);
  return parseRead(input, timeZone);
}

const ISO_MILLISECONDS = /(\.\d{3})\d+Z$/;

/** Milliseconds since 1970 of a read time; `null` when it could not be read. Digits of an unknown zone count as UTC. */
export function toEpoch(time: AuditTime): number | null {
  if (time.iso === null) return null;
  const at = Date.parse(time.iso.length <= 24 ? time.iso : time.iso.replace(ISO_MILLISECONDS, '$1Z'));
  return Number.isNaN(at) ? null : at;
}

function fractionOf(iso: string): string {
  return iso.slice(iso.lastIndexOf('.') + 1, -1).padEnd(9, '0');
}

/** Orders moments, earlier first; every written digit of a fraction counts. Unreadable ones come last and are equal to one another. */
export function compareTimes(a: AuditTime, b: AuditTime): number {
  if (a.iso === b.iso) return 0;
  if (a.iso === null || b.iso === null) return a.iso === null ? 1 : -1;
  if (a.iso.length === 24 && b.iso.length === 24) return a.iso < b.iso ? -1 : 1;
  const difference = (toEpoch(a) ?? 0) - (toEpoch(b) ?? 0);
  if (difference !== 0) return difference;
  const [left, right] = [fractionOf(a.iso), fractionOf(b.iso)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
