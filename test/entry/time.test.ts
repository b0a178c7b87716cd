import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkTimeZone,
  compareEntries,
  compareTimes,
  parseEntry,
  parseTime,
  toEpoch,
  type AuditRow,
  type TimeInput,
} from 'trilha/headless';

const SP = 'America/Sao_Paulo';
const isoOf = (input: TimeInput, zone?: string): string | null => parseTime(input, zone).iso;

test.each<[TimeInput, string, 'explicit' | 'assumed']>([
  ['2026-02-19T22:42:47.000000Z', '2026-02-19T22:42:47.000000Z', 'explicit'],
  ['2026-02-19T22:42:47Z', '2026-02-19T22:42:47.000Z', 'explicit'],
  ['2026-02-19T22:42:47.5Z', '2026-02-19T22:42:47.500Z', 'explicit'],
  ['2026-02-19T22:42:47.123456789123Z', '2026-02-19T22:42:47.123456789Z', 'explicit'],
  ['2026-02-19T22:42:47-03:00', '2026-02-20T01:42:47.000Z', 'explicit'],
  ['2026-02-19T22:42:47+0530', '2026-02-19T17:12:47.000Z', 'explicit'],
  ['2026-02-19 22:43:00.123+00', '2026-02-19T22:43:00.123Z', 'explicit'],
  ['2026-02-19 22:43:00 UTC', '2026-02-19T22:43:00.000Z', 'explicit'],
  ['2026-02-19T22:43:00-03:00[America/Sao_Paulo]', '2026-02-20T01:43:00.000Z', 'explicit'],
  ['2026-02-19 22:43:00', '2026-02-20T01:43:00.000Z', 'assumed'],
  ['2026-02-19T22:43', '2026-02-20T01:43:00.000Z', 'assumed'],
  ['2026-02-19 22:43:00,123456', '2026-02-20T01:43:00.123456Z', 'assumed'],
  ['2026-02-19', '2026-02-19T03:00:00.000Z', 'assumed'],
  ['19/02/2026 22:43:00', '2026-02-20T01:43:00.000Z', 'assumed'],
  ['19/02/2026', '2026-02-19T03:00:00.000Z', 'assumed'],
  ['2026-02-19T24:00:00Z', '2026-02-20T00:00:00.000Z', 'explicit'],
  ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z', 'explicit'],
  [1_771_541_000, '2026-02-19T22:43:20.000Z', 'explicit'],
  [1_771_541_000.25, '2026-02-19T22:43:20.250Z', 'explicit'],
  [1_771_541_000_123, '2026-02-19T22:43:20.123Z', 'explicit'],
  [1_771_541_000_123_456, '2026-02-19T22:43:20.123456Z', 'explicit'],
  ['1771541000123456789', '2026-02-19T22:43:20.123456789Z', 'explicit'],
  ['1771541000', '2026-02-19T22:43:20.000Z', 'explicit'],
  [0, '1970-01-01T00:00:00.000Z', 'explicit'],
  [-1.5, '1969-12-31T23:59:58.500Z', 'explicit'],
  ['0099-03-01T00:00:00Z', '0099-03-01T00:00:00.000Z', 'explicit'],
])('%s', (input, iso, zone) => {
  expect(parseTime(input, SP)).toEqual({ iso, raw: input, zone });
});

test.each([
  'infinity',
  '-infinity',
  '',
  'ontem',
  '2026-02-30',
  '2026-13-01T00:00:00Z',
  '13/25/2026',
  '2026-02-19T25:00:00Z',
  '20260219',
  '22:43',
])('the text %j is no moment, and says so', (raw) => {
  expect(parseTime(raw, SP)).toEqual({ iso: null, raw, zone: 'unknown' });
});

test('numbers that are no moment', () => {
  expect(isoOf(Number.NaN)).toBeNull();
  expect(isoOf(Number.POSITIVE_INFINITY)).toBeNull();
  expect(isoOf(1e300)).toBeNull();
});

test('without a zone the digits stand as if they were UTC, wherever the viewer is', () => {
  expect(parseTime('2026-02-19 22:43:00')).toEqual({
    iso: '2026-02-19T22:43:00.000Z',
    raw: '2026-02-19 22:43:00',
    zone: 'unknown',
  });
  expect(parseTime('2026-02-19 22:43:00', 'Nowhere/Land').zone).toBe('unknown');
});

