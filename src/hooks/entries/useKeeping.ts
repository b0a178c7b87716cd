'use client';
import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useCallback, useInsertionEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { AuditSource } from '../../source/index.js';
import { toAuditError } from '../../source/index.js';
import type { Collection } from './collect.js';
import { loadPage, READING } from './loadPage.js';
import type { PageParam } from './pageParam.js';
import type { QueryPlan } from './plan.js';
import type { LoadedPage } from './readPage.js';
import { retryDelay, shouldRetry } from './retry.js';
import type { ReturningRows } from './types.js';

/** What {@link useKeeping} does for a list. */
export interface Keeping {
  /**
   * Tells which places are looked at, from `first` to `last`, and which others must stay. Rows that were let go of there are loaded again; those
   * farthest from there are let go of first.
   */
  readonly lookAt: (first: number, last: number, pins?: readonly number[]) => void;
  readonly returning: ReturningRows | null;
}

interface KeepingParts {
  readonly client: QueryClient;
  readonly listKey: QueryKey;
  readonly source: AuditSource;
  readonly plan: QueryPlan;
  readonly limit: number;
  readonly maxPages: number | undefined;
  readonly collection: Collection | undefined;
  /** While a page is on its way nothing is changed: it would be overwritten. */
  readonly fetching: boolean;
}

interface Look {
  readonly key: string;
  readonly first: number;
  readonly last: number;
  readonly pins: readonly number[];
}

/** Fewest pages that are kept: what is looked at may be in two, and the first stays. */
const FEWEST = 3;
/** Milliseconds that places are looked at before their rows are asked for: who drags the bar passes many. */
const REST = 80;

const rest = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, REST);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });

/** Bounds what a list keeps: lets go of the rows of pages far from what is looked at, and loads them again when they are. */
export function useKeeping(parts: KeepingParts): Keeping {
  const { client, listKey, source, plan, limit, maxPages, collection, fetching } = parts;
  const latest = useRef(collection);
  useInsertionEffect(() => void (latest.current = collection), [collection]);
  const [look, setLook] = useState<Look | null>(null);
  const lookAt = useCallback((first: number, last: number, pins: readonly number[] = []) => {
    const list = latest.current;
    if (list === undefined) return;
    const key = [list.gapIn(first, last), ...[first, last, ...pins].map(list.pageOf)].join();
    setLook((known) => (known?.key === key ? known : { key, first, last, pins }));
  }, []);

  const gap = look === null ? -1 : (collection?.gapIn(look.first, look.last) ?? -1);
  const page = collection?.pages[gap];
  const after = collection?.pages[gap + (page?.above ? -1 : 1)];
  const again = useQuery(
    {
      queryKey: [...listKey, 'again', page?.above ?? null, page?.cursor ?? null],
      queryFn:
        page === undefined
          ? skipToken
          : async ({ signal }) => {
              await rest(signal);
              const { bringBack } = await READING.load();
              return bringBack(page, after, (cursor) => loadPage(source, plan, { above: page.above, cursor }, { limit, signal }));
            },
      gcTime: 0,
      staleTime: Infinity,
      structuralSharing: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: shouldRetry,
      retryDelay,
    },
    client,
  );
  const { data: came, isError, error, refetch } = again;

  // Before the effects of the parts below, which may ask for more: from then on until it has come the list must not be changed.
  useLayoutEffect(() => {
    const ready = READING.loaded();
    if (collection === undefined || fetching || ready === undefined) return;
    const { pages, pageOf, newestPage } = collection;
    let next = pages;
    if (page !== undefined && came !== undefined) next = pages.map((one) => (one === page ? came : one));
    // Conditions that only Trilha applies speak of the loaded rows: those stay then.
    if (maxPages !== undefined && plan.local.length === 0) {
      const [first, last] = look === null ? [newestPage, newestPage] : [pageOf(look.first), pageOf(look.last)];
      const pins = (look?.pins ?? []).map(pageOf);
      next = ready.keepPages(next, { first, last, pins }, Math.max(FEWEST, maxPages));
    }
    if (next === pages) return;
    const since = client.getQueryState(listKey)?.dataUpdatedAt;
    client.setQueryData<InfiniteData<LoadedPage, PageParam>>(
      listKey,
      (known) => known && { ...known, pages: [...next] },
      since === undefined ? {} : { updatedAt: since },
    );
  }, [client, listKey, collection, fetching, page, came, maxPages, plan, look]);

  const waits = page !== undefined;
  const returning = useMemo(
    (): ReturningRows | null =>
      waits
        ? {
            status: isError ? 'failed' : 'loading',
            error: isError ? toAuditError(error) : null,
            retry: () => void refetch(),
          }
        : null,
    [waits, isError, error, refetch],
  );
  return { lookAt, returning };
}
