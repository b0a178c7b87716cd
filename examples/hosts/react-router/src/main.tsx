import { createRoot } from 'react-dom/client';
import { createBrowserRouter, Link, Outlet } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { AuditProvider, AuditScreen, httpSource, useUrlQuery } from 'trilha';
import 'trilha/styles.css';
import { addressOf } from './address.ts';

const source = httpSource({ url: '/api/audit', parse: { timeZone: 'America/Sao_Paulo' } });

function Layout() {
  return (
    <>
      <nav>
        <Link to="/">Início</Link> <Link to="/auditoria">Auditoria</Link> <Link to="/auditoria?entityType=Lead">Contatos</Link>
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

const router = createBrowserRouter([
  {
    element: <Layout />,
    children: [
      { index: true, element: <h1>Início</h1> },
      { path: 'auditoria', element: <AuditPage /> },
    ],
  },
]);
const address = addressOf(router);

const root = document.getElementById('app');
if (!root) throw new Error('There is no #app.');
createRoot(root).render(<RouterProvider router={router} />);
