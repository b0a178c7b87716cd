'use client';
import type { InfiniteData } from '@tanstack/react-query';
import { skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AuditEntry, AuditRow } from '../entry/index.js';
import type { History } from '../history/index.js';
import type { AuditQuery, QueryCondition } from '../query/index.js';
import { emptyQuery, isGroup, queryKey } from '../query/index.js';
import type { AuditSource, PageNotice, Total } from '../source/index.js';
import { AuditError, toAuditError } from '../source/index.js';
import { tellDeveloper } from './development.js';
import { useClient } from './useClient.js';
import { useStableBy } from './useStable.js';
import { useProvided } from './context.js';
import { useSurroundings } from './surroundings.js';
import type { Collection, LiveRows } from './entries/collect.js';
import { repeatsCursor } from './entries/cursor.js';
import type { EntriesFeed } from './entries/useEntriesFeed.js';
import { useEntriesFeed } from './entries/useEntriesFeed.js';
import { loadPage, READING } from './entries/loadPage.js';
import { planQuery, sourceKey } from './entries/plan.js';
import type { LoadedPage } from './entries/readPage.js';
import { LONGEST_SILENT_WAIT, retryDelay, shouldRetry } from './entries/retry.js';
import type { RowList } from './entries/rowList.js';
import { NO_ROWS } from './entries/rowList.js';
import { useOnDemand } from './onDemand.js';

/**
 * What a list is doing. `loading`, `failed`: there are no rows. In all others the rows stay: `refreshing` (newer rows, or another query's,
 * are on their way), `loadingMore`, and the failures of both.
 */
export type EntriesStatus = 'loading' | 'failed' | 'ready' | 'refreshing' | 'loadingMore' | 'failedRefresh' | 'failedMore';

/** A list of entries, as far as it is loaded, and what can be done with it. */
export interface AuditEntries {
  readonly status: EntriesStatus;
  readonly rows: RowList<AuditRow>;
  /** Rows loaded; more than `rows` when `local` leaves some out. */
  readonly loaded: number;
  /** How many the source says there are; `null` when it does not. */
  readonly total: Total | null;
  /** Why there is no more: `data` everything is here, `limit` the source goes no further, `null` there is more. */
  readonly end: 'data' | 'limit' | null;
  /** Of the three failed states; else `null`. */
  readonly error: AuditError | null;
  /** When the next attempt starts by itself, in Unix milliseconds, where the server asked for a longer wait. */
  readonly retryAt: number | null;
  /** When the shown rows came, in Unix milliseconds. */
  readonly updatedAt: number | null;
  /** What was doubtful about the pages (rows that came twice, filters that were ignored, …), in their order. */
  readonly notices: readonly PageNotice[];
  readonly unreadable: number;
  /** Conditions the source cannot do, applied to the loaded rows only. */
  readonly local: readonly QueryCondition[];
  /** `true`: the rows are still those of the query before. */
  readonly stale: boolean;
  /** Place of a row by id; -1 when it is not among `rows`. */
  readonly indexOf: (id: string) => number;
  /** The loaded history of an entry's entity; the same object until that entity gets new rows. */
  readonly historyOf: (entry: AuditEntry) => History | null;
  /** Loads the next page; does nothing when there is none or one is on its way. */
  readonly loadMore: () => void;
  /** Loads the first page again; the rows stay until it has come. */
  readonly refresh: () => void;
  /** Repeats what failed. */
  readonly retry: () => void;
  /** Where a live feed of this list goes on, and the way to add its rows; `null` while there is no list of this question. */
  readonly feed: EntriesFeed | null;
}

/** Options of {@link useAuditEntries}. */
export interface UseAuditEntriesOptions {
  /** Default: the provider's. */
  readonly source?: AuditSource | undefined;
  /** Rows per page; at most what the source accepts. Default 50. */
  readonly pageSize?: number | undefined;
  /** `false`: nothing is asked. Default `true`. */
  readonly enabled?: boolean | undefined;
}

const NO_NOTICES: readonly PageNotice[] = [];
const nowhere = (): number => -1;
const noHistory = (): null => null;

/** Stands in where there is no source, so that the hooks below keep their order; it is never asked. */
const NO_SOURCE: AuditSource = {
  name: '#none',
  list: () => Promise.reject(new AuditError('no-source')),
};

const notYet = (): null => null;

/** `crm: entityType is, ip is`, for a developer. */
const missingOf = (source: AuditSource, conditions: readonly QueryCondition[]): string =>
  `${source.name ?? 'source'}: ${[...new Set(conditions.map((one) => (isGroup(one) ? 'groups' : `${one.field} ${one.operator}`)))].join(', ')}`;

/** Rows older than this are asked for again when a screen shows them anew. In milliseconds. */
const FRESH_FOR = 30_000;

/**
 * Entries of a source for a query, page by page, over TanStack Query's infinite cache. Rows are read and masked once, before they are
 * cached. What the source cannot filter by is filtered here, over the loaded rows, and named in `local`.
 */
