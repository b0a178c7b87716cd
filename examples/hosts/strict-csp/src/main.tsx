import { createRoot } from 'react-dom/client';
import { AuditProvider, AuditScreen, EntityTimeline, httpSource } from 'trilha';
import 'trilha/styles.css';

const source = httpSource({ url: '/api/audit', parse: { timeZone: 'America/Sao_Paulo' } });
const root = document.getElementById('app');
if (!root) throw new Error('There is no #app.');

createRoot(root).render(
  <AuditProvider source={source}>
    <AuditScreen />
    <EntityTimeline entity={{ type: 'Lead', id: '18' }} />
  </AuditProvider>,
);
