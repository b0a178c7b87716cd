import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedPeriod, PERIOD_NAMES, periodName, readWallText, shiftPeriod, wallText, type PeriodValues } from 'trilha/headless';

const timeZone = 'America/Sao_Paulo';
const clockAt = (iso: string): { now: number; timeZone: string } => ({ now: Date.parse(iso), timeZone });
const hours = ([from, to]: PeriodValues): number => (Date.parse(to) - Date.parse(from)) / 3_600_000;

describe('namedPeriod', () => {
  const clock = clockAt('2026-02-20T01:30:00Z');
  test.each([
    ['lastHour', '2026-02-20T00:30:00.000Z', ''],
    ['today', '2026-02-19T03:00:00.000Z', '2026-02-20T03:00:00.000Z'],
    ['yesterday', '2026-02-18T03:00:00.000Z', '2026-02-19T03:00:00.000Z'],
    ['last7Days', '2026-02-13T03:00:00.000Z', '2026-02-20T03:00:00.000Z'],
    ['last30Days', '2026-01-21T03:00:00.000Z', '2026-02-20T03:00:00.000Z'],
    ['thisMonth', '2026-02-01T03:00:00.000Z', '2026-03-01T03:00:00.000Z'],
  ] as const)('%s', (name, from, to) => expect(namedPeriod(name, clock)).toEqual([from, to]));

  test('a day without midnight has 23 hours and begins at one; the day the clocks go back has 25', () => {
    const short = namedPeriod('today', clockAt('2018-11-04T12:00:00Z'));
    expect(short).toEqual(['2018-11-04T03:00:00.000Z', '2018-11-05T02:00:00.000Z']);
    expect(hours(short)).toBe(23);
    const long = namedPeriod('today', clockAt('2018-02-17T12:00:00Z'));
    expect(long).toEqual(['2018-02-17T02:00:00.000Z', '2018-02-18T03:00:00.000Z']);
    expect(hours(long)).toBe(25);
  });

  test('each named period is recognised by its name, but the last hour', () => {
    for (const name of PERIOD_NAMES)
      expect(periodName(namedPeriod(name, clock), clock)).toBe(name === 'lastHour' ? 'lastHour' : name);
    expect(periodName(namedPeriod('lastHour', clock), clockAt('2026-02-20T01:31:00Z'))).toBeNull();
    expect(periodName(['', ''], clock)).toBeNull();
  });
});

describe('shiftPeriod', () => {
  const clock = clockAt('2018-11-10T12:00:00Z');
  test('whole days move by days, over a day of 23 hours too', () => {
    const after = shiftPeriod(['2018-11-03T03:00:00.000Z', '2018-11-04T03:00:00.000Z'], 1, clock);
    expect(after).toEqual(['2018-11-04T03:00:00.000Z', '2018-11-05T02:00:00.000Z']);
    expect(shiftPeriod(after ?? ['', ''], 1, clock)).toEqual(['2018-11-05T02:00:00.000Z', '2018-11-06T02:00:00.000Z']);
    expect(shiftPeriod(after ?? ['', ''], -1, clock)).toEqual(['2018-11-03T03:00:00.000Z', '2018-11-04T03:00:00.000Z']);
  });

  test('whole months move by months, whatever their length', () => {
    const march: PeriodValues = ['2026-03-01T03:00:00.000Z', '2026-04-01T03:00:00.000Z'];
    expect(shiftPeriod(march, -1, clock)).toEqual(['2026-02-01T03:00:00.000Z', '2026-03-01T03:00:00.000Z']);
    expect(shiftPeriod(march, 1, clock)).toEqual(['2026-04-01T03:00:00.000Z', '2026-05-01T03:00:00.000Z']);
  });

  test('hours move by their exact length; an open end counts as now and has nothing after it', () => {
    expect(shiftPeriod(['2018-11-04T02:30:00.000Z', '2018-11-04T03:30:00.000Z'], 1, clock)).toEqual([
      '2018-11-04T03:30:00.000Z',
      '2018-11-04T04:30:00.000Z',
    ]);
    expect(shiftPeriod(['2018-11-10T11:00:00.000Z', ''], -1, clock)).toEqual([
      '2018-11-10T10:00:00.000Z',
      '2018-11-10T11:00:00.000Z',
    ]);
    expect(shiftPeriod(['2018-11-10T11:00:00.000Z', ''], 1, clock)).toBeNull();
    expect(shiftPeriod(['', '2018-11-10T11:00:00.000Z'], -1, clock)).toBeNull();
    expect(shiftPeriod(['2018-11-10T11:00:00.000Z', '2018-11-10T11:00:00.000Z'], -1, clock)).toBeNull();
  });

  test('back and forth is where it was, and neighbours share no instant and miss none', () => {
    const minutes = fc.integer({
      min: Date.parse('2015-01-01T00:00:00Z') / 60_000,
      max: Date.parse('2026-01-01T00:00:00Z') / 60_000,
    });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 100_000 }), fc.boolean(), (start, length, days) => {
        const from = new Date(start * 60_000).toISOString();
        const period: PeriodValues = days
          ? namedPeriod('last7Days', clockAt(from))
          : [from, new Date((start + length) * 60_000).toISOString()];
        const before = shiftPeriod(period, -1, clock);
        expect(before?.[1]).toBe(period[0]);
        expect(shiftPeriod(before ?? ['', ''], 1, clock)?.[0]).toBe(period[0]);
        expect(!days || shiftPeriod(before ?? ['', ''], 1, clock)?.[1] === period[1]).toBe(true);
      }),
    );
  });
});

describe('wall clock of inputs', () => {
  test('a midnight that does not exist is told, and stands for what the clocks showed instead', () => {
    expect(readWallText('2018-11-04T00:00', timeZone)).toEqual({ iso: '2018-11-04T03:00:00.000Z', clock: 'skipped' });
    expect(wallText('2018-11-04T03:00:00.000Z', timeZone)).toBe('2018-11-04T01:00');
  });

  test('an hour that comes twice is told; its first time counts', () => {
    expect(readWallText('2018-02-17T23:30', timeZone)).toEqual({ iso: '2018-02-18T01:30:00.000Z', clock: 'doubled' });
  });

  test('what is no time is none', () => {
    for (const text of ['', '2026-02-19', 'ontem', '2026-02-30T00:00']) expect(readWallText(text, timeZone)).toBeNull();
    expect(wallText('', timeZone)).toBe('');
  });

  test('minutes and seconds survive', () => {
    const zone = fc.constantFrom(timeZone, 'UTC', 'Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), zone, (seconds, where) => {
        const iso = new Date(seconds * 1000).toISOString();
        const read = readWallText(wallText(iso, where), where);
        // Of a doubled hour the first is meant, so its second time comes back as the first.
        const late = read?.clock === 'doubled' ? Date.parse(iso) - Date.parse(read.iso) : 0;
        expect(late === 0 || late === 3_600_000 || late === 1_800_000).toBe(true);
        expect(read === null ? null : Date.parse(read.iso) + late).toBe(seconds * 1000);
        expect(read?.clock).not.toBe('skipped');
      }),
    );
  });
});
