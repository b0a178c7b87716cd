import type { CellProps } from 'trilha';
import { AuditProvider, AuditTable, defaultColumns, defineColumn } from 'trilha';
import 'trilha/styles.css';
import { source } from './source.ts';

function Reason({ view }: CellProps) {
  return <span>{view.entry.reason ?? '—'}</span>;
}

const columns = [
  ...defaultColumns.filter(({ id }) => id !== 'origin'),
  defineColumn({ id: 'reason', title: () => 'Motivo', size: 180, Cell: Reason }),
];

/** A column of yours, and one of ours less. A cell reads the described entry, and fetches nothing. */
export default function App() {
  return (
    <AuditProvider source={source}>
      <div style={{ blockSize: '30rem' }}>
        <AuditTable columns={columns} />
      </div>
    </AuditProvider>
  );
}
