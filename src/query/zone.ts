const DAY = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** A new `Intl.DateTimeFormat` costs a hundred times its use. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** The zone's wall clock at a moment, as if it were UTC milliseconds. Throws `RangeError` for a zone that does not exist. */
export function wallClock(at: number, timeZone: string): number {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatterOf(timeZone).formatToParts(at)) part[type] = Number(value);
  return Date.UTC(part.year ?? 1970, (part.month ?? 1) - 1, part.day ?? 1, part.hour ?? 0, part.minute ?? 0, part.second ?? 0);
}

/**
 * The moment at which a wall clock shows `wall` (UTC-like milliseconds). Of a doubled hour the first; a skipped one is read as if the clocks had not yet
 * been changed, so that a missing midnight is the first moment of its day.
 */
export function momentOf(wall: number, timeZone: string): number {
  const guesses = [wall - DAY, wall + DAY].map((around) => wall - (wallClock(around, timeZone) - around));
  const exact = guesses.filter((guess) => wallClock(guess, timeZone) === wall);
  if (exact.length > 0) return Math.min(...exact);
  // Skipped: the offset from before the gap moves the reading forward by the gap, as Temporal's `compatible` does.
  const [before = wall] = guesses;
  return before;
}

/** Midnights of a zone, `step` days apart, from the one at or before `first` to the one after `last`. */
export function startOfDays(first: number, last: number, step: number, timeZone: string): readonly number[] {
  const edges: number[] = [];
  let day = dayOf(first, timeZone);
  for (;;) {
    const edge = momentOf(day, timeZone);
    edges.push(edge);
    if (edge > last) return edges;
    day += step * DAY;
  }
}

/** The day a moment falls on in a zone, as that day's UTC midnight. */
export function dayOf(at: number, timeZone: string): number {
  return Math.floor(wallClock(at, timeZone) / DAY) * DAY;
}
