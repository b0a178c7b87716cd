import type { JSX } from 'react';
import { useOverview } from '../api.js';
import { Pending } from '../parts/Pending.js';
import { formatNumber } from '../words.js';

const Figure = ({
  label,
  value,
  href,
}: {
  readonly label: string;
  readonly value: number;
  readonly href: string;
}): JSX.Element => (
  <a className="card figure" href={href}>
    <strong>{formatNumber(value)}</strong>
    <span>{label}</span>
  </a>
);

/** Figures of the CRM, each a way in. */
export function HomePage(): JSX.Element {
  const { data, error, refetch } = useOverview();
  return (
    <main className="page" id="conteudo">
      <h1>Bom dia, Marina</h1>
      <p className="lead">O que está acontecendo no atendimento.</p>
      {data === undefined ? (
        <Pending error={error} retry={() => void refetch()} />
      ) : (
        <>
          <div className="figures">
            <Figure label="contatos" value={data.contacts} href="/contatos" />
            <Figure label="conversas abertas" value={data.openConversations} href="/contatos" />
            <Figure label="negócios ganhos" value={data.won} href="/contatos" />
            <Figure label="entradas de auditoria" value={data.auditEntries} href="/auditoria" />
          </div>
          <section className="card">
            <h2>Contatos por campanha</h2>
            <ul className="bars">
              {data.campaigns.map((campaign) => (
                <li key={campaign.id}>
                  <span>{campaign.name}</span>
                  <meter
                    min={0}
                    max={Math.max(...data.campaigns.map(({ contacts }) => contacts))}
                    value={campaign.contacts}
                    aria-label={campaign.name}
                  />
                  <span>{formatNumber(campaign.contacts)}</span>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </main>
  );
}
