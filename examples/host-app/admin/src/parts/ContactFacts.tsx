import type { JSX } from 'react';
import type { ContactDetails } from '../../../server/crm/contacts.js';
import { CHANNEL, CONVERSATION_STATUS, formatDate, formatMoney, LEAD_STATUS, TEMPERATURE, wordFor } from '../words.js';
import { Pill } from './Pill.js';

/** What the CRM knows of a contact now. */
export function ContactFacts({ contact }: { readonly contact: ContactDetails }): JSX.Element {
  const facts: readonly (readonly [string, string])[] = [
    ['Telefone', contact.phone ?? '—'],
    ['E-mail', contact.email ?? '—'],
    ['Cidade', contact.city ?? '—'],
    ['Campanha', contact.campaign],
    ['Temperatura', wordFor(TEMPERATURE, contact.temperature)],
    ['Negócio', formatMoney(contact.dealValue)],
    ['Chegou em', formatDate(contact.createdAt)],
  ];
  return (
    <div className="stack">
      <section className="card" aria-label="Dados do contato">
        <Pill value={contact.status} word={wordFor(LEAD_STATUS, contact.status)} />
        <dl className="facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      {contact.conversations.map((conversation) => (
        <section className="card" key={conversation.id} aria-label={`Conversa ${conversation.id}`}>
          <h2>
            Conversa {conversation.id}{' '}
            <Pill value={conversation.status} word={wordFor(CONVERSATION_STATUS, conversation.status)} />
          </h2>
          {conversation.lastMessage === null ? null : <blockquote>{conversation.lastMessage}</blockquote>}
          <p className="quiet">
            {wordFor(CHANNEL, conversation.channel)} · {formatDate(conversation.lastMessageAt)} ·{' '}
            {conversation.humanControl ? 'com uma pessoa' : 'com a IA'}
          </p>
        </section>
      ))}
    </div>
  );
}
