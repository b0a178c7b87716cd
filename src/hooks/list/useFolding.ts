'use client';
import { useCallback, useMemo, useState } from 'react';
import type { AuditRow } from '../../entry/index.js';
import type { RunOptions } from '../../history/index.js';
import type { RowList } from '../entries/rowList.js';
import type { AuditEntries } from '../useAuditEntries.js';
import type { FoldedRows } from './folding.js';
import { foldRows } from './folding.js';
import { continues } from './useDays.js';

/** A list with its runs folded, and the way to open and close them. */
export interface RowFolding extends FoldedRows {
  /** Opens or closes the run of a row. */
  readonly switchRun: (id: string) => void;
}

interface Known {
  readonly given: RowList<AuditRow>;
  readonly folded: FoldedRows;
}

/** Only rows that say the same again: a request that touches several things keeps its rows, since each is about something else. */
const FOLD: RunOptions = { fold: ['like'] };

/** Folds the runs of the loaded rows while `on`; `null` while not. Pages that come later cost themselves. */
export function useFolding({ rows }: AuditEntries, on: boolean): RowFolding | null {
  const [known, keep] = useState<Known | null>(null);
  let current = on ? known : null;
  if (on && current?.given !== rows) {
    const same = current !== null && (current.given.gaps ?? 0) === (rows.gaps ?? 0) && continues(current.given, rows);
    const folded = same && current !== null ? current.folded.extend(rows) : foldRows(rows, FOLD);
    current = { given: rows, folded };
  }
  if (current !== known) keep(current);
  const switchRun = useCallback((id: string) => keep((last) => last && { ...last, folded: last.folded.toggle(id) }), []);
  const folded = current?.folded ?? null;
  return useMemo(() => folded && { ...folded, switchRun }, [folded, switchRun]);
}
