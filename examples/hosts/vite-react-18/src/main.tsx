import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AuditProvider, AuditScreen, httpSource } from 'trilha';
import 'trilha/styles.css';

const source = httpSource({ url: '/api/audit', parse: { timeZone: 'America/Sao_Paulo' } });
const root = document.getElementById('app');
if (!root) throw new Error('There is no #app.');

createRoot(root).render(
  <StrictMode>
    <AuditProvider source={source}>
      <AuditScreen />
    </AuditProvider>
  </StrictMode>,
);