test('a skipped time lies after the gap, a repeated one is its first occurrence', () => {
  // São Paulo, 2018-11-04: 00:00 to 00:59 did not exist. 2019-02-16: 23:00 to 23:59 came twice.
  expect(isoOf('2018-11-04 00:30:00', SP)).toBe('2018-11-04T03:30:00.000Z');
  expect(isoOf('2018-11-03 23:59:59', SP)).toBe('2018-11-04T02:59:59.000Z');
  expect(isoOf('2018-11-04 01:00:00', SP)).toBe('2018-11-04T03:00:00.000Z');
  expect(isoOf('2019-02-16 23:30:00', SP)).toBe('2019-02-17T01:30:00.000Z');
  expect(isoOf('2019-02-17 00:00:00', SP)).toBe('2019-02-17T03:00:00.000Z');
  expect(isoOf('2026-03-29 02:30:00', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  expect(isoOf('2026-10-25 02:30:00', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
});

test('wall times agree with Intl in any zone', () => {
  const zones = [
    'America/Sao_Paulo',
    'Asia/Kolkata',
    'Pacific/Chatham',
    'America/St_Johns',
    'Europe/Lisbon',
    'Australia/Lord_Howe',
  ];
  const day = (value: number, zone: string): string =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(value);
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 4_000_000_000 }), (zone, seconds) => {
      const wall = day(seconds * 1000, zone);
      expect(day(Date.parse(isoOf(wall, zone) ?? ''), zone)).toBe(wall);
    }),
    { numRuns: 300 },
  );
});

test('a time that was read before comes back equal', () => {
  for (const input of ['2026-02-19 22:43:00', '2026-02-19T22:42:47.123456Z', 1_771_541_000, 'infinity']) {
    for (const zone of [SP, undefined]) {
      const time = parseTime(input, zone);
      expect(parseTime(JSON.parse(JSON.stringify(time)) as TimeInput, 'Asia/Tokyo')).toEqual(time);
    }
  }
  expect(parseTime({ raw: '2026-02-19 22:43:00' }, SP).zone).toBe('assumed');
});

test('checkTimeZone throws for a zone the platform does not know', () => {
  expect(checkTimeZone(SP)).toBe(SP);
  expect(() => checkTimeZone('Nowhere/Land')).toThrow(RangeError);
});

describe('order', () => {
  const time = (iso: string) => parseTime(iso);

  test('every digit of a fraction counts, and zeros at its end do not', () => {
    expect(compareTimes(time('2026-01-01T00:00:00.123Z'), time('2026-01-01T00:00:00.123456Z'))).toBeLessThan(0);
    expect(compareTimes(time('2026-01-01T00:00:00.123Z'), time('2026-01-01T00:00:00.123000Z'))).toBe(0);
    expect(compareTimes(time('2026-01-01T00:00:00.1239Z'), time('2026-01-01T00:00:00.124Z'))).toBeLessThan(0);
    expect(compareTimes(parseTime('infinity'), time('2026-01-01T00:00:00Z'))).toBeGreaterThan(0);
    expect(compareTimes(parseTime('infinity'), parseTime(''))).toBe(0);
    expect(toEpoch(time('2026-01-01T00:00:00.123456Z'))).toBe(Date.UTC(2026, 0, 1, 0, 0, 0, 123));
    expect(toEpoch(parseTime('infinity'))).toBeNull();
  });

  const row = (occurredAt: string, sequence?: string): AuditRow =>
    parseEntry({
      id: occurredAt + String(sequence),
      occurredAt,
      action: 'x',
      entity: { type: 'Lead' },
      ...(sequence === undefined ? {} : { sequence }),
    });

  test('ties are broken by sequence as a number of any length, or left alone', () => {
    const at = '2026-01-01T00:00:00Z';
    expect(compareEntries(row(at, '9'), row(at, '10'))).toBeLessThan(0);
    expect(compareEntries(row(at, '18446744073709551615'), row(at, '18446744073709551616'))).toBeLessThan(0);
    expect(compareEntries(row(at, '007'), row(at, '7'))).toBe(0);
    expect(compareEntries(row(at, 'a'), row(at, 'b'))).toBeLessThan(0);
    expect(compareEntries(row(at, '1'), row(at))).toBe(0);
    expect(compareEntries(row('2026-01-01T00:00:01Z', '1'), row(at, '2'))).toBeGreaterThan(0);
    expect(compareEntries(parseEntry(null), row(at))).toBeGreaterThan(0);
    expect(compareEntries(parseEntry(null), parseEntry(5))).toBe(0);
  });
});
