import type { JSX } from 'react';
import type { Contact } from '../../../server/crm/contacts.js';
import { formatDate, formatMoney, LEAD_STATUS, wordFor } from '../words.js';
import { Pill } from './Pill.js';

/** Contacts, one row each, linked to their pages. */
export function ContactTable({ contacts }: { readonly contacts: readonly Contact[] }): JSX.Element {
  if (contacts.length === 0) return <p className="pending">Nenhum contato com esse nome e situação.</p>;
  return (
    <div className="card scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">Nome</th>
            <th scope="col">Situação</th>
            <th scope="col">Campanha</th>
            <th scope="col">Cidade</th>
            <th scope="col" className="number">
              Negócio
            </th>
            <th scope="col">Chegou em</th>
          </tr>
        </thead>
        <tbody>
          {contacts.map((contact) => (
            <tr key={contact.id}>
              <td>
                <a href={`/contatos/${contact.id}`}>{contact.name}</a>
              </td>
              <td>
                <Pill value={contact.status} word={wordFor(LEAD_STATUS, contact.status)} />
              </td>
              <td>{contact.campaign}</td>
              <td>{contact.city ?? '—'}</td>
              <td className="number">{formatMoney(contact.dealValue)}</td>
              <td>{formatDate(contact.createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
