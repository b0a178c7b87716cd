'use client';
import { useMemo } from 'react';
import type { PeriodName } from './list/period.js';
import { rangeOf, rangeOfDays } from './list/period.js';
import { useTrilha } from './useTrilha.js';

/** A stretch of time as filters show it. */
export interface Period {
  /** The named stretch it is; `custom` when it is none of them, `null` when there is none. */
  readonly name: PeriodName | 'custom' | null;
  /** First and last day (`2026-02-19`), for date inputs; `''` for an open side. */
  readonly first: string;
  readonly last: string;
  readonly rangeOf: (name: PeriodName) => readonly [string, string];
  readonly rangeOfDays: (first: string, last: string) => readonly [string, string];
}

/** Names offered, in their order. */
export const PERIOD_NAMES: readonly PeriodName[] = ['today', 'yesterday', 'last7Days', 'last30Days'];

/** Reads the values of an `occurredAt` condition, in the screen's zone and told from the clock's day. */
export function usePeriod(values: readonly string[]): Period {
  const { words, now } = useTrilha();
  const [from = '', to = ''] = values;
  return useMemo(() => {
    const dayOf = (iso: string): string | null => words.format.day(iso);
    const today = dayOf(new Date(now()).toISOString()) ?? '';
    const named = (name: PeriodName): readonly [string, string] => rangeOf(name, today, dayOf);
    const found = PERIOD_NAMES.find((name) => {
      const range = named(name);
      return range[0] === from && range[1] === to;
    });
    const end = to === '' ? null : dayOf(new Date(Date.parse(to) - 1).toISOString());
    return {
      name: from === '' && to === '' ? null : (found ?? 'custom'),
      first: from === '' ? '' : (dayOf(from) ?? ''),
      last: end ?? '',
      rangeOf: named,
      rangeOfDays: (first, last) => rangeOfDays(first, last, dayOf),
    };
  }, [words, now, from, to]);
}

export type { PeriodName };
