import { useMemo } from 'react';
import { ActorBadge, OriginBadge, SnapshotDiff, type AuditEntry } from 'trilha';
import { foldHistory, parseEntry, useEntryView, type History } from 'trilha/headless';
import { seedEntries, seedScreen, seedTimeZone, type SeedRow } from '../../test/support/seed.ts';
import './pages.css';

interface Pair {
  readonly row: SeedRow;
  readonly entry: AuditEntry;
  readonly history: History;
}

/** The captured rows, each with the entry that Trilha reads and the history of what it happened to. Throws when one cannot be read. */
function readPairs(): readonly Pair[] {
  const entries = seedEntries.map((input) => parseEntry(input, { timeZone: seedTimeZone }));
  return seedScreen.linhas.map((row, index) => {
    const entry = entries[index];
    if (entry?.kind !== 'entry') throw new Error(`Row ${index + 1} of the seed cannot be read.`);
    const entity = { type: row.entidade.tipo, id: row.entidade.id };
    return { row, entry, history: foldHistory(entries, { entity }) };
  });
}

function Original({ row }: { readonly row: SeedRow }) {
  const { colunas: titles } = seedScreen;
  const texts = [
    row.quando,
    `${row.entidade.tipo} #${row.entidade.id}`,
    row.acao,
    row.ator,
    `${row.origem.ip}\n${row.origem.userAgent}`,
  ];
  return (
    <dl className="page-facts">
      {texts.map((text, column) => (
        <div key={titles[column]}>
          <dt>{titles[column]}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      <div>
        <dt>Novo</dt>
        <dd>
          <code>{row.mudanca.novo ?? '—'}</code>
        </dd>
      </div>
      <div>
        <dt>Antes</dt>
        <dd>
          <code>{row.mudanca.antes ?? '—'}</code>
        </dd>
      </div>
    </dl>
  );
}

function Read({ entry, history }: Pick<Pair, 'entry' | 'history'>) {
  const view = useEntryView(entry, history);
  return (
    <div className="page-read">
      <p>
        <strong>{view.sentence}</strong>
        <br />
        {view.when.text} · {view.summary}
      </p>
      <div className="page-row">
        <ActorBadge actor={entry.actor} onBehalfOf={entry.onBehalfOf} />
        <OriginBadge origin={entry.origin} />
      </div>
      <SnapshotDiff entry={entry} history={history} toolbar={false} />
    </div>
  );
}

/** The original screen as it was captured, row by row, beside what Trilha reads in the same texts. */
export function SeedPage() {
  const pairs = useMemo(() => readPairs(), []);
  return (
    <main className="page">
      <h1>{seedScreen.titulo}: a tela original e a Trilha</h1>
      <p>
        À esquerda, o que a tela mostrava, letra por letra; à direita, o que a Trilha lê nesses mesmos textos. Nada foi
        acrescentado: valores <em>inferidos</em> dizem de que registro vêm, e o que foi <em>cortado</em> na captura continua
        cortado.
      </p>
      <ol className="page-pairs">
        {pairs.map(({ row, entry, history }, index) => (
          <li key={entry.id} aria-label={`Linha ${index + 1}`}>
            <Original row={row} />
            <Read entry={entry} history={history} />
          </li>
        ))}
      </ol>
    </main>
  );
}
