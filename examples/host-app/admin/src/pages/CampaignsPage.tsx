import type { JSX } from 'react';
import { useOverview } from '../api.js';
import { Pending } from '../parts/Pending.js';
import { Pill } from '../parts/Pill.js';
import { CAMPAIGN_STATUS, CHANNEL, formatNumber, wordFor } from '../words.js';

/** The campaigns of the CRM. */
export function CampaignsPage(): JSX.Element {
  const { data, error, refetch } = useOverview();
  return (
    <main className="page" id="conteudo">
      <h1>Campanhas</h1>
      {data === undefined ? (
        <Pending error={error} retry={() => void refetch()} />
      ) : (
        <div className="card scroll">
          <table className="list">
            <thead>
              <tr>
                <th scope="col">Campanha</th>
                <th scope="col">Canal</th>
                <th scope="col">Situação</th>
                <th scope="col" className="number">
                  Contatos
                </th>
              </tr>
            </thead>
            <tbody>
              {data.campaigns.map(({ id, name, channel, status, contacts }) => (
                <tr key={id}>
                  <td>{name}</td>
                  <td>{wordFor(CHANNEL, channel)}</td>
                  <td>
                    <Pill value={status} word={wordFor(CAMPAIGN_STATUS, status)} />
                  </td>
                  <td className="number">{formatNumber(contacts)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </main>
  );
}
