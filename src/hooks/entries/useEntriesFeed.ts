'use client';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { useInsertionEffect, useMemo, useRef } from 'react';
import type { AuditRow } from '../../entry/index.js';
import type { AuditQuery } from '../../query/index.js';
import type { AuditSource } from '../../source/index.js';
import type { Collection, LiveRows } from './collect.js';
import type { QueryPlan } from './plan.js';

/** A list's end of a live feed. Another object for another list, be it the same question asked again. */
export interface EntriesFeed {
  readonly source: AuditSource;
  /** What the source is asked. */
  readonly query: AuditQuery;
  /** Where the feed goes on after the list's first page; `null`: the source did not say. */
  readonly cursor: string | null;
  /** Adds rows, as `parseEntry` read them, in the order they were recorded, without asking the source. Each goes where it belongs, once. */
  readonly merge: (rows: readonly AuditRow[]) => void;
  /** Whether the list has a row, shown or not. */
  readonly has: (id: string) => boolean;
  /** Whether a row belongs below what is loaded, where paging will bring it. */
  readonly isBelow: (row: AuditRow) => boolean;
  /** Whether the list shows a row: not, when conditions that only Trilha applies leave it out. */
  readonly shows: (row: AuditRow) => boolean;
}

interface FeedParts {
  readonly client: QueryClient;
  readonly listKey: QueryKey;
  readonly source: AuditSource;
  readonly plan: QueryPlan;
  readonly collection: Collection | undefined;
}

/** Makes the {@link EntriesFeed} of a loaded list; keeps it while the first page stays. */
export function useEntriesFeed({ client, listKey, source, plan, collection }: FeedParts): EntriesFeed | null {
  const first = collection?.first;
  const cursor = collection?.live ?? null;
  const query = plan.sent;
  const sentKey = plan.key;
  const latest = useRef(collection);
  // Before all other effects: parts below ask about the list in theirs.
  useInsertionEffect(() => void (latest.current = collection), [collection]);
  return useMemo(() => {
    if (first === undefined) return null;
    return {
      source,
      query,
      cursor,
      // Beside the list in the cache, not in it: a page on its way would overwrite what came while it was asked for.
      merge: (rows) =>
        void client.setQueryData<LiveRows>([...listKey, 'live'], (known) => ({
          first,
          added: [...(known?.first === first ? known.added : []), rows],
        })),
      has: (id) => latest.current?.has(id) ?? false,
      isBelow: (row) => latest.current?.isBelow(row) ?? false,
      shows: (row) => latest.current?.shows(row) ?? true,
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `query` is what `sentKey` stands for; another plan with the same question is the same feed
  }, [client, listKey, source, sentKey, first, cursor]);
}