export function useAuditEntries(query: AuditQuery = emptyQuery, options: UseAuditEntriesOptions = {}): AuditEntries {
  const trilha = useSurroundings();
  const client = useClient();
  const source = options.source ?? trilha.source ?? NO_SOURCE;
  const limit = Math.min(options.pageSize ?? 50, source.capabilities?.maxLimit ?? 200);
  const enabled = options.enabled ?? true;
  const question = useStableBy(query, queryKey);
  const plan = useMemo(() => planQuery(question, source.capabilities), [question, source]);
  const key = useMemo(() => ['trilha', 'entries', sourceKey(source), plan.key, limit] as const, [source, plan, limit]);
  const [collected] = useState(() => new WeakMap<readonly LoadedPage[], Collection>());
  const provided = useProvided() !== null;
  useEffect(() => {
    if (process.env.NODE_ENV === 'production' || !enabled) return;
    if (source === NO_SOURCE) tellDeveloper(provided ? 'no-provided-source' : 'no-provider');
    else if (plan.local.length > 0) tellDeveloper('no-capability', missingOf(source, plan.local));
  }, [source, plan, enabled, provided]);
  const reading = useOnDemand(READING);
  const collect = useMemo(() => reading?.createCollector(source, plan, collected) ?? notYet, [reading, source, plan, collected]);
  const { data: live } = useQuery<LiveRows>({ queryKey: [...key, 'live'], queryFn: skipToken, staleTime: Infinity }, client);
  const select = useMemo(
    () =>
      (data: InfiniteData<LoadedPage>): Collection | null =>
        collect(data, live),
    [collect, live],
  );

  const list = useInfiniteQuery(
    {
      queryKey: key,
      queryFn: ({ pageParam, signal }) => loadPage(source, plan, { cursor: pageParam, limit, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (last: LoadedPage, pages: readonly LoadedPage[]) => (repeatsCursor(pages) ? null : last.next),
      select,
      enabled,
      // Rows of another question stay until the answer comes; rows of another source never do.
      placeholderData: (previous, asked) => (asked?.queryKey[2] === key[2] ? previous : undefined),
      structuralSharing: false,
      networkMode: 'always',
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: shouldRetry,
      retryDelay,
    },
    client,
  );

  const top = useQuery(
    {
      queryKey: [...key, 'top'],
      queryFn: async ({ signal }) => {
        const page = await loadPage(source, plan, { cursor: null, limit, signal });
        client.setQueryData<InfiniteData<LoadedPage, string | null>>(key, { pages: [page], pageParams: [null] });
        return page.rows.length;
      },
      enabled: false,
      gcTime: 0,
      networkMode: 'always',
      retry: shouldRetry,
      retryDelay,
    },
    client,
  );

  const { refetch: refetchTop } = top;
  const { refetch, fetchNextPage, hasNextPage, isFetching, dataUpdatedAt, isPlaceholderData } = list;
  const refreshing = top.isFetching || (list.isRefetching && !list.isFetchingNextPage) || isPlaceholderData;
  const data = list.data ?? undefined;
  const stuck = useMemo(
    () => (data?.stuck ? new AuditError('repeated-cursor', { source: source.name, method: 'list' }) : null),
    [data?.stuck, source],
  );
  const failure = data === undefined ? list.error : (top.error ?? list.error ?? stuck);
  const status: EntriesStatus =
    data === undefined
      ? list.isError
        ? 'failed'
        : 'loading'
      : refreshing
        ? 'refreshing'
        : list.isFetchingNextPage
          ? 'loadingMore'
          : failure === null
            ? 'ready'
            : top.error === null && (list.isFetchNextPageError || stuck !== null)
              ? 'failedMore'
              : 'failedRefresh';
  const error = useMemo(() => (failure === null ? null : toAuditError(failure)), [failure]);
  const failedAt = status === 'failedRefresh' && top.error !== null ? top.errorUpdatedAt : list.errorUpdatedAt;
  const wait = error?.retryAfterMs;
  const failed = status === 'failed' || status === 'failedMore' || status === 'failedRefresh';
  const retryAt = failed && wait !== undefined && wait > LONGEST_SILENT_WAIT ? failedAt + wait : null;

  const refresh = useCallback(() => void refetchTop(), [refetchTop]);
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetching && !isPlaceholderData) void fetchNextPage();
  }, [hasNextPage, isFetching, isPlaceholderData, fetchNextPage]);
  const retry = useCallback(() => {
    if (status === 'failedMore' && !stuck) void fetchNextPage();
    else if (status === 'failedMore' || status === 'failedRefresh') void refetchTop();
    else if (status === 'failed') void refetch();
  }, [status, stuck, fetchNextPage, refetchTop, refetch]);

  // Shown anew after a while: the rows stay and newer ones are fetched.
  useEffect(() => {
    const since = client.getQueryState(key)?.dataUpdatedAt;
    if (enabled && since && Date.now() - since > FRESH_FOR) void refetchTop();
  }, [client, key, enabled, refetchTop]);

  useEffect(() => {
    if (retryAt === null) return undefined;
    const timer = setTimeout(retry, Math.max(0, retryAt - Date.now()));
    return () => clearTimeout(timer);
  }, [retryAt, retry]);

  const feed = useEntriesFeed({ client, listKey: key, source, plan, collection: isPlaceholderData ? undefined : data });
  const history = data?.history;
  const historyOf = useMemo(() => (history ? (entry: AuditEntry) => history.historyOf(entry) : noHistory), [history]);

  return useMemo(
    () => ({
      status,
      rows: data?.rows ?? NO_ROWS,
      loaded: data?.loaded ?? 0,
      total: data?.total ?? null,
      end: data?.end ?? null,
      error: failed ? error : null,
      retryAt,
      updatedAt: dataUpdatedAt || null,
      notices: data?.notices ?? NO_NOTICES,
      unreadable: data?.unreadable ?? 0,
      local: plan.local,
      stale: isPlaceholderData,
      indexOf: data?.indexOf ?? nowhere,
      historyOf,
      loadMore,
      refresh,
      retry,
      feed,
    }),
    [status, data, error, failed, retryAt, dataUpdatedAt, plan, isPlaceholderData, historyOf, loadMore, refresh, retry, feed],
  );
}
