'use client';
import { useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import type { UrlAdapter } from 'trilha';

const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listen) => listen());

/** The query in the address that Next.js keeps: it follows the History API, so a change asks nothing of the server. */
export const address: UrlAdapter = {
  read: () => location.search,
  write: (search, mode) => {
    history[mode === 'push' ? 'pushState' : 'replaceState'](null, '', `${location.pathname}${search}${location.hash}`);
    tell();
  },
  subscribe: (listen) => {
    listeners.add(listen);
    return () => listeners.delete(listen);
  },
};

/** Tells of every address that a link, the router, back or forward went to. Once in the page, in a Suspense boundary. */
export function AddressWatch(): null {
  const search = useSearchParams();
  useEffect(tell, [search]);
  return null;
}
