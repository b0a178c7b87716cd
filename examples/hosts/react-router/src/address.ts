import type { createBrowserRouter } from 'react-router';
import type { UrlAdapter } from 'trilha';

/** The query in the address that React Router keeps. Made once, beside the router. */
export const addressOf = (router: ReturnType<typeof createBrowserRouter>): UrlAdapter => ({
  read: () => router.state.location.search,
  write: (search, mode) => {
    const { pathname, hash } = router.state.location;
    void router.navigate({ pathname, search, hash }, { replace: mode === 'replace', preventScrollReset: true });
  },
  subscribe: (listen) => router.subscribe(listen),
});
