import { type AuditTime, checkTimeZone, toEpoch, zoneOffset } from '../entry/index.js';

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** `-03:00`. Seconds of historical offsets are left out, as RFC 3339 has none. */
function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A moment on a zone's clocks. */
export interface LocalTime {
  /** `2026-02-19T22:43:00`. */
  readonly wall: string;
  /** `.123`, with as many digits as were recorded beyond whole seconds; `''` when they are all zero. */
  readonly fraction: string;
  /** `-03:00`; `null`: the zone is not known and `wall` is as it was written. */
  readonly offset: string | null;
}

/** Makes the function that reads moments on the clocks of a zone. Throws `RangeError` for a zone the platform does not know. */
export function localTimes(timeZone: string): (time: AuditTime | null | undefined) => LocalTime | null {
  const zone = checkTimeZone(timeZone);
  return (time) => {
    if (time === null || time === undefined || time.iso === null) return null;
    const at = toEpoch(time);
    if (at === null) return null;
    const fraction = /\.(\d+)/.exec(time.iso)?.[1]?.replace(/0+$/, '') ?? '';
    const known = time.zone !== 'unknown';
    const offset = known ? (zoneOffset(at, zone) ?? 0) : 0;
    return {
      wall: new Date(at + offset).toISOString().replace(/\.\d+Z$/, ''),
      fraction: fraction === '' ? '' : `.${fraction}`,
      offset: known ? offsetText(offset) : null,
    };
  };
}

/** RFC 3339 with every recorded digit; without an offset where the zone is not known. */
export const rfc3339 = (time: LocalTime): string => `${time.wall}${time.fraction}${time.offset ?? ''}`;

/** What every spreadsheet, in any language, reads as a date: `2026-02-19 22:43:00`. */
export const sheetTime = (time: LocalTime): string => time.wall.replace('T', ' ');
