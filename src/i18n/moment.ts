import { type AuditTime, parseTime, toEpoch } from '../entry/index.js';

/** A moment that can be formatted. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `true`: no zone is known, `at` holds the written digits as if they were UTC, and they are shown as written. */
  readonly written: boolean;
}

/** Reads an entry's time, or a text as stores write moments. `null` when it cannot be read. Digits without a zone stay as they are written. */
export function readMoment(time: AuditTime | string): Moment | null {
  const read = typeof time === 'string' ? parseTime(time) : time;
  const at = toEpoch(read);
  return at === null ? null : { at, written: read.zone === 'unknown' };
}
