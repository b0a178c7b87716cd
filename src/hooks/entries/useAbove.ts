'use client';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { toAuditError } from '../../source/index.js';
import type { Collection } from './collect.js';
import type { QueryPlan } from './plan.js';
import type { EntriesAbove } from './types.js';

/** The way up from the moment at which a list began; `null` where it began at its top. */
export function useAbove(
  list: UseInfiniteQueryResult<Collection | null, unknown>,
  { start, upwards }: QueryPlan,
  collection: Collection | undefined,
): EntriesAbove | null {
  const { fetchPreviousPage, hasPreviousPage, isFetching, isFetchingPreviousPage, isFetchPreviousPageError } = list;
  const idle = hasPreviousPage && !isFetching && !list.isPlaceholderData;
  const load = useCallback(() => void (idle && fetchPreviousPage()), [idle, fetchPreviousPage]);
  const error = isFetchPreviousPageError ? list.error : null;
  const top = collection?.top ?? null;
  return useMemo(() => {
    if (start === null) return null;
    const status =
      upwards === null
        ? 'unable'
        : isFetchingPreviousPage
          ? 'loading'
          : error !== null
            ? 'failed'
            : (top ?? (hasPreviousPage ? 'more' : 'limit'));
    return { status, error: error === null ? null : toAuditError(error), load };
  }, [start, upwards, isFetchingPreviousPage, error, top, hasPreviousPage, load]);
}
