import { createRoot } from 'react-dom/client';
import { AuditProvider, AuditScreen, EntityTimeline, httpSource } from 'trilha';
import styles from 'trilha/styles.css?url';

const source = httpSource({ url: '/api/audit', parse: { timeZone: 'America/Sao_Paulo' } });
const root = document.getElementById('app');
if (!root) throw new Error('There is no #app.');

/**
 * `?clean`: without the old rules, but for the font, which is meant to come through. `?strong`: with rules that name more than elements, too.
 * `?shadow`: in a shadow root. `?empty`: the page without Trilha.
 */
const asked = new URLSearchParams(location.search);

const link = (href: string): HTMLLinkElement => Object.assign(document.createElement('link'), { rel: 'stylesheet', href });

document.head.append(link('/classes.css'), link(asked.has('clean') ? '/font.css' : '/old.css'));
if (asked.has('strong')) document.head.append(link('/strong.css'));

/** Outside of the component, so that it keeps its identity. */
const table = { headCell: 'inclinado', cell: 'espacado' };

if (!asked.has('empty')) {
  const place = asked.has('shadow') ? root.attachShadow({ mode: 'open' }) : root;
  if (place instanceof ShadowRoot) place.append(link(styles));
  else document.head.append(link(styles));
  const mount = place.appendChild(document.createElement('div'));
  createRoot(mount).render(
    <AuditProvider source={source} now={() => Date.UTC(2026, 1, 20)}>
      <AuditScreen tableClassNames={table} />
      <EntityTimeline entity={{ type: 'Lead', id: '18' }} />
    </AuditProvider>,
  );
}
