import type { JSX } from 'react';
import { ActorBadge, AuditProvider, AuditScreen, httpSource, SnapshotDiff } from 'trilha';

// On the server an address must be whole; nothing is asked there, since rows are loaded in the browser.
const url = new URL('/api/audit', typeof location === 'undefined' ? 'http://localhost' : location.href);
const source = httpSource({ url, parse: { timeZone: 'America/Sao_Paulo' } });

/** What server and browser render alike. */
export function App(): JSX.Element {
  return (
    <AuditProvider source={source} now={() => Date.UTC(2026, 1, 20)}>
      <p>
        <ActorBadge actor={{ kind: 'user', name: 'Ana Souza' }} />
      </p>
      <SnapshotDiff before={{ status: 'active', name: 'Ana' }} after={{ status: 'closed', name: 'Ana' }} />
      <AuditScreen />
    </AuditProvider>
  );
}
