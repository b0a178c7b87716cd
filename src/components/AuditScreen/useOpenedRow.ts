'use client';
import type { AuditEntries, AuditRow, AuditSource, History } from '../../hooks/index.js';
import { useAuditEntry } from '../../hooks/index.js';

/** The row the inspector shows, and its neighbours in the list. */
export interface OpenedRow {
  readonly row: AuditRow | null;
  readonly history: History | null;
  readonly previousId: string | undefined;
  readonly nextId: string | undefined;
  /** `true`: an id is asked for that the list does not have and the source does not know. */
  readonly missing: boolean;
}

/** Finds the opened row among the loaded ones, else asks the source for it (a link to an older entry). */
export function useOpenedRow(entries: AuditEntries, id: string | null, source: AuditSource | undefined): OpenedRow {
  const index = id === null ? -1 : entries.indexOf(id);
  const settled = entries.status !== 'loading';
  const single = useAuditEntry(index < 0 && settled ? id : null, { source });
  const row = index >= 0 ? (entries.rows.at(index) ?? null) : single.status === 'ready' ? single.row : null;
  return {
    row,
    history: row?.kind === 'entry' ? entries.historyOf(row) : null,
    previousId: index > 0 ? entries.rows.at(index - 1)?.id : undefined,
    nextId: index >= 0 ? entries.rows.at(index + 1)?.id : undefined,
    missing: single.status === 'missing' || single.status === 'failed',
  };
}
