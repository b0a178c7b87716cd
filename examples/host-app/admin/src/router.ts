import { useEffect, useSyncExternalStore } from 'react';
import type { UrlAdapter } from 'trilha';

const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** The page's path, kept up to date. */
export const usePath = (): string => useSyncExternalStore(subscribe, () => location.pathname);

/** The search part of the address, for what Trilha keeps in it. */
export const addressAdapter: UrlAdapter = {
  read: () => location.search,
  write: (search, mode) => {
    history[mode === 'push' ? 'pushState' : 'replaceState'](history.state, '', location.pathname + search);
    tell();
  },
  subscribe,
};

/** Goes to an address of this application without loading the page again. */
export function navigate(href: string): void {
  history.pushState(null, '', href);
  tell();
  window.scrollTo(0, 0);
}

function onClick(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || link.target !== '' || link.hasAttribute('download') || link.origin !== location.origin || link.hash !== '')
    return;
  event.preventDefault();
  navigate(link.pathname + link.search);
}

/** Lets every plain link of the page, also those inside Trilha, go through {@link navigate}. */
export function useLinks(): void {
  useEffect(() => {
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
}
