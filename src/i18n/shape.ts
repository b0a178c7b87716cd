import { intl } from './intl.js';

/** Which parts of a moment are written. */
export type ShapeKind = 'dateTime' | 'date' | 'time';

/** Writes a wall clock, given as milliseconds since 1970 as if it were UTC. */
export type WriteShape = (wall: number) => string;

const DATE = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
const KINDS: Readonly<Record<ShapeKind, Intl.DateTimeFormatOptions>> = {
  dateTime: { timeZone: 'UTC', ...DATE, ...TIME },
  date: { timeZone: 'UTC', ...DATE },
  time: { timeZone: 'UTC', ...TIME },
};

/** 3 April 2005, 06:07:08: every part has digits of its own. */
const SAMPLE = 1_112_508_428_000;

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

const DIGITS: Readonly<Record<string, (date: Date) => string>> = {
  year: (date) => String(date.getUTCFullYear()).padStart(4, '0'),
  month: (date) => two(date.getUTCMonth() + 1),
  day: (date) => two(date.getUTCDate()),
  hour: (date) => two(date.getUTCHours()),
  minute: (date) => two(date.getUTCMinutes()),
  second: (date) => two(date.getUTCSeconds()),
};

/** The comma that many locales put between date and time: `19/02/2026, 22:43:00`. */
const separator = (literal: string): string => literal.replace(/^[,،]\s*/, ' ');

/**
 * How a locale writes dates and times with digits, without the comma between them (`19/02/2026 22:43:00`). The order of the parts is
 * learnt from `Intl` once; where the locale's digits and calendar are ours (`latn`, `gregory`), the digits are then written by hand,
 * which is several times faster; elsewhere `Intl` writes each moment.
 */
export function createShape(locale: string, kind: ShapeKind): WriteShape {
  const format = intl('DateTimeFormat', locale, KINDS[kind]);
  const byIntl: WriteShape = (wall) => {
    const parts = format.formatToParts(wall);
    return parts.map((part) => (part.type === 'literal' ? separator(part.value) : part.value)).join('');
  };
  const writers = format.formatToParts(SAMPLE).map((part) => {
    const literal = separator(part.value);
    return part.type === 'literal' ? () => literal : DIGITS[part.type];
  });
  const byHand: WriteShape = (wall) => {
    const date = new Date(wall);
    let text = '';
    for (const write of writers) text += write === undefined ? '' : write(date);
    return text;
  };
  return writers.includes(undefined) || byHand(SAMPLE) !== byIntl(SAMPLE) ? byIntl : byHand;
}
