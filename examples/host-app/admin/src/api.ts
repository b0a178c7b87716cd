import { QueryClient, useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Contact, ContactDetails, Overview } from '../../server/crm/contacts.js';

/** The host's own client; Trilha finds it in the context and uses it too. */
export const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: 1 } } });

/** There is no such thing on the server. */
export class Missing extends Error {}

async function fetchJson<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(path, { signal });
  if (response.status === 404) throw new Missing(path);
  if (!response.ok) throw new Error(`${path} respondeu ${response.status}.`);
  return (await response.json()) as T;
}

/** Figures of the home page. */
export const useOverview = (): UseQueryResult<Overview> =>
  useQuery({ queryKey: ['contato', 'overview'], queryFn: ({ signal }) => fetchJson<Overview>('/api/overview', signal) });

/** One contact with its conversations. */
export const useContact = (id: string): UseQueryResult<ContactDetails> =>
  useQuery({
    queryKey: ['contato', 'contact', id],
    queryFn: ({ signal }) => fetchJson<ContactDetails>(`/api/contacts/${encodeURIComponent(id)}`, signal),
    retry: (count, error) => count < 1 && !(error instanceof Missing),
  });

interface ContactsPage {
  readonly data: readonly Contact[];
  readonly next: number | null;
}

/** Contacts by part of a name and status, page after page. */
export const useContacts = (search: string, status: string) =>
  useInfiniteQuery({
    queryKey: ['contato', 'contacts', search, status],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) => {
      const parameters = new URLSearchParams({ after: String(pageParam) });
      if (search !== '') parameters.set('search', search);
      if (status !== '') parameters.set('status', status);
      return fetchJson<ContactsPage>(`/api/contacts?${parameters}`, signal);
    },
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  });
