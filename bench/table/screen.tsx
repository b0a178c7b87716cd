import type { JSX } from 'react';
import type { AuditEntry, AuditQuery, AuditSource } from 'trilha';
import { AuditProvider, AuditScreen, memorySource } from 'trilha';
import 'trilha/styles.css';
import { all } from '../harness/look.js';
import { reactSubject } from '../harness/react.js';
import type { Subject, View } from '../harness/view.js';

const sources = new WeakMap<AuditEntry[], AuditSource>();

function Screen({ entries, shown, oldest, action, text }: View): JSX.Element | null {
  const source = sources.get(entries) ?? memorySource(entries);
  sources.set(entries, source);
  const query: AuditQuery = {
    conditions: [
      ...(action === '' ? [] : [{ field: 'action', operator: 'is', values: [action] } as const]),
      ...(text === '' ? [] : [{ field: 'text', operator: 'contains', values: [text] } as const]),
    ],
    ...(oldest && { order: 'oldest' as const }),
  };
  return shown ? (
    <div style={{ blockSize: '100vh' }}>
      <AuditScreen source={source} query={query} viewStorage={null} />
    </div>
  ) : null;
}

const component = reactSubject((view) => (
  <AuditProvider>
    <Screen {...view} />
  </AuditProvider>
));

const inspector = '#root .trilha-inspector';

/** The whole screen with its overview, counts and inspector, 50 rows a page. */
export const subject: Subject = {
  ...component,
  rows: () => all('#root [data-row]'),
  idOf: (row) => row.dataset['row'],
  scroller: () => document.querySelector('#root .trilha-table-scroll'),
  searches: 'both',
  settled: () => document.querySelector('#root .trilha-table-root, #root [data-status]')?.getAttribute('data-status') === 'ready',
  open: (row) => row.click(),
  opened: () => document.querySelector(inspector) !== null,
};
