import { createFormatters, type Formatters } from 'trilha/headless';
import { describe, expect, it } from 'vitest';

const SAO_PAULO = 'America/Sao_Paulo';

const written = (raw: string, zone: 'explicit' | 'assumed' | 'unknown') => ({
  iso: `${raw.replace(' ', 'T')}.000Z`,
  raw,
  zone,
});

describe('dateTime', () => {
  it.each([
    ['pt-BR', '19/02/2026 22:43:00'],
    ['pt-PT', '19/02/2026 22:43:00'],
    ['es', '19/02/2026 22:43:00'],
    ['en', '02/19/2026 22:43:00'],
    ['en-GB', '19/02/2026 22:43:00'],
    ['de', '19.02.2026 22:43:00'],
    ['ja', '2026/02/19 22:43:00'],
    ['fa', '۱۴۰۴/۱۱/۳۰ ۲۲:۴۳:۰۰'],
    ['th', '19/02/2569 22:43:00'],
  ])('writes %s in its own order, digits and calendar, without a comma', (locale, text) => {
    expect(createFormatters(locale, SAO_PAULO).dateTime('2026-02-20T01:43:00Z')).toBe(text);
  });

  it.each([
    ['before the clock of 2018 goes forward', SAO_PAULO, '2018-11-04T02:59:59Z', '03/11/2018 23:59:59'],
    ['after it, an hour is missing', SAO_PAULO, '2018-11-04T03:00:00Z', '04/11/2018 01:00:00'],
    ['the hour that February 2019 repeats, first', SAO_PAULO, '2019-02-17T01:30:00Z', '16/02/2019 23:30:00'],
    ['the hour that February 2019 repeats, again', SAO_PAULO, '2019-02-17T02:30:00Z', '16/02/2019 23:30:00'],
    ['1985', SAO_PAULO, '1985-11-02T03:00:00Z', '02/11/1985 01:00:00'],
    ['local mean time, 3:06:28 behind', SAO_PAULO, '1913-01-01T12:00:00Z', '01/01/1913 08:53:32'],
    ['the last second of local mean time', SAO_PAULO, '1914-01-01T03:06:27Z', '31/12/1913 23:59:59'],
    ['the first second of standard time, off the quarter', SAO_PAULO, '1914-01-01T03:06:28Z', '01/01/1914 00:06:28'],
    ['a zone of half hours', 'Asia/Kolkata', '2026-02-19T22:43:00Z', '20/02/2026 04:13:00'],
    ['a zone of quarters', 'Asia/Kathmandu', '2026-02-19T22:43:00Z', '20/02/2026 04:28:00'],
    ['half an hour of summer time', 'Australia/Lord_Howe', '2026-04-04T15:00:00Z', '05/04/2026 01:30:00'],
    ['an offset in the text', 'UTC', '2026-02-19T22:43:00-03:00', '20/02/2026 01:43:00'],
    ['microseconds', 'UTC', '2026-02-19T22:42:47.999999Z', '19/02/2026 22:42:47'],
    ['the year 50', 'UTC', '0050-01-02T03:04:05Z', '02/01/0050 03:04:05'],
  ])('%s', (_, timeZone, iso, text) => {
    const format = createFormatters('pt-BR', timeZone);
    expect(format.dateTime(iso)).toBe(text);
    // A second time, from the remembered offset.
    expect(format.dateTime(iso)).toBe(text);
  });

  it('agrees with Intl for every quarter of an hour of days with 23, 24 and 25 hours', () => {
    for (const timeZone of [SAO_PAULO, 'America/New_York', 'Europe/Lisbon', 'Australia/Lord_Howe', 'Africa/Casablanca']) {
      const format = createFormatters('pt-BR', timeZone);
      const oracle = new Intl.DateTimeFormat('pt-BR', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
      for (const day of [
        '2018-11-04',
        '2019-02-17',
        '2026-03-08',
        '2026-11-01',
        '2026-03-29',
        '2026-10-25',
        '2026-04-05',
        '2026-02-15',
      ]) {
        for (let quarter = -8; quarter < 112; quarter += 1) {
          const at = new Date(Date.parse(`${day}T00:00:01Z`) + quarter * 900_000);
          expect(format.dateTime(at.toISOString())).toBe(oracle.format(at).replace(',', ''));
        }
      }
    }
  });

  it('shows a moment without a known zone as it was written, in every zone', () => {
    for (const timeZone of [SAO_PAULO, 'Asia/Kolkata', 'UTC']) {
      const format = createFormatters('pt-BR', timeZone);
      expect(format.dateTime(written('2026-02-19 22:43:00', 'unknown'))).toBe('19/02/2026 22:43:00');
      expect(format.day(written('2026-02-19 22:43:00', 'unknown'))).toBe('2026-02-19');
      expect(format.dateTime('2026-02-19 22:43:00')).toBe('19/02/2026 22:43:00');
    }
  });

  it('shifts a moment whose zone was assumed like any other', () => {
    expect(createFormatters('pt-BR', SAO_PAULO).dateTime(written('2026-02-19 22:43:00', 'assumed'))).toBe('19/02/2026 19:43:00');
  });

  it.each(['', 'ontem', '2026-13-01T00:00:00Z', '2026-02-19T25:00:00Z', '2026-02-19T22:43:00 Brasília'])(
    'gives nothing for %j',
    (text) => {
      const format = createFormatters('pt-BR', 'UTC');
      expect(format.dateTime(text)).toBe('');
      expect(format.day(text)).toBeNull();
      expect(format.dateTime({ iso: null, raw: text, zone: 'unknown' })).toBe('');
    },
  );
});

describe('days and durations', () => {
  const format = createFormatters('pt-BR', SAO_PAULO);
  const now = Date.parse('2026-02-20T01:43:00Z');

  it('takes the day from the zone, not from UTC', () => {
    expect(format.day('2026-02-20T01:43:00Z')).toBe('2026-02-19');
    expect(createFormatters('pt-BR', 'UTC').day('2026-02-20T01:43:00Z')).toBe('2026-02-20');
  });

  it.each([
    ['2026-02-19', 'Hoje'],
    ['2026-02-18', 'Ontem'],
    ['2026-02-20', 'Amanhã'],
    ['2026-02-17', '17 de fevereiro de 2026'],
    ['2025-02-19', '19 de fevereiro de 2025'],
    ['sem data', 'sem data'],
  ])('names the day %s', (day, name) => {
    expect(format.dayName(day, now)).toBe(name);
  });

  it('calls the day before a change of clocks yesterday', () => {
    expect(format.dayName('2018-11-03', Date.parse('2018-11-04T03:00:00Z'))).toBe('Ontem');
    expect(format.dayName('2019-02-16', Date.parse('2019-02-17T03:30:00Z'))).toBe('Ontem');
  });

  it.each([
    ['2026-02-20T01:43:00Z', 'agora'],
    ['2026-02-20T01:42:47Z', 'há 13 segundos'],
    ['2026-02-19T22:43:00Z', 'há 3 horas'],
    ['2026-02-19T01:43:00Z', 'há 1 dia'],
    ['2026-02-20T02:43:00Z', 'em 1 hora'],
  ])('tells how long ago %s was', (iso, text) => {
    expect(format.relative(iso, now)).toBe(text);
  });

  it('does not tell how long ago a moment without a zone was', () => {
    expect(format.relative(written('2026-02-19 22:43:00', 'unknown'), now)).toBe('');
  });

  it.each([
    [400, '400 milissegundos'],
    [13_000, '13 segundos'],
    [7_500_000, '2 horas e 5 minutos'],
    [3_600_000, '1 hora'],
    [90_000_000, '1 dia e 1 hora'],
  ])('writes %d ms', (milliseconds, text) => {
    expect(format.duration(milliseconds)).toBe(text);
  });
});

describe('numbers, money, lists, zones', () => {
  const plain = (text: string): string => text.replace(/\s/g, ' ');
  const format: Formatters = createFormatters('pt-BR', SAO_PAULO);

  it('keeps every digit of a number', () => {
    expect(format.number(0.12345)).toBe('0,12345');
    expect(format.number(15000)).toBe('15.000');
  });

  it.each([
    ['15000.50', 'BRL', 'R$ 15.000,50'],
    [15000.5, 'BRL', 'R$ 15.000,50'],
    ['9007199254740993.10', 'BRL', 'R$ 9.007.199.254.740.993,10'],
    ['0.001', 'BRL', 'R$ 0,001'],
    ['abc', 'BRL', 'abc'],
    ['', 'BRL', ''],
    ['12', 'reais', '12 reais'],
  ])('writes %s %s', (value, currency, text) => {
    expect(plain(format.money(value, currency))).toBe(text);
  });

  it('joins a list', () => {
    expect(format.list(['a', 'b', 'c'])).toBe('a, b e c');
  });

  it('names the zone for people and by its offset', () => {
    expect(format.zoneName(Date.parse('2026-02-19T00:00:00Z'))).toMatch(/^Horário .*Brasília \(GMT-3\)$/);
    expect(createFormatters('pt-BR', 'UTC').zoneName(0)).toBe('Horário Universal Coordenado (UTC)');
  });
});

describe('createFormatters', () => {
  it('says what is wrong with a locale or a zone', () => {
    expect(() => createFormatters('português', 'UTC')).toThrow(/"português" is not a locale/);
    expect(() => createFormatters('pt-BR', 'Brasília')).toThrow(RangeError);
    expect(() => createFormatters('pt-BR', 'Brasília')).toThrow(/time zone: "Brasília".*America\/Sao_Paulo/);
  });
});
