import type { AuditEntry } from 'trilha';
import { AuditProvider, useAuditEntries, useEntryView, useErrorView } from 'trilha/headless';
import './shadcn.css';
import { source } from './source.ts';

function Row({ entry }: { entry: AuditEntry }) {
  const view = useEntryView(entry);
  const first = view.changes[0];
  return (
    <tr className="ui-row">
      <td className="ui-cell ui-muted">{view.when.text}</td>
      <td className="ui-cell">{view.entity.name}</td>
      <td className="ui-cell">
        <span className="ui-badge">{view.action.label}</span>
      </td>
      <td className="ui-cell">{view.actorLabel}</td>
      <td className="ui-cell">{first ? `${first.label}: ${first.before.text} → ${first.after.text}` : view.remark}</td>
    </tr>
  );
}

function Entries() {
  const { rows, status, error, end, loadMore, retry } = useAuditEntries(undefined, { pageSize: 4 });
  const failure = useErrorView(error);
  return (
    <div className="ui-card">
      <table className="ui-table">
        <caption className="ui-caption">Últimas ações</caption>
        <thead>
          <tr>
            {['Quando', 'Entidade', 'Ação', 'Ator', 'Mudança'].map((title) => (
              <th key={title} scope="col" className="ui-head">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows].map((row) =>
            row.kind === 'entry' ? (
              <Row key={row.id} entry={row} />
            ) : (
              // A row that could not be read is shown, never left out.
              <tr key={row.id} className="ui-row">
                <td colSpan={5} className="ui-cell">
                  Linha ilegível
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      {status === 'loading' ? <p role="status">Carregando…</p> : null}
      {failure === null ? null : (
        <p role="alert">
          {failure.title}. {failure.help}{' '}
          <button type="button" className="ui-button" onClick={retry}>
            Tentar de novo
          </button>
        </p>
      )}
      {end === null && status === 'ready' ? (
        <button type="button" className="ui-button" onClick={loadMore}>
          Carregar mais
        </button>
      ) : null}
    </div>
  );
}

/** Your own table, in the manner of shadcn/ui: markup and classes are yours, the reading of entries is Trilha's. No stylesheet of ours. */
export default function App() {
  return (
    <AuditProvider source={source}>
      <Entries />
    </AuditProvider>
  );
}
