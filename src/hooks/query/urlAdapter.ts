/** Whether a change of the address is a new step of the history or takes the place of the current one. */
export type UrlWrite = 'push' | 'replace';

/** Where a query's parameters live: the browser's address, or the host's router. */
export interface UrlAdapter {
  /** The address's search part, with or without `?`. Equal while nothing changed. */
  readonly read: () => string;
  /** Writes another search part (`''`, or with `?`), leaves the rest of the address, and tells those who listen. */
  readonly write: (search: string, mode: UrlWrite) => void;
  /** Calls `listen` whenever the search part may have changed, however that came; returns the way to stop. */
  readonly subscribe: (listen: () => void) => () => void;
}

const listeners = new Set<() => void>();

/** The History API. Hears of back and forward, and of what itself wrote; a host that calls `pushState` on its own gives an adapter of its own. */
export const historyAdapter: UrlAdapter = {
  read: () => location.search,
  write: (search, mode) => {
    const url = `${location.pathname}${search}${location.hash}`;
    if (mode === 'push') history.pushState(history.state, '', url);
    else history.replaceState(history.state, '', url);
    for (const listen of listeners) listen();
  },
  subscribe: (listen) => {
    listeners.add(listen);
    window.addEventListener('popstate', listen);
    return () => {
      listeners.delete(listen);
      window.removeEventListener('popstate', listen);
    };
  },
};
