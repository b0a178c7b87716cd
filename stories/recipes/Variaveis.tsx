import { AuditProvider, AuditTable } from 'trilha';
import 'trilha/styles.css';
import './variaveis.css';
import { source } from './source.ts';

/** Looks by variables: set them on any ancestor; what is not set stays as it is. */
export default function App() {
  return (
    <AuditProvider source={source}>
      <div className="crm">
        <AuditTable />
      </div>
    </AuditProvider>
  );
}
