'use client';
import { useMemo } from 'react';
import type { AuditEntry, AuditRow } from '../../entry/index.js';
import type { AuditQuery } from '../../query/index.js';
import { emptyQuery } from '../../query/index.js';
import type { AuditSource } from '../../source/index.js';
import type { RowList } from '../entries/rowList.js';
import type { AuditEntries } from '../useAuditEntries.js';
import { useAuditEntries } from '../useAuditEntries.js';
import { useTrilha } from '../useTrilha.js';
import type { PivotItem, PivotLaneName } from './lanes.js';
import { laneQuery, mergeFound, PIVOT_LANES } from './lanes.js';

/** Entries one lane shows, at most. */
const SHOWN = 30;

/** One kind of thing in common, as far as it is loaded. */
export interface PivotLane {
  readonly name: PivotLaneName;
  /** The whole question, for a list of its own. */
  readonly query: AuditQuery;
  readonly status: 'loading' | 'failed' | 'ready';
  /** Entries found besides the one in the middle. */
  readonly others: number;
  /** `true`: there are more than these. */
  readonly more: boolean;
  readonly retry: () => void;
}

/** What else happened around an entry. */
export interface Pivot {
  /** Only those the entry has something in common by, and the source can filter by. */
  readonly lanes: readonly PivotLane[];
  /** Newest first, the entry itself among them. */
  readonly items: readonly PivotItem<PivotLaneName>[];
  readonly status: 'loading' | 'ready';
}

const entriesOf = (rows: RowList<AuditRow>): AuditEntry[] => {
  const found: AuditEntry[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows.at(index);
    if (row?.kind === 'entry') found.push(row);
  }
  return found;
};

function useLane(
  name: PivotLaneName,
  entry: AuditEntry,
  minutes: number,
  source: AuditSource | null,
): [PivotLane | null, AuditEntries] {
  const query = useMemo(() => laneQuery(name, entry, minutes, source?.capabilities), [name, entry, minutes, source]);
  const entries = useAuditEntries(query ?? emptyQuery, {
    source: source ?? undefined,
    pageSize: SHOWN,
    enabled: query !== null,
  });
  const { status, rows, end, stale, retry } = entries;
  const lane = useMemo((): PivotLane | null => {
    if (query === null) return null;
    const settled = status !== 'loading' && status !== 'failed' && !stale;
    return {
      name,
      query,
      status: status === 'failed' ? 'failed' : settled ? 'ready' : 'loading',
      others: settled ? entriesOf(rows).filter(({ id }) => id !== entry.id).length : 0,
      more: settled && end === null,
      retry,
    };
  }, [name, query, status, rows, end, stale, retry, entry.id]);
  return [lane, entries];
}

/**
 * Entries within some minutes of another that share its request, actor, IP or entity. One question per kind; kinds that the source cannot
 * filter by are left out.
 */
export function usePivot(entry: AuditEntry, minutes: number, options: { readonly source?: AuditSource | undefined } = {}): Pivot {
  const trilha = useTrilha();
  const source = options.source ?? trilha.source;
  const [request, requestRows] = useLane(PIVOT_LANES[0], entry, minutes, source);
  const [actor, actorRows] = useLane(PIVOT_LANES[1], entry, minutes, source);
  const [ip, ipRows] = useLane(PIVOT_LANES[2], entry, minutes, source);
  const [entity, entityRows] = useLane(PIVOT_LANES[3], entry, minutes, source);
  return useMemo(() => {
    const all = [
      [request, requestRows.rows],
      [actor, actorRows.rows],
      [ip, ipRows.rows],
      [entity, entityRows.rows],
    ] as const;
    const found = all.flatMap(([lane, rows]) => (lane === null ? [] : [{ lane, rows }]));
    return {
      lanes: found.map(({ lane }) => lane),
      items: mergeFound(
        entry,
        found.map(({ lane, rows }) => [lane.name, lane.status === 'ready' ? entriesOf(rows) : []] as const),
      ),
      status: found.some(({ lane }) => lane.status === 'loading') ? 'loading' : 'ready',
    };
  }, [entry, request, requestRows.rows, actor, actorRows.rows, ip, ipRows.rows, entity, entityRows.rows]);
}
