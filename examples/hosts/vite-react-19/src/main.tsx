import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AuditProvider, AuditScreen, httpSource } from 'trilha';
import { en } from 'trilha/locales/en';
import 'trilha/styles.css';

const client = new QueryClient();
const source = httpSource({ url: '/api/audit', parse: { timeZone: 'America/Sao_Paulo' } });
const root = document.getElementById('app');
if (!root) throw new Error('There is no #app.');

// Two screens on one page, over the host's own query client: ids, focus and state of each are its own; the same question is asked once.
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <AuditProvider source={source}>
        <AuditScreen />
      </AuditProvider>
      <AuditProvider source={source} locale={en} theme="dark" density="compact">
        <AuditScreen headingLevel={2} />
      </AuditProvider>
    </QueryClientProvider>
  </StrictMode>,
);
