import { DataGrid } from '@mui/x-data-grid';
import type { GridColDef } from '@mui/x-data-grid';
import { useMemo } from 'react';
import type { JSX } from 'react';
import type { AuditEntry } from 'trilha';
import { all } from '../harness/look.js';
import { reactSubject } from '../harness/react.js';
import type { Subject, View } from '../harness/view.js';
import { CELLS } from './cells.js';

const columns: GridColDef<AuditEntry>[] = CELLS.map(({ id, width, value, text }) => ({
  field: id,
  width,
  valueGetter: (_value: never, entry: AuditEntry) => value(entry),
  ...(text && { valueFormatter: (_value: never, entry: AuditEntry) => text(entry) }),
}));
const WHEN = [{ field: 'when', sort: 'asc' as const }];
const NONE: never[] = [];
const FIRST = { pagination: { paginationModel: { pageSize: 100, page: 0 } } };
const SIZES = [100];

function Grid({ entries, shown, oldest, action, text }: View): JSX.Element | null {
  const filter = useMemo(
    () => ({
      items: action === '' ? [] : [{ field: 'action', operator: 'equals', value: action }],
      quickFilterValues: text === '' ? [] : [text],
    }),
    [action, text],
  );
  return shown ? (
    <DataGrid
      rows={entries}
      columns={columns}
      rowHeight={40}
      initialState={FIRST}
      pageSizeOptions={SIZES}
      sortModel={oldest ? WHEN : NONE}
      filterModel={filter}
      filterDebounceMs={0}
    />
  ) : null;
}

/** MUI X DataGrid, community edition: 100 rows a page at most. */
export const subject: Subject = {
  ...reactSubject(Grid),
  rows: () => all('#root .MuiDataGrid-row'),
  idOf: (row) => row.dataset['id'],
  scroller: () => document.querySelector('#root .MuiDataGrid-virtualScroller'),
  searches: 'after',
};
