'use client';
import { QueryClient, QueryClientContext } from '@tanstack/react-query';
import { useContext, useState } from 'react';

/** The query client to use: the given one, else the host's from context, else one made once for this place in the tree. */
export function useClient(given?: QueryClient): QueryClient {
  const host = useContext(QueryClientContext);
  const [own, makeOwn] = useState(() => (given || host ? undefined : new QueryClient()));
  const found = given ?? host ?? own;
  if (found) return found;
  // The host took its client away: React renders again with our own before anything is shown.
  const late = new QueryClient();
  makeOwn(late);
  return late;
}
