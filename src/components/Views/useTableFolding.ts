'use client';
import { useMemo } from 'react';
import type { FoldedLine, RowFolding } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import type { FoldedRun, Folding } from '../AuditTable/index.js';
import { RunToggle } from './RunToggle.js';

/** Folded rows as the table takes them: each run in words. `null` while nothing is folded. */
export function useTableFolding(folding: RowFolding | null): Folding | null {
  const { messages, format } = useTrilha().words;
  return useMemo(() => {
    if (folding === null) return null;
    const made = new WeakMap<FoldedLine, FoldedRun>();
    return {
      rows: folding.rows,
      indexOf: folding.indexOf,
      Toggle: RunToggle,
      runAt: (index) => {
        const line = folding.runAt(index);
        if (line === null) return null;
        const { id, open, head, group } = line;
        const { count, first, last } = group;
        const known = made.get(line);
        if (known !== undefined) return known;
        const time = (iso: string | null): string => (iso === null ? '?' : format.time(iso));
        const label = format.message(messages.views.run, { count, from: time(first), to: time(last) });
        const run = { id, open, head, count, label };
        made.set(line, run);
        return run;
      },
    };
  }, [folding, messages, format]);
}
