import type { JSX } from 'react';
import { AuditScreen } from 'trilha';

/** The audit screen, embedded whole. It brings its own title. */
export const AuditPage = (): JSX.Element => (
  <main className="page page-full" id="conteudo">
    <AuditScreen />
  </main>
);
