import { useDeferredValue, useState, type JSX } from 'react';
import { useContacts } from '../api.js';
import { ContactTable } from '../parts/ContactTable.js';
import { Pending } from '../parts/Pending.js';
import { LEAD_STATUS } from '../words.js';

/** The list of contacts, found by name and status. */
export function ContactsPage(): JSX.Element {
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState('');
  const contacts = useContacts(useDeferredValue(search), status);
  const rows = contacts.data?.pages.flatMap(({ data }) => data);
  return (
    <main className="page" id="conteudo">
      <h1>Contatos</h1>
      <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <label>
          Nome
          <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        </label>
        <label>
          Situação
          <select value={status} onChange={(event) => setStatus(event.target.value)}>
            <option value="">Todas</option>
            {Object.entries(LEAD_STATUS).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
        </label>
      </form>
      {rows === undefined ? (
        <Pending error={contacts.error} retry={() => void contacts.refetch()} />
      ) : (
        <ContactTable contacts={rows} />
      )}
      {contacts.hasNextPage ? (
        <button
          type="button"
          className="button"
          disabled={contacts.isFetchingNextPage}
          onClick={() => void contacts.fetchNextPage()}
        >
          Mais contatos
        </button>
      ) : null}
    </main>
  );
}
