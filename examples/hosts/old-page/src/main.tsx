import { createRoot } from 'react-dom/client';
import { AuditProvider, AuditScreen, EntityTimeline, httpSource } from 'trilha';
import styles from 'trilha/styles.css?url';

const source = httpSource({ url: '/api/audit', parse: { timeZone: 'America/Sao_Paulo' } });
const root = document.getElementById('app');
if (!root) throw new Error('There is no #app.');

/** `?clean`: without the old rules, but for the font, which is meant to come through. `?shadow`: in a shadow root. `?empty`: the page without Trilha. */
const asked = new URLSearchParams(location.search);

const link = (href: string): HTMLLinkElement => Object.assign(document.createElement('link'), { rel: 'stylesheet', href });

document.head.append(link(asked.has('clean') ? '/font.css' : '/old.css'));
if (!asked.has('empty')) {
  const place = asked.has('shadow') ? root.attachShadow({ mode: 'open' }) : root;
  if (place instanceof ShadowRoot) place.append(link(styles));
  else document.head.append(link(styles));
  const mount = place.appendChild(document.createElement('div'));
  createRoot(mount).render(
    <AuditProvider source={source} now={() => Date.UTC(2026, 1, 20)}>
      <AuditScreen />
      <EntityTimeline entity={{ type: 'Lead', id: '18' }} />
    </AuditProvider>,
  );
}
