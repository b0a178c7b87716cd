import RetracedEventsBrowser from '@retracedhq/logs-viewer';
import type { JSX } from 'react';
import type { AuditEntry } from 'trilha';
import { all } from '../../harness/look.js';
import { reactSubject } from '../../harness/react.js';
import type { Subject, View } from '../../harness/view.js';

let rows: readonly AuditEntry[] = [];

const nodeOf = (entry: AuditEntry): object => ({
  id: entry.id,
  action: entry.action,
  crud: 'u',
  created: entry.occurredAt.iso,
  received: entry.occurredAt.iso,
  canonical_time: Date.parse(entry.occurredAt.iso ?? ''),
  description: entry.after?.text,
  actor: { id: entry.actor?.id ?? 'none', name: entry.actor?.name },
  group: { id: 'g', name: 'g' },
  target: { id: entry.entity.id, name: `${entry.entity.type} #${entry.entity.id}`, type: entry.entity.type },
  display: { markdown: `**${entry.actor?.name}** ${entry.action} ${entry.entity.type} #${entry.entity.id} ${entry.id}` },
  fields: [],
  metadata: [],
  source_ip: entry.origin.ip,
  country: '',
});

/** Its server: a session, and a search in GraphQL. */
function answer(url: string, body: string): unknown {
  if (url.endsWith('/viewersession')) return { token: 't', project_id: 'p', environment_id: 'e', group_id: 'g' };
  const { variables } = JSON.parse(body) as { variables: { last: number; before?: string } };
  const from = variables.before === undefined || variables.before === '' ? 0 : Number(variables.before);
  const page = rows.slice(from, from + (variables.last || 20));
  return {
    data: {
      search: {
        totalCount: rows.length,
        pageInfo: { hasPreviousPage: from + page.length < rows.length },
        edges: page.map((entry, index) => ({ cursor: String(from + index + 1), node: nodeOf(entry) })),
      },
    },
  };
}

const real = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const url = String(input);
  if (!url.startsWith('https://retraced.invalid')) return real(input, init);
  return Response.json(answer(url.split('?')[0] ?? '', String(init?.body ?? '{}')));
};

function Viewer({ entries, shown }: View): JSX.Element | null {
  rows = entries;
  return shown ? <RetracedEventsBrowser host="https://retraced.invalid" auditLogToken="t" header="Logs" /> : null;
}

/** Retraced's viewer over its own protocol, answered in the page. */
export const subject: Subject = {
  ...reactSubject(Viewer),
  rows: () => all('#root .EventsTable-row, #root [class*="EventRow"], #root tbody tr, #root .TableRow'),
  idOf: (row) => /entry-\d{7}/.exec(row.textContent ?? '')?.[0],
  scroller: () => null,
  searches: 'none',
};
