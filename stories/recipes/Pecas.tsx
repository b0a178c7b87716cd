import type { AuditTableComponents, EmptyProps, FailedProps } from 'trilha';
import { AuditError, AuditProvider, AuditTable, memorySource } from 'trilha';
import 'trilha/styles.css';

function Empty({ reason }: EmptyProps) {
  return (
    <p style={{ padding: 16 }}>
      {reason === 'noMatches' ? 'Nada com estes filtros. Que tal limpar?' : 'Ainda não há história para contar.'}
    </p>
  );
}

function Failed({ error, onRetry }: FailedProps) {
  return (
    <p style={{ padding: 16 }}>
      Fale com o suporte e diga o código {error.code}.{' '}
      {onRetry === null ? null : (
        <button type="button" onClick={onRetry}>
          Tentar outra vez
        </button>
      )}
    </p>
  );
}

const components: AuditTableComponents = { Empty, Failed };
const nothing = memorySource([], { name: 'vazia' });
const refused = {
  name: 'recusada',
  list: () => Promise.reject(new AuditError('denied', { source: 'recusada', method: 'list' })),
};

/** Your own parts where there are no rows. They are announced as ours would be. */
export default function App() {
  return (
    <AuditProvider>
      <div style={{ blockSize: '14rem' }}>
        <AuditTable source={nothing} components={components} label="Tabela vazia" />
      </div>
      <div style={{ blockSize: '14rem' }}>
        <AuditTable source={refused} components={components} label="Tabela recusada" />
      </div>
    </AuditProvider>
  );
}
