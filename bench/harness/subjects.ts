/** Where a subject's page is built, with the React of that folder. */
export type Place = 'table' | 'peers' | 'peers/react18';

/** A subject as the tables name it. */
export interface SubjectInfo {
  readonly id: string;
  readonly title: string;
  readonly place: Place;
  /** `rows`: all rows are given to it. `viewer`: it asks for a page of them, as a whole screen does. */
  readonly kind: 'rows' | 'viewer';
  /** What a host imports to have it, weighed beyond React (and, for Trilha, TanStack Query). */
  readonly code: string;
  /** What the comparison does not say by itself. */
  readonly unfair: string;
}

/** Id of the subject that ratios are to. */
export const NEAR_LIMIT = 'reference';

/** Everything that is measured, in the order of the tables. */
export const SUBJECTS: readonly SubjectInfo[] = [
  {
    id: 'trilha',
    title: 'Trilha `AuditTable`',
    place: 'table',
    kind: 'rows',
    code: `export { AuditTable } from 'trilha'; import 'trilha/styles/table.css';`,
    unfair:
      'compares both snapshots of every drawn row, infers missing ones from the entity’s other rows, has days, marks, grid roles, keyboard and ends. It asks a source: sorted or filtered, it draws the first 50 rows of an answer over all rows, the others get all rows at once. It searches both snapshots, the others the new one.',
  },
  {
    id: 'reference',
    title: 'TanStack Table + Virtual (near limit)',
    place: 'table',
    kind: 'rows',
    code: `export { useTable, tableFeatures, rowSortingFeature, columnFilteringFeature, globalFilteringFeature, createSortedRowModel, createFilteredRowModel, sortFn_basic, filterFn_includesString } from '@tanstack/react-table'; export { useVirtualizer } from '@tanstack/react-virtual';`,
    unfair:
      'tuned by hand for this page: six cells of plain text, no days, changes, marks, grid roles, keyboard, ends or style sheet.',
  },
  {
    id: 'raw',
    title: 'raw DOM (limit)',
    place: 'table',
    kind: 'rows',
    code: '',
    unfair: 'forty lines without a framework that use their rows again while scrolling. Nobody can add a feature to it.',
  },
  {
    id: 'mui',
    title: 'MUI X DataGrid (community)',
    place: 'peers',
    kind: 'rows',
    code: `export { DataGrid } from '@mui/x-data-grid';`,
    unfair:
      'the community edition refuses pages of more than 100 rows: it holds, sorts and filters all rows but scrolls through 100. Cells are plain text. Its bytes include Material UI and Emotion, which a host that uses them has already.',
  },
  {
    id: 'ag',
    title: 'AG Grid Community',
    place: 'peers',
    kind: 'rows',
    code: `export { AgGridReact } from 'ag-grid-react'; export { ModuleRegistry, ClientSideRowModelModule, ClientSideRowModelApiModule, ColumnApiModule, TextFilterModule, QuickFilterModule } from 'ag-grid-community';`,
    unfair:
      'plain text cells drawn without React, animation off, only the modules this page needs, new rows by its transaction. Details of a row are in the paid edition.',
  },
  {
    id: 'screen',
    title: 'Trilha `AuditScreen`',
    place: 'table',
    kind: 'viewer',
    code: `export { AuditScreen } from 'trilha'; import 'trilha/styles.css';`,
    unfair:
      'also draws the overview over time and counts by field, which ask the source about all rows; the others have neither.',
  },
  {
    id: 'pangea',
    title: '@pangeacyber/react-mui-audit-log-viewer',
    place: 'peers/react18',
    kind: 'viewer',
    code: `export { AuditLogViewer } from '@pangeacyber/react-mui-audit-log-viewer';`,
    unfair:
      'React 18 (it refuses 19). 20 rows a page. Its answers come from a function in the page, not from its vendor’s service.',
  },
  {
    id: 'retraced',
    title: '@retracedhq/logs-viewer',
    place: 'peers/react18',
    kind: 'viewer',
    code: `export { default } from '@retracedhq/logs-viewer';`,
    unfair:
      'React 18 (on 19 it fails: `ReactCurrentOwner`). It talks only to a Retraced server: its `fetch` is answered in the page. 20 rows a page, no details of a change.',
  },
  {
    id: 'ellm',
    title: '@e-llm-studio/audit-log',
    place: 'peers/react18',
    kind: 'viewer',
    code: `export { AuditLog } from '@e-llm-studio/audit-log'; import '@e-llm-studio/audit-log/dist/styles.css';`,
    unfair:
      'React 18 (it refuses 19). 50 rows a page, four columns; the details of a row are the host’s own, here its text. Axios is answered in the page.',
  },
];
