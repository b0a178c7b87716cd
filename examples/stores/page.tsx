import { createRoot } from 'react-dom/client';
import { AuditProvider, AuditScreen, defineField } from 'trilha';
import 'trilha/styles.css';
import { django, rails } from './sources.ts';

const stores = { django, rails } as const;
const fields = [
  defineField({ name: 'situacao', label: 'Situação', type: 'enum' }),
  defineField({ name: 'limite', label: 'Limite', type: 'money', currency: 'BRL' }),
  defineField({ name: 'valor', label: 'Valor', type: 'money', currency: 'BRL' }),
  defineField({ name: 'pago_em', label: 'Pago em', type: 'datetime' }),
];

// `?loja=rails`: each store has a path of its own on this server, which passes requests on.
const name = new URLSearchParams(location.search).get('loja') === 'rails' ? 'rails' : 'django';
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <AuditProvider source={stores[name](`/${name}`)} fields={fields}>
      <AuditScreen title={`Logs de Auditoria: ${name}`} />
    </AuditProvider>,
  );
}
