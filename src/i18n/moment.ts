import type { AuditTime } from '../entry/index.js';

/** A moment that can be formatted. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `true`: no zone is known, `at` holds the written digits as if they were UTC, and they are shown as written. */
  readonly written: boolean;
}

const TEXT =
  /^([+-]\d{6}|\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9})\d*)?)?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?$/i;

function readText(text: string): Moment | null {
  const parts = TEXT.exec(text);
  if (parts === null) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', zone] = parts;
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`);
  if (Number.isNaN(at)) return null;
  if (zone === undefined) return { at, written: true };
  if (zone.length === 1) return { at, written: false };
  const offset = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', ''));
  return { at: at - (zone.startsWith('-') ? -offset : offset) * 60_000, written: false };
}

/** Reads an entry's time, or an ISO text. `null` when it cannot be read. Digits without a zone stay as they are written. */
export function readMoment(time: AuditTime | string): Moment | null {
  if (typeof time === 'string') return readText(time);
  if (time.iso === null) return null;
  const moment = readText(time.iso);
  return moment !== null && time.zone === 'unknown' ? { at: moment.at, written: true } : moment;
}
