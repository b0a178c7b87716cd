import { AuditLogViewer } from '@pangeacyber/react-mui-audit-log-viewer';
import type { Audit } from '@pangeacyber/react-mui-audit-log-viewer';
import { useCallback } from 'react';
import type { JSX } from 'react';
import type { AuditEntry } from 'trilha';
import { all } from '../../harness/look.js';
import { reactSubject } from '../../harness/react.js';
import type { Subject, View } from '../../harness/view.js';

const recordOf = (entry: AuditEntry): Audit.AuditRecord => ({
  envelope: {
    event: {
      action: entry.action,
      actor: entry.actor?.name ?? '',
      message: entry.id,
      source: entry.origin.ip ?? '',
      target: `${entry.entity.type} #${entry.entity.id}`,
      old: entry.before?.text ?? '',
      new: entry.after?.text ?? '',
    },
    received_at: entry.occurredAt.iso ?? '',
  },
});

function Viewer({ entries, shown }: View): JSX.Element | null {
  const search = useCallback(
    async ({ limit = 20 }: Audit.SearchRequest): Promise<Audit.SearchResponse> => ({
      id: 'search',
      count: entries.length,
      events: entries.slice(0, limit).map(recordOf),
      expires_at: '2099-01-01T00:00:00Z',
    }),
    [entries],
  );
  const turn = useCallback(
    async ({ offset = 0, limit = 20 }: Audit.ResultRequest): Promise<Audit.ResultResponse> => ({
      count: entries.length,
      events: entries.slice(offset, offset + limit).map(recordOf),
    }),
    [entries],
  );
  return shown ? <AuditLogViewer onSearch={search} onPageChange={turn} /> : null;
}

/** Pangea's viewer, its service answered in the page. */
export const subject: Subject = {
  ...reactSubject(Viewer),
  rows: () => all('#root .MuiDataGrid-row'),
  idOf: (row) => /entry-\d{7}/.exec(row.textContent ?? '')?.[0],
  scroller: () => null,
  searches: 'none',
  open: (row) => (row.querySelector<HTMLElement>('.MuiDataGrid-cell[data-field="message"]') ?? row).click(),
};
