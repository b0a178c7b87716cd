'use client';
import type { InfiniteData } from '@tanstack/react-query';
import { skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AuditQuery, QueryCondition } from '../query/index.js';
import { emptyQuery, isGroup, queryKey } from '../query/index.js';
import type { AuditSource, PageNotice } from '../source/index.js';
import { AuditError, toAuditError } from '../source/index.js';
import { tellDeveloper } from './development.js';
import { useClient } from './useClient.js';
import { useStableBy } from './useStable.js';
import { useProvided } from './context.js';
import { useSurroundings } from './surroundings.js';
import type { Collection, LiveRows } from './entries/collect.js';
import { repeatsCursor } from './entries/cursor.js';
import { useEntriesFeed } from './entries/useEntriesFeed.js';
import { useKeeping } from './entries/useKeeping.js';
import { loadPage, READING } from './entries/loadPage.js';
import type { PageParam } from './entries/pageParam.js';
import { FIRST_PAGE } from './entries/pageParam.js';
import { planQuery, sourceKey } from './entries/plan.js';
import type { LoadedPage } from './entries/readPage.js';
import { LONGEST_SILENT_WAIT, retryDelay, shouldRetry } from './entries/retry.js';
import { NO_ROWS } from './entries/rowList.js';
import type { AuditEntries, EntriesStatus, UseAuditEntriesOptions } from './entries/types.js';
import { useAbove } from './entries/useAbove.js';
import { useOnDemand } from './onDemand.js';

export type { AuditEntries, EntriesAbove, EntriesStatus, ReturningRows, UseAuditEntriesOptions } from './entries/types.js';

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
  const start = options.startAt ?? null;
  const plan = useMemo(() => planQuery(question, source.capabilities, start), [question, source, start]);
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
      queryFn: ({ pageParam, signal }) => loadPage(source, plan, pageParam, { limit, signal }),
      initialPageParam: FIRST_PAGE,
      getNextPageParam: ({ next }: LoadedPage, pages: readonly LoadedPage[]): PageParam | null =>
        next === null || repeatsCursor(pages) ? null : { above: false, cursor: next },
      getPreviousPageParam: ({ above, next }: LoadedPage, pages: readonly LoadedPage[]): PageParam | null =>
        plan.upwards === null || (above && (next === null || repeatsCursor(pages, true)))
          ? null
          : { above: true, cursor: above ? next : null },
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
        const page = await loadPage(source, plan, FIRST_PAGE, { limit, signal });
        client.setQueryData<InfiniteData<LoadedPage, PageParam>>(key, { pages: [page], pageParams: [FIRST_PAGE] });
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
  const failedAbove = list.isFetchPreviousPageError;
  const failure = data === undefined ? list.error : (top.error ?? (failedAbove ? null : list.error) ?? stuck);
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

  const began = plan.start !== null;
  const above = useAbove(list, plan, data);
  const own = isPlaceholderData ? undefined : data;
  const { lookAt, returning } = useKeeping({
    client,
    listKey: key,
    source,
    plan,
    limit,
    maxPages: options.maxPages,
    collection: own,
    fetching: isFetching,
  });
  // Rows that are not here cannot be filtered here: the list then begins anew.
  const lost = plan.local.length > 0 && (own?.away ?? 0) > 0;
  useEffect(() => {
    if (lost) void refetchTop();
  }, [lost, refetchTop]);

  // What is new is not next to rows that began at a moment.
  const feed = useEntriesFeed({ client, listKey: key, source, plan, collection: began ? undefined : own });

  return useMemo(
    () => ({
      status,
      rows: data?.rows ?? NO_ROWS,
      loaded: data?.loaded ?? 0,
      away: data?.away ?? 0,
      returning,
      altered: data?.altered ?? false,
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
      historyOf: data?.historyOf ?? noHistory,
      lookAt,
      above,
      loadMore,
      refresh,
      retry,
      feed,
    }),
    [
      status,
      data,
      returning,
      error,
      failed,
      retryAt,
      dataUpdatedAt,
      plan,
      isPlaceholderData,
      lookAt,
      above,
      loadMore,
      refresh,
      retry,
      feed,
    ],
  );
}
