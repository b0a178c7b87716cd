'use client';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { AuditQuery, DroppedParameter, SearchParamsOptions } from '../../query/index.js';
import { emptyQuery, queryKey, readAddress, withoutField, writeAddress } from '../../query/index.js';
import { useStableArray, useStableBy } from '../useStable.js';
import { historyAdapter, type UrlAdapter, type UrlWrite } from './urlAdapter.js';

/** Options of {@link useUrlQuery}. */
export interface UseUrlQueryOptions extends SearchParamsOptions {
  /** The host's router. Default: the browser's History API, {@link historyAdapter}. */
  readonly adapter?: UrlAdapter;
  /** Asked while the address says nothing. Default: everything, newest first. */
  readonly defaultQuery?: AuditQuery;
  /**
   * Whether the address has no other parameters than the query's and those in `ignore`, so that an unknown one is a mistake to be told of.
   * Default: `true` with a `prefix`, else `false`.
   */
  readonly owns?: boolean;
  /** How a change is written. Default: a new step of the history, but words that are being typed replace the step. */
  readonly write?: UrlWrite | ((next: AuditQuery, previous: AuditQuery) => UrlWrite);
}

/** What {@link useUrlQuery} returns; give `screen` to `AuditScreen`, or the parts to other components. */
export interface UrlQuery {
  readonly query: AuditQuery;
  readonly setQuery: (query: AuditQuery) => void;
  /** Parameters of the address that are not part of the query because they make no sense. */
  readonly dropped: readonly DroppedParameter[];
  /** The props of an `AuditScreen` that lives in the address: `<AuditScreen {...useUrlQuery().screen} />`. */
  readonly screen: {
    readonly query: AuditQuery;
    readonly onQueryChange: (query: AuditQuery) => void;
    readonly dropped: readonly DroppedParameter[];
  };
}

/** Words that are typed would fill the history with their letters. */
const bySteps = (next: AuditQuery, previous: AuditQuery): UrlWrite =>
  queryKey(withoutField(next, 'text')) === queryKey(withoutField(previous, 'text')) ? 'replace' : 'push';

const nowhere = (): string => '';

/**
 * Keeps a query in the address, so that a filtered screen can be shared and the browser's back and forward work. Parameters of the host keep
 * their place and their spelling. On a server, and while hydrating, the address is unknown: `defaultQuery` is asked.
 */
export function useUrlQuery(options: UseUrlQueryOptions = {}): UrlQuery {
  const { prefix = '', adapter = historyAdapter, defaultQuery = emptyQuery, owns = prefix !== '', write = bySteps } = options;
  const ignore = useStableArray(options.ignore);
  const search = useSyncExternalStore(adapter.subscribe, adapter.read, nowhere);
  const fallback = useStableBy(defaultQuery, queryKey);
  const address = useMemo(() => ({ prefix, owns, ...(ignore && { ignore }) }), [prefix, owns, ignore]);
  const read = useMemo(() => readAddress(search, address), [search, address]);
  const query = useStableBy(read.query ?? fallback, queryKey);
  const dropped = useStableBy(read.dropped, JSON.stringify);
  const setQuery = useCallback(
    (next: AuditQuery): void => {
      const before = adapter.read();
      const after = writeAddress(before, next, address, (asked) => queryKey(asked) === queryKey(fallback));
      if (after !== before) adapter.write(after, typeof write === 'function' ? write(next, query) : write);
    },
    [adapter, address, fallback, write, query],
  );
  return useMemo(
    () => ({ query, setQuery, dropped, screen: { query, onQueryChange: setQuery, dropped } }),
    [query, setQuery, dropped],
  );
}
