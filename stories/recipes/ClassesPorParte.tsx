import { AuditProvider, AuditTable, EntityTimeline, FilterBar, SnapshotDiff } from 'trilha';
import 'trilha/styles.css';
import './classes.css';
import { source } from './source.ts';

// Outside of the component, so that they keep their identity.
const table = { headCell: 'crm-titulo', row: 'crm-linha' };
const filters = { root: 'crm-filtros', search: 'crm-busca' };
const timeline = { sentence: 'crm-frase', day: 'crm-titulo' };
const diff = { line: 'crm-mudanca', summary: 'crm-titulo' };

/** Class names of the host's, by part, beside the kit's own: for a CSS module, Tailwind, or a stylesheet of yours. */
export default function App() {
  return (
    <AuditProvider source={source}>
      <FilterBar classNames={filters} />
      <div className="crm-quadro">
        <AuditTable classNames={table} />
      </div>
      <EntityTimeline entity={{ type: 'Conversation', id: '18' }} classNames={timeline} />
      <SnapshotDiff
        before={{ status: 'active', notas: 1, canal: 'app' }}
        after={{ status: 'closed', notas: 2, canal: 'web' }}
        classNames={diff}
      />
    </AuditProvider>
  );
}
