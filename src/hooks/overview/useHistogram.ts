'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AuditRow } from '../../entry/index.js';
import type { AuditQuery } from '../../query/index.js';
import { emptyQuery, queryKey } from '../../query/index.js';
import type { AuditError, AuditSource, HistogramBucket } from '../../source/index.js';
import { countHistogram, toAuditError } from '../../source/index.js';
import { planQuery, sourceKey } from '../entries/plan.js';
import { shouldRetry, retryDelay } from '../entries/retry.js';
import type { RowList } from '../entries/rowList.js';
import { useClient } from '../useClient.js';
import { useStableBy } from '../useStable.js';
import { useTrilha } from '../useTrilha.js';
import type { HistogramBar, OperationCount } from './bars.js';
import { sumOperations, toBar } from './bars.js';

/** Options of {@link useHistogram}. */
export interface HistogramOptions {
  /** Default: the provider's. */
  readonly source?: AuditSource | undefined;
  /** Loaded rows, counted where the source cannot count, or cannot do all of the query. They are those the query leaves. */
  readonly rows?: RowList<AuditRow> | undefined;
  /** Bars, at most. Default 60. */
  readonly buckets?: number | undefined;
  /** `false`: nothing is asked. Default `true`. */
  readonly enabled?: boolean | undefined;
}

/** Entries over time, as far as they are counted. */
export interface Histogram {
  /** `unable`: the source cannot count, and there are no rows to count. */
  readonly status: 'unable' | 'loading' | 'failed' | 'ready';
  /** What was counted: all that match, or only the loaded rows, which has to be said. */
  readonly scope: 'source' | 'loaded';
  readonly bars: readonly HistogramBar[];
  /** Several bars as one; the places may come in any order. */
  readonly join: (first: number, last: number) => HistogramBar;
  readonly operations: readonly OperationCount[];
  readonly total: number;
  /** Entries of the highest bar. */
  readonly most: number;
  /** `true`: some bars may have more entries than were counted. */
  readonly partial: boolean;
  /** `true`: the bars are still those of the question before. */
  readonly stale: boolean;
  readonly error: AuditError | null;
  readonly retry: () => void;
}

const NONE: readonly HistogramBucket[] = [];

function rowsOf(list: RowList<AuditRow>): AuditRow[] {
  const rows: AuditRow[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const row = list.at(index);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

/**
 * Entries over time by operation, for a query: counted by the source where it can, with its conditions all in the question; else over the
 * loaded rows, and `scope` says so. Bars begin at round times of the screen's zone, days at its midnights.
 */
export function useHistogram(query: AuditQuery, options: HistogramOptions = {}): Histogram {
  const { rows, buckets = 60, enabled = true } = options;
  const trilha = useTrilha();
  const client = useClient();
  const source = options.source ?? trilha.source;
  const { words, timeZone } = trilha;
  const question = useStableBy(query, queryKey);
  const plan = useMemo(() => planQuery(question, source?.capabilities), [question, source]);
  const able = source?.histogram !== undefined && plan.local.length === 0;
  const key = source === null ? null : sourceKey(source);
  const asked = useQuery(
    {
      queryKey: ['trilha', 'histogram', key, plan.key, buckets, timeZone],
      queryFn: async ({ signal }): Promise<readonly HistogramBucket[]> => {
        try {
          return (await source?.histogram?.(plan.sent, { signal, buckets, timeZone })) ?? NONE;
        } catch (error) {
          throw toAuditError(error, { source: source?.name, method: 'histogram' });
        }
      },
      enabled: enabled && able,
      retry: shouldRetry,
      retryDelay,
      networkMode: 'always',
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      placeholderData: (previous, before) => (before?.queryKey[2] === key ? previous : undefined),
    },
    client,
  );
  const loaded = useMemo(
    () => (able || !enabled || rows === undefined ? null : countHistogram(rowsOf(rows), emptyQuery, buckets, timeZone)),
    [able, enabled, rows, buckets, timeZone],
  );
  const found = loaded ?? asked.data;
  const { isError, isPlaceholderData, refetch } = asked;
  const error = useMemo(() => (isError ? toAuditError(asked.error) : null), [isError, asked.error]);
  return useMemo(() => {
    const list = found ?? NONE;
    const bars = list.map((bucket) => toBar([bucket], words));
    return {
      status: !able && rows === undefined ? 'unable' : able && isError ? 'failed' : found === undefined ? 'loading' : 'ready',
      scope: able ? 'source' : 'loaded',
      bars,
      join: (first, last) => toBar(list.slice(Math.min(first, last), Math.max(first, last) + 1), words),
      operations: sumOperations(list, words),
      total: bars.reduce((sum, bar) => sum + bar.total, 0),
      most: bars.reduce((most, bar) => Math.max(most, bar.total), 0),
      partial: list.some(({ atLeast }) => atLeast === true),
      stale: able && isPlaceholderData,
      error,
      retry: () => void refetch(),
    };
  }, [found, words, able, rows, isError, isPlaceholderData, error, refetch]);
}
