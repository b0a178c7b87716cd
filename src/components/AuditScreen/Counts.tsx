'use client';
import type { JSX } from 'react';
import type { AuditEntries, Total } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';

const OF: Readonly<Record<Total['relation'], 'loadedOfExact' | 'loadedOfAtLeast' | 'loadedOfEstimated'>> = {
  exact: 'loadedOfExact',
  atLeast: 'loadedOfAtLeast',
  estimated: 'loadedOfEstimated',
};

/** How much is loaded, of how much, and how surely; how much of it is shown; what could not be read or came twice. */
export function Counts({ entries }: { readonly entries: AuditEntries }): JSX.Element {
  const { words, now } = useTrilha();
  const { messages, format } = words;
  const { counts } = messages;
  const { total, loaded, rows, away, altered, local, unreadable, notices, status } = entries;
  const values = { count: loaded, total: format.number(total?.value ?? 0) };
  const doubled = notices.reduce((sum, notice) => sum + (notice.kind === 'duplicates' ? notice.ids.length : 0), 0);
  const ignored = notices.reduce((sum, notice) => sum + (notice.kind === 'filter-ignored' ? notice.ids.length : 0), 0);
  const facts = [
    status === 'loading' || status === 'failed'
      ? null
      : total === null
        ? format.message(counts.loaded, values)
        : format.message(counts[OF[total.relation]], values),
    away > 0 ? format.message(counts.away, { count: away }) : null,
    altered ? counts.altered : null,
    local.length > 0 ? format.message(counts.shown, { count: rows.length }) : null,
    unreadable > 0 ? format.message(counts.unreadable, { count: unreadable }) : null,
    doubled > 0 ? format.message(counts.duplicates, { count: doubled }) : null,
    ignored > 0 ? format.message(counts.filterIgnored, { count: ignored }) : null,
    notices.some(({ kind }) => kind === 'unordered') ? counts.unordered : null,
    notices.some(({ kind }) => kind === 'shrunk') ? counts.shrunk : null,
  ];
  return (
    <p className="trilha-counts">
      {facts.map((fact) =>
        fact === null ? null : (
          <span key={fact} className="trilha-count">
            {fact}
          </span>
        ),
      )}
      <span className="trilha-count-zone">{format.message(messages.screen.zone, { zone: format.zoneName(now()) })}</span>
    </p>
  );
}
