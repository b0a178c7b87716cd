'use client';
import Link from 'next/link';
import { Suspense } from 'react';
import { AuditProvider, AuditScreen, defineField, httpSource, useUrlQuery, type AuditSource } from 'trilha';
import { address, AddressWatch } from './address';

const status = defineField({ name: 'status', label: 'Situação', type: 'enum', values: { active: 'Ativa', closed: 'Encerrada' } });

// A source has functions, and functions do not cross from server to browser components: it is made here. Its rows are loaded in the browser;
// the server writes the screen around them.
const source: AuditSource = httpSource({
  url: new URL('/api/audit', typeof location === 'undefined' ? 'http://localhost' : location.href),
  parse: { timeZone: 'America/Sao_Paulo' },
});

/** The screen with this application's source and words; what is asked lives in the address. */
export function Audit() {
  const { screen } = useUrlQuery({ adapter: address });
  return (
    <AuditProvider source={source} fields={[status]}>
      <Suspense>
        <AddressWatch />
      </Suspense>
      <nav>
        <Link href="/">Tudo</Link> <Link href="/?entityType=Lead">Contatos</Link>
      </nav>
      <AuditScreen headingLevel={2} {...screen} />
    </AuditProvider>
  );
}
