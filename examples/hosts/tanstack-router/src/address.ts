import type { AnyRouter } from '@tanstack/react-router';
import type { UrlAdapter } from 'trilha';

/** The query in the address that TanStack Router keeps. Made once, beside the router. */
export const addressOf = ({ history }: AnyRouter): UrlAdapter => ({
  read: () => history.location.search,
  write: (search, mode) => {
    const { pathname, hash, state } = history.location;
    history[mode](pathname + search + hash, state);
  },
  subscribe: (listen) => history.subscribe(listen),
});

/**
 * Options of the router: parameters as the plain texts they are, those whose name comes twice too. The router's own way is JSON, and it would
 * rewrite the address of a query with two values.
 */
export const plainSearch = {
  parseSearch: (text: string): Record<string, string | string[]> => {
    const params = new URLSearchParams(text);
    return Object.fromEntries(
      [...new Set(params.keys())].map((name) => {
        const values = params.getAll(name);
        return [name, values.length === 1 ? values.join() : values];
      }),
    );
  },
  stringifySearch: (search: Record<string, unknown>): string => {
    const pairs = Object.entries(search).flatMap(([name, value]) =>
      [value].flat().flatMap((one) => (one === undefined ? [] : [[name, String(one)]])),
    );
    return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
  },
};
