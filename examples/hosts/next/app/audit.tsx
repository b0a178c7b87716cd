'use client';
import { AuditProvider, AuditScreen, defineField, httpSource, type AuditSource } from 'trilha';

const status = defineField({ name: 'status', label: 'Situação', type: 'enum', values: { active: 'Ativa', closed: 'Encerrada' } });

// A source has functions, and functions do not cross from server to browser components: it is made here. Its rows are loaded in the browser;
// the server writes the screen around them.
const source: AuditSource = httpSource({
  url: new URL('/api/audit', typeof location === 'undefined' ? 'http://localhost' : location.href),
  parse: { timeZone: 'America/Sao_Paulo' },
});

/** The screen with this application's source and words. */
export function Audit() {
  return (
    <AuditProvider source={source} fields={[status]}>
      <AuditScreen headingLevel={2} />
    </AuditProvider>
  );
}
