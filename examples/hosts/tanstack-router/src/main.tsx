import { createRootRoute, createRoute, createRouter, Link, Outlet, RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { AuditProvider, AuditScreen, httpSource, useUrlQuery } from 'trilha';
import 'trilha/styles.css';
import { addressOf, plainSearch } from './address.ts';

const source = httpSource({ url: '/api/audit', parse: { timeZone: 'America/Sao_Paulo' } });

function Layout() {
  return (
    <>
      <nav>
        <Link to="/">Início</Link> <Link to="/auditoria">Auditoria</Link>{' '}
        <Link to="/auditoria" search={{ entityType: 'Lead' }}>
          Contatos
        </Link>
      </nav>
      <Outlet />
    </>
  );
}

function AuditPage() {
  const { screen } = useUrlQuery({ adapter: address });
  return (
    <AuditProvider source={source}>
      <AuditScreen {...screen} />
    </AuditProvider>
  );
}

const layout = createRootRoute({ component: Layout });
const home = createRoute({ getParentRoute: () => layout, path: '/', component: () => <h1>Início</h1> });
const audit = createRoute({
  getParentRoute: () => layout,
  path: '/auditoria',
  component: AuditPage,
  // What Trilha writes is Trilha's to read.
  validateSearch: (search: Record<string, unknown>) => search,
});
const router = createRouter({ routeTree: layout.addChildren([home, audit]), ...plainSearch });
const address = addressOf(router);

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

const root = document.getElementById('app');
if (!root) throw new Error('There is no #app.');
createRoot(root).render(<RouterProvider router={router} />);
