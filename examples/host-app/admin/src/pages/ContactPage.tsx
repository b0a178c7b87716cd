import { useMemo, type JSX } from 'react';
import { EntityTimeline } from 'trilha';
import { Missing, useContact } from '../api.js';
import { ContactFacts } from '../parts/ContactFacts.js';
import { Pending } from '../parts/Pending.js';

/** A contact: what the CRM knows now beside how it came to be, by Trilha. */
export function ContactPage({ id }: { readonly id: string }): JSX.Element {
  const { data, error, refetch } = useContact(id);
  const entity = useMemo(() => ({ type: 'Lead', id }), [id]);
  const related = useMemo(() => (data?.conversations ?? []).map((one) => ({ type: 'Conversation', id: one.id })), [data]);
  return (
    <main className="page" id="conteudo">
      <p className="crumbs">
        <a href="/contatos">Contatos</a>
      </p>
      <h1>{data?.name ?? `Contato ${id}`}</h1>
      <div className="split">
        {data !== undefined ? (
          <ContactFacts contact={data} />
        ) : error instanceof Missing ? (
          <p className="card">Este contato foi excluído. O histórico dele continua ao lado.</p>
        ) : (
          <Pending error={error} retry={() => void refetch()} />
        )}
        <section className="card history" aria-labelledby="historico">
          <h2 id="historico">Histórico</h2>
          <EntityTimeline entity={entity} related={related} />
        </section>
      </div>
    </main>
  );
}
