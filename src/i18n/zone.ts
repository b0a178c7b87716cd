import { intl } from './intl.js';

const QUARTER = 900_000;
const YEAR_ONE = -62_135_596_800_000;

/** Distances from UTC in one time zone. */
export interface ZoneOffsets {
  /** Milliseconds to add to an instant (milliseconds since 1970) to get the zone's wall clock, read as if it were UTC. */
  at(instant: number): number;
}

function measure(format: Intl.DateTimeFormat, instant: number): number {
  const second = Math.floor(Math.max(instant, YEAR_ONE + 86_400_000) / 1000) * 1000;
  const found: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const part of format.formatToParts(second)) found[part.type] = Number(part.value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second: seconds = 0 } = found;
  // Date.UTC reads the years 0 to 99 as 1900 to 1999; setUTCFullYear does not.
  return new Date(Date.UTC(2000, 0, 1, hour, minute, seconds)).setUTCFullYear(year, month - 1, day) - second;
}

/**
 * The offsets of one zone, remembered per quarter of an hour: asking `Intl` for each row costs eight times more. A quarter in which
 * the clock changes (they begin and end off the quarter before 1972) is asked for each time.
 */
export function createZoneOffsets(timeZone: string): ZoneOffsets {
  const format = intl('DateTimeFormat', 'en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const quarters = new Map<number, number>();
  return {
    at(instant) {
      const quarter = Math.floor(instant / QUARTER);
      const known = quarters.get(quarter);
      if (known !== undefined) return known;
      const first = measure(format, quarter * QUARTER);
      if (measure(format, quarter * QUARTER + QUARTER - 1) !== first) return measure(format, instant);
      if (quarters.size > 10_000) quarters.clear();
      quarters.set(quarter, first);
      return first;
    },
  };
}

/**
 * The instant at which a zone's clocks showed `wall` (milliseconds since 1970, as if UTC). Of an hour that a clock change repeats, the
 * earlier one; a time that it skips is read with the offset from before the change, as Temporal's `compatible` does.
 */
export function instantOfWall(offsets: ZoneOffsets, wall: number): number {
  const before = wall - offsets.at(wall - 86_400_000);
  const after = wall - offsets.at(wall + 86_400_000);
  const found = [before, after].filter((instant) => instant + offsets.at(instant) === wall);
  return found.length === 0 ? before : Math.min(...found);
}
