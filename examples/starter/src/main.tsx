import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AuditProvider, AuditScreen } from 'trilha';
import 'trilha/styles.css';
import { entities, fields, hrefFor } from './audit.ts';
import { source } from './source.ts';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element with the id "app".');

createRoot(root).render(
  <StrictMode>
    <AuditProvider source={source} fields={fields} entities={entities} hrefFor={hrefFor}>
      <AuditScreen />
    </AuditProvider>
  </StrictMode>,
);
