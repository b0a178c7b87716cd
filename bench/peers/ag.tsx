import {
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ModuleRegistry,
  QuickFilterModule,
  TextFilterModule,
} from 'ag-grid-community';
import type { ColDef, GridApi, GetRowIdParams } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect } from 'react';
import type { JSX } from 'react';
import type { AuditEntry } from 'trilha';
import { all } from '../harness/look.js';
import { reactSubject } from '../harness/react.js';
import type { Subject, View } from '../harness/view.js';
import { CELLS } from './cells.js';

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ClientSideRowModelApiModule,
  ColumnApiModule,
  TextFilterModule,
  QuickFilterModule,
]);

const columns: ColDef<AuditEntry>[] = CELLS.map(({ id, width, value, text }) => ({
  colId: id,
  headerName: id,
  width,
  filter: 'agTextColumnFilter',
  valueGetter: ({ data }) => (data === undefined ? '' : value(data)),
  ...(text && { valueFormatter: ({ data }) => (data === undefined ? '' : text(data)) }),
}));
/** The whole text is looked for, as the others do, not each of its words. */
const whole = (text: string): string[] => [text];
const idOf = ({ data }: GetRowIdParams<AuditEntry>): string => data.id;

let [api, last]: [GridApi<AuditEntry> | undefined, View | undefined] = [undefined, undefined];

/** Everything after mounting goes by the grid's own calls, which is the way it is fast. */
function tell(view: View): void {
  const before = last;
  last = view;
  if (api === undefined || before === undefined || !view.shown) return;
  if (view.oldest !== before.oldest) {
    api.applyColumnState({ state: [{ colId: 'when', sort: view.oldest ? 'asc' : null }] });
  }
  if (view.action !== before.action) {
    api.setFilterModel(view.action === '' ? null : { action: { filterType: 'text', type: 'equals', filter: view.action } });
  }
  if (view.text !== before.text) api.setGridOption('quickFilterText', view.text);
}

let first: AuditEntry[] | undefined;

function Grid({ entries, shown }: View): JSX.Element | null {
  first ??= entries;
  useEffect(() => {
    if (!shown) api = undefined;
  }, [shown]);
  return shown ? (
    <div style={{ blockSize: '100vh' }}>
      <AgGridReact<AuditEntry>
        rowData={first}
        columnDefs={columns}
        getRowId={idOf}
        rowHeight={40}
        animateRows={false}
        quickFilterParser={whole}
        onGridReady={(event) => {
          api = event.api;
        }}
      />
    </div>
  ) : null;
}

const component = reactSubject(Grid);

/** AG Grid, community edition, with the modules it needs here. */
export const subject: Subject = {
  ...component,
  show(view) {
    component.show(view);
    tell(view);
  },
  rows: () => all('#root .ag-row'),
  idOf: (row) => row.getAttribute('row-id') ?? undefined,
  scroller: () => document.querySelector('#root .ag-body-viewport') ?? document.querySelector('#root .ag-grid-viewport'),
  bar: () => document.querySelector('#root .ag-body-vertical-scroll-viewport'),
  searches: 'after',
  prepend: (rows) => void api?.applyTransaction({ add: [...rows], addIndex: 0 }),
};
