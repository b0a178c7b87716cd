'use client';
import { useMemo } from 'react';
import type { DescribeContext } from '../../describe/index.js';
import type { PeriodName, PeriodValues } from '../../query/index.js';
import { namedPeriod, periodName, shiftPeriod } from '../../query/index.js';
import { useTrilha } from '../useTrilha.js';

/** A moment to the minute, seconds only where there are any: "19/02/2026 00:00". */
export function momentWords(iso: string, { format }: DescribeContext): string {
  return `${format.date(iso)} ${format.time(iso).replace(/^(\d\d:\d\d):00$/, '$1')}`;
}

/** A period in words that say which ends count: "de 19/02/2026 00:00 até antes de 20/02/2026 00:00". A bound that is no moment is shown as it is. */
export function periodWords([from, to]: PeriodValues, context: DescribeContext): string {
  const { query } = context.messages;
  const word = (iso: string): string => (Number.isNaN(Date.parse(iso)) ? iso : momentWords(iso, context));
  const holes = { from: word(from), to: word(to) };
  if (from === '' && to === '') return query.anyPeriod;
  return context.format.message(to === '' ? query.since : from === '' ? query.until : query.range, holes);
}

/** A period as a control shows it. */
export interface PeriodView {
  /** The named period it is now; `null` for none, or for a range without a name. */
  readonly name: PeriodName | null;
  /** Short: the name, else the range in words, else "Período". */
  readonly label: string;
  readonly words: string;
  readonly named: (name: PeriodName) => PeriodValues;
  /** The neighbour before and after; `null` where there is none. */
  readonly before: PeriodValues | null;
  readonly after: PeriodValues | null;
}

/** Reads the values of an `occurredAt` condition, in the screen's zone and by its clock. */
export function usePeriod(values: readonly string[]): PeriodView {
  const { words, now, timeZone } = useTrilha();
  const [from = '', to = ''] = values;
  return useMemo(() => {
    const clock = { now: now(), timeZone };
    const period: PeriodValues = [from, to];
    const name = periodName(period, clock);
    const text = periodWords(period, words);
    const { filters, query } = words.messages;
    return {
      name,
      label: name !== null ? query.periods[name] : from === '' && to === '' ? filters.period : text,
      words: text,
      named: (wanted) => namedPeriod(wanted, { now: now(), timeZone }),
      before: shiftPeriod(period, -1, clock),
      after: shiftPeriod(period, 1, clock),
    };
  }, [words, now, timeZone, from, to]);
}
