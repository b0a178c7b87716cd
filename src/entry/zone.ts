/** Distances of one zone's clocks from UTC. */
interface ZoneClock {
  /** Milliseconds to add to an instant to get the wall clock, read as if it were UTC. */
  offsetAt(instant: number): number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Offsets kept per zone: asking `Intl` for every row costs a hundred times more. Cleared when full. */
const KEPT = 20_000;

function makeClock(timeZone: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    era: 'short',
  });
  const measure = (instant: number): number => {
    const found: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
    for (const part of format.formatToParts(instant)) found[part.type] = part.value;
    const year = found.era?.startsWith('B') === true ? 1 - Number(found.year) : Number(found.year);
    const wall = new Date(Date.UTC(2000, 0, 1, Number(found.hour), Number(found.minute), Number(found.second)));
    return wall.setUTCFullYear(year, Number(found.month) - 1, Number(found.day)) - Math.floor(instant / 1000) * 1000;
  };
  const hours = new Map<number, number | null>();
  return {
    offsetAt(instant) {
      const hour = Math.floor(instant / HOUR);
      let known = hours.get(hour);
      if (known === undefined) {
        const first = measure(hour * HOUR);
        // `null`: the clock changes within this hour, so each instant is asked for.
        known = first === measure(hour * HOUR + HOUR - 1000) ? first : null;
        if (hours.size >= KEPT) hours.clear();
        hours.set(hour, known);
      }
      return known ?? measure(instant);
    },
  };
}

const clocks = new Map<string, ZoneClock | null>();

function clockOf(timeZone: string): ZoneClock | null {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  let made: ZoneClock | null = null;
  try {
    made = makeClock(timeZone);
  } catch {
    // An unknown zone is told by its callers.
  }
  if (clocks.size >= 100) clocks.clear();
  clocks.set(timeZone, made);
  return made;
}

/** Whether the platform knows an IANA time zone (or offset such as `-03:00`, where it supports them). */
export function isTimeZone(timeZone: string): boolean {
  return clockOf(timeZone) !== null;
}

/** Gives the zone back. Throws `RangeError` when the platform does not know it: for sources that want to fail when they are made, not row by row. */
export function checkTimeZone(timeZone: string): string {
  if (!isTimeZone(timeZone))
    throw new RangeError(`Unknown time zone: ${JSON.stringify(timeZone)}. Use an IANA name such as "America/Sao_Paulo".`);
  return timeZone;
}

/**
 * Milliseconds to add to an instant (milliseconds since 1970) to get a zone's wall clock, read as if it were UTC. Remembered per hour.
 * `null` for a zone the platform does not know.
 */
export function zoneOffset(instant: number, timeZone: string): number | null {
  return clockOf(timeZone)?.offsetAt(instant) ?? null;
}

/**
 * The instant (milliseconds since 1970) at which a zone's clocks showed `wall` (the written digits as if UTC). A time that a clock change
 * repeats is its first occurrence; one that it skips is read with the offset from before the change, and so lies as far after the gap
 * (both as `compatible` in Temporal). `null` for a zone the platform does not know.
 */
export function instantOfWall(wall: number, timeZone: string): number | null {
  const clock = clockOf(timeZone);
  if (clock === null) return null;
  const before = wall - clock.offsetAt(wall - DAY);
  const after = wall - clock.offsetAt(wall + DAY);
  if (before === after) return before;
  const real = [before, after].filter((instant) => instant + clock.offsetAt(instant) === wall);
  return real.length === 0 ? before : Math.min(...real);
}
