import { AuditLog } from '@e-llm-studio/audit-log';
import '@e-llm-studio/audit-log/dist/styles.css';
import type { AxiosRequestConfig } from 'axios';
import type { JSX } from 'react';
import { MemoryRouter } from 'react-router-dom';
import type { AuditEntry } from 'trilha';
import { all } from '../../harness/look.js';
import { reactSubject } from '../../harness/react.js';
import type { Subject, View } from '../../harness/view.js';

let rows: readonly AuditEntry[] = [];

const itemOf = (entry: AuditEntry): object => ({
  change_log_id: entry.id,
  external_resource_id: entry.entity.id,
  modifiedbyname: entry.actor?.name,
  modifiedbyemail: entry.actor?.email ?? '',
  changeTitle: entry.action,
  change: `${entry.id} ${entry.after?.text ?? ''}`,
  created_at: entry.occurredAt.iso,
});

const axiosConfig: AxiosRequestConfig = {
  adapter: async (config) => {
    const asked = JSON.parse(String(config.data ?? '{}')) as { cursor?: string; pageSize?: number };
    const from = Number(asked.cursor ?? 0);
    const page = rows.slice(from, from + (asked.pageSize ?? 50));
    const data =
      config.url?.includes('distinct') === true
        ? { success: true, data: { change_made_title: [], change_made_by_user: {}, truncated: false } }
        : {
            data: {
              items: page.map(itemOf),
              nextCursor: String(from + page.length),
              hasNext: from + page.length < rows.length,
            },
          };
    return { data, status: 200, statusText: 'OK', headers: {}, config };
  },
};
const data = { baseUrl: 'https://ellm.invalid', endpoint: '/audits' };
const distinct = { baseUrl: 'https://ellm.invalid' };
const query = { externalResourceId: ['1'], paginationLimit: 50 };
const table = {
  tableProps: { scrollHeight: '60vh' },
  rowDetail: {
    expandOnRowClick: true,
    render: (row: { actionText?: string }) => <pre className="bench-detail">{row.actionText}</pre>,
  },
};

function Viewer({ entries, shown }: View): JSX.Element | null {
  rows = entries;
  return shown ? (
    <MemoryRouter>
      <AuditLog
        configId="c"
        accessToken="t"
        getData={data}
        distinctValuesApi={distinct}
        query={query}
        table={table}
        axiosConfig={axiosConfig}
      />
    </MemoryRouter>
  ) : null;
}

/** e-LLM Studio's viewer, its service answered in the page. */
export const subject: Subject = {
  ...reactSubject(Viewer),
  rows: () =>
    all('#root tbody tr').filter(
      (row) => row.textContent?.includes('entry-') === true && row.querySelector('.bench-detail') === null,
    ),
  idOf: (row) => /entry-\d{7}/.exec(row.textContent ?? '')?.[0],
  scroller: () => null,
  searches: 'none',
  open: (row) => row.querySelector<HTMLElement>('td')?.click(),
  opened: () => document.querySelector('.bench-detail') !== null,
};
