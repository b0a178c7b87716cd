'use client';
import { useQuery } from '@tanstack/react-query';
import type { AuditRow } from '../entry/index.js';
import { parseEntry } from '../entry/index.js';
import type { AuditError, AuditSource } from '../source/index.js';
import { toAuditError } from '../source/index.js';
import { sourceKey } from './entries/plan.js';
import { retryDelay, shouldRetry } from './entries/retry.js';
import { useClient } from './useClient.js';
import { useTrilha } from './useTrilha.js';

/** A single entry, asked for by its id. `missing`: the source has none, or cannot look one up. */
export type SingleEntry =
  | { readonly status: 'loading' | 'missing' | 'idle' }
  | { readonly status: 'ready'; readonly row: AuditRow }
  | { readonly status: 'failed'; readonly error: AuditError; readonly retry: () => void };

/** One entry by id, over the source's `get`: for permalinks to entries that no list has loaded. `null` asks for nothing. */
export function useAuditEntry(id: string | null, options: { readonly source?: AuditSource | undefined } = {}): SingleEntry {
  const trilha = useTrilha();
  const client = useClient();
  const source = options.source ?? trilha.source;
  const able = source?.get !== undefined && id !== null;
  const query = useQuery(
    {
      queryKey: ['trilha', 'entry', source === null ? null : sourceKey(source), id],
      queryFn: async ({ signal }): Promise<AuditRow | null> => {
        if (!able) return null;
        try {
          const row = await source.get?.(id, { signal });
          return row === null || row === undefined ? null : parseEntry(row, source.parse);
        } catch (error) {
          throw toAuditError(error, { source: source.name, method: 'get' });
        }
      },
      enabled: able,
      structuralSharing: false,
      networkMode: 'always',
      staleTime: Infinity,
      retry: shouldRetry,
      retryDelay,
    },
    client,
  );
  if (id === null) return { status: 'idle' };
  if (!able) return { status: 'missing' };
  if (query.isError) return { status: 'failed', error: toAuditError(query.error), retry: () => void query.refetch() };
  if (query.data === undefined) return { status: 'loading' };
  return query.data === null ? { status: 'missing' } : { status: 'ready', row: query.data };
}
