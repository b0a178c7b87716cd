import { useEffect, type JSX } from 'react';
import { AuditProvider } from 'trilha';
import { auditActions, auditEntities, auditFields, auditHref, auditSource } from './audit.js';
import { Shell } from './layout/Shell.js';
import { pageFor } from './pages/index.js';
import { useLinks, usePath } from './router.js';

/** The whole admin: one provider for Trilha, one shell, one page at a time. */
export function App(): JSX.Element {
  useLinks();
  const path = usePath();
  const { title, body } = pageFor(path);
  useEffect(() => {
    document.title = `${title} · Contato`;
  }, [title]);
  return (
    <AuditProvider source={auditSource} fields={auditFields} entities={auditEntities} actions={auditActions} hrefFor={auditHref}>
      <Shell path={path}>{body}</Shell>
    </AuditProvider>
  );
}
