import type { JSX } from 'react';
import { AuditPage } from './AuditPage.js';
import { CampaignsPage } from './CampaignsPage.js';
import { ContactPage } from './ContactPage.js';
import { ContactsPage } from './ContactsPage.js';
import { HomePage } from './HomePage.js';
import { NotFoundPage } from './NotFoundPage.js';

/** A page and its title. */
export interface Page {
  readonly title: string;
  readonly body: JSX.Element;
}

const ROUTES: readonly (readonly [RegExp, (id: string) => Page])[] = [
  [/^\/$/, () => ({ title: 'Início', body: <HomePage /> })],
  [/^\/contatos\/?$/, () => ({ title: 'Contatos', body: <ContactsPage /> })],
  [/^\/contatos\/([^/]+)$/, (id) => ({ title: `Contato ${id}`, body: <ContactPage key={id} id={id} /> })],
  [/^\/campanhas\/?$/, () => ({ title: 'Campanhas', body: <CampaignsPage /> })],
  [/^\/auditoria\/?$/, () => ({ title: 'Logs de Auditoria', body: <AuditPage /> })],
];

/** The page of a path. */
export function pageFor(path: string): Page {
  for (const [pattern, page] of ROUTES) {
    const match = pattern.exec(path);
    if (match !== null) return page(decodeURIComponent(match[1] ?? ''));
  }
  return { title: 'Página não encontrada', body: <NotFoundPage /> };
}
