import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useMemo, useRef } from 'react';
import type { JSX } from 'react';
import type { AuditEntry } from 'trilha';

const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
  sortFns: { basic: sortFn_basic },
  filterFns: { includesString: filterFn_includesString },
});

const clock = new Intl.DateTimeFormat('pt-BR', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'America/Sao_Paulo',
});

const textOf = (entry: AuditEntry): string => entry.after?.text ?? '';

const columns = [
  { id: 'when', accessorFn: (entry: AuditEntry) => entry.occurredAt.iso ?? '' },
  { id: 'entity', accessorFn: (entry: AuditEntry) => `${entry.entity.type} #${entry.entity.id}` },
  { id: 'action', accessorFn: (entry: AuditEntry) => entry.action },
  { id: 'actor', accessorFn: (entry: AuditEntry) => entry.actor?.name ?? '' },
  { id: 'origin', accessorFn: (entry: AuditEntry) => entry.origin.ip ?? '' },
  { id: 'change', accessorFn: textOf },
].map((column) => ({ ...column, sortFn: 'basic' as const, filterFn: 'includesString' as const }));

const ROW: React.CSSProperties = {
  position: 'absolute',
  insetInline: 0,
  blockSize: 40,
  display: 'grid',
  gridTemplateColumns: '160px 160px 140px 160px 120px 1fr',
};
const CELL: React.CSSProperties = { overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' };

const Row = memo(function Row({ entry, top }: { readonly entry: AuditEntry; readonly top: number }): JSX.Element {
  return (
    <div role="row" data-row={entry.id} style={{ ...ROW, transform: `translateY(${top}px)` }}>
      <div style={CELL}>{entry.occurredAt.iso === null ? '' : clock.format(new Date(entry.occurredAt.iso))}</div>
      <div style={CELL}>
        {entry.entity.type} #{entry.entity.id}
      </div>
      <div style={CELL}>{entry.action}</div>
      <div style={CELL}>{entry.actor?.name}</div>
      <div style={CELL}>{entry.origin.ip}</div>
      <div style={CELL}>{textOf(entry).slice(0, 120)}</div>
    </div>
  );
});

/** Props of {@link ReferenceTable}. */
export interface ReferenceProps {
  readonly entries: AuditEntry[];
  readonly oldest: boolean;
  readonly actions: string;
  /** Looked for in all columns, ignoring case. */
  readonly text: string;
}

const idOf = (entry: AuditEntry): string => entry.id;

/** The near limit: TanStack Table and Virtual, tuned by hand, with cells of plain text. It has no days, changes, marks, keyboard or ends. */
export function ReferenceTable({ entries, oldest, actions, text }: ReferenceProps): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  // A new array here would make the row models anew at each frame of scrolling.
  const state = useMemo(
    () => ({
      sorting: oldest ? [{ id: 'when', desc: false }] : [],
      columnFilters: actions === '' ? [] : [{ id: 'action', value: actions }],
      globalFilter: text,
    }),
    [oldest, actions, text],
  );
  const table = useTable({
    features,
    columns,
    data: entries,
    getRowId: idOf,
    globalFilterFn: 'includesString',
    state,
  });
  const { rows } = table.getRowModel();
  // oxlint-disable-next-line react/incompatible-library -- the library is not compiled
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 40,
    overscan: 5,
  });
  return (
    <div ref={scroller} style={{ blockSize: '100%', overflow: 'auto' }}>
      <div role="grid" style={{ blockSize: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : <Row key={row.id} entry={row.original} top={item.start} />;
        })}
      </div>
    </div>
  );
}
