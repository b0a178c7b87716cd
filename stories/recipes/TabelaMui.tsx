import { useState } from 'react';
import type { AuditEntry } from 'trilha';
import type { History } from 'trilha/headless';
import { AuditProvider, useAuditEntries, useEntryView, useSnapshotDiff } from 'trilha/headless';
import './mui.css';
import { source } from './source.ts';

interface RowProps {
  entry: AuditEntry;
  history: History | null;
  open: boolean;
  onToggle: () => void;
}

function Row({ entry, history, open, onToggle }: RowProps) {
  const view = useEntryView(entry, history);
  return (
    <>
      <tr className="MuiTableRow-root MuiTableRow-hover">
        <td className="MuiTableCell-root MuiTableCell-body">
          <button
            type="button"
            className="MuiIconButton-root"
            aria-expanded={open}
            aria-label={`Mudanças de ${view.entity.name}, ${view.when.time}`}
            onClick={onToggle}
          >
            {open ? '▾' : '▸'}
          </button>
        </td>
        <td className="MuiTableCell-root MuiTableCell-body">{view.when.text}</td>
        <td className="MuiTableCell-root MuiTableCell-body">{view.sentence}</td>
      </tr>
      {open ? (
        <tr className="MuiTableRow-root">
          <td className="MuiTableCell-root MuiCollapse-root" colSpan={3}>
            <Changes entry={entry} history={history} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** The whole difference, with what the history knows: a previous value that was not recorded is inferred, and says so. */
function Changes({ entry, history }: { entry: AuditEntry; history: History | null }) {
  const diff = useSnapshotDiff(history === null ? { entry } : { entry, history }, { layout: 'path', show: 'changes' });
  return (
    <dl className="MuiList-root">
      {diff.lines.map((line) => {
        if (line.kind !== 'leaf') return null;
        const { key, label, before, after, certaintyLabel } = diff.describe(line);
        return (
          <div key={key} className="MuiListItem-root">
            <dt>{label}</dt>
            <dd>
              {before.text} → {after.text} {certaintyLabel === undefined ? null : `(${certaintyLabel})`}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Entries() {
  const { rows, status, historyOf } = useAuditEntries();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <div className="MuiPaper-root MuiTableContainer-root">
      <table className="MuiTable-root">
        <thead className="MuiTableHead-root">
          <tr className="MuiTableRow-root MuiTableRow-head">
            <th className="MuiTableCell-root MuiTableCell-head" scope="col">
              <span className="MuiBox-hidden">Abrir</span>
            </th>
            <th className="MuiTableCell-root MuiTableCell-head" scope="col">
              Quando
            </th>
            <th className="MuiTableCell-root MuiTableCell-head" scope="col">
              O que aconteceu
            </th>
          </tr>
        </thead>
        <tbody className="MuiTableBody-root">
          {[...rows].map((row) =>
            row.kind === 'entry' ? (
              <Row
                key={row.id}
                entry={row}
                history={historyOf(row)}
                open={open === row.id}
                onToggle={() => setOpen(open === row.id ? null : row.id)}
              />
            ) : (
              // A row that could not be read is shown, never left out.
              <tr key={row.id} className="MuiTableRow-root">
                <td className="MuiTableCell-root" colSpan={3}>
                  Linha ilegível
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      {status === 'loading' ? <p role="status">Carregando…</p> : null}
    </div>
  );
}

/** Your own table, in the manner of MUI's collapsible one: in your program the classes are MUI's components. */
export default function App() {
  return (
    <AuditProvider source={source}>
      <Entries />
    </AuditProvider>
  );
}
