'use client';
import { useMemo, useState } from 'react';
import type { AuditEntries, AuditEntry, AuditQuery, AuditRow, AuditSource, History } from '../../hooks/index.js';
import { useAuditEntries, useAuditEntry } from '../../hooks/index.js';

/** Why an opened id shows no row. `unknown`: the source has none. `unable`: it cannot look one up. `failed`: it did not answer. */
export type Missing = 'unknown' | 'unable' | 'failed';

/** The row the inspector shows, and its neighbours in the list. */
export interface OpenedRow {
  readonly row: AuditRow | null;
  readonly history: History | null;
  /** Neighbours in the list; of a row that is not in it, in the history of its entity. */
  readonly previousId: string | undefined;
  readonly nextId: string | undefined;
  /** `null`: nothing is missing. */
  readonly missing: Missing | null;
  /** Asks again for what failed; `null` when that would change nothing. */
  readonly retry: (() => void) | null;
}

const NEAR = 20;

/** The entries of the same entity up to an entry, or from it on; `null` when its moment or its entity cannot be asked for. */
function nearby(entry: AuditEntry | null, order: 'newest' | 'oldest'): AuditQuery | null {
  const at = entry?.occurredAt.iso ? Date.parse(entry.occurredAt.iso) : Number.NaN;
  if (entry === null || entry.entity.id === null || Number.isNaN(at)) return null;
  const values = order === 'newest' ? ['', new Date(at + 1).toISOString()] : [new Date(at).toISOString(), ''];
  return {
    order,
    conditions: [
      { field: 'entityType', operator: 'is', values: [entry.entity.type] },
      { field: 'entityId', operator: 'is', values: [entry.entity.id] },
      { field: 'occurredAt', operator: 'in', values },
    ],
  };
}

/** Whether a source can give an entity's entries around a moment; without that nothing around an entry is asked for. */
function canLookAround(source: AuditSource | undefined | null, order: 'newest' | 'oldest'): boolean {
  const { filters, orders = ['newest'] } = source?.capabilities ?? {};
  return Boolean(
    filters?.entityType?.includes('is') &&
    filters.entityId?.includes('is') &&
    filters.occurredAt?.includes('in') &&
    orders.includes(order),
  );
}

const otherThan = (entries: AuditEntries, id: string): string | undefined => {
  const at = entries.indexOf(id);
  return at < 0 ? undefined : entries.rows.at(at + 1)?.id;
};

/**
 * Finds the opened row among the loaded ones, else asks the source for it (a link to an older entry), and then for what surrounds it in its entity's
 * history, so that values can be inferred and there is a previous and a next.
 */
export function useOpenedRow(entries: AuditEntries, id: string | null, source: AuditSource | null): OpenedRow {
  const index = id === null ? -1 : entries.indexOf(id);
  const settled = entries.status !== 'loading';
  const away = index < 0 && settled ? id : null;
  const single = useAuditEntry(away, { source: source ?? undefined });
  const alone = single.status === 'ready' && single.row.kind === 'entry' && away !== null ? single.row : null;
  const [before, after] = useMemo(() => [nearby(alone, 'newest'), nearby(alone, 'oldest')], [alone]);
  const asked = { source: source ?? undefined, pageSize: NEAR };
  const older = useAuditEntries(before ?? undefined, {
    ...asked,
    enabled: before !== null && canLookAround(source, 'newest'),
  });
  const newer = useAuditEntries(after ?? undefined, {
    ...asked,
    enabled: after !== null && canLookAround(source, 'oldest'),
  });
  const [last, keep] = useState<AuditRow | null>(null);
  const known = alone === null ? undefined : older.rows.at(older.indexOf(alone.id));
  // The history knows its own reading of the row, not the one that was asked for by its id.
  const found = index >= 0 ? (entries.rows.at(index) ?? null) : (known ?? (single.status === 'ready' ? single.row : null));
  // The row before stays while its neighbour is on its way, so that what shows it is not taken away and made anew.
  const stays = found === null && away !== null && single.status === 'loading' ? last : null;
  if (found !== null ? found !== last : last !== null && stays === null) keep(found);
  if (index >= 0) {
    const row = found;
    return {
      row,
      history: row?.kind === 'entry' ? entries.historyOf(row) : null,
      previousId: index > 0 ? entries.rows.at(index - 1)?.id : undefined,
      nextId: entries.rows.at(index + 1)?.id,
      missing: null,
      retry: null,
    };
  }
  const gone = away !== null && (single.status === 'missing' || single.status === 'failed');
  return {
    row: found ?? stays,
    history: known?.kind === 'entry' ? older.historyOf(known) : null,
    previousId: alone === null || after === null ? undefined : otherThan(newer, alone.id),
    nextId: alone === null || before === null ? undefined : otherThan(older, alone.id),
    missing: !gone ? null : single.status === 'failed' ? 'failed' : source?.get === undefined ? 'unable' : 'unknown',
    retry: single.status === 'failed' ? single.retry : null,
  };
}
