import { useEffect } from 'react';
import type { JSX } from 'react';
import type { AuditEntry, AuditSource, QueryCondition } from 'trilha';
import { AuditProvider, AuditTableView, memorySource } from 'trilha';
import { useAuditEntries } from 'trilha/headless';
import 'trilha/styles.css';
import { all } from '../harness/look.js';
import { reactSubject } from '../harness/react.js';
import type { Subject, View } from '../harness/view.js';

/** How the steps reach into the list. */
const hub: { merge: (rows: readonly AuditEntry[]) => void } = { merge: () => undefined };
const sources = new WeakMap<AuditEntry[], AuditSource>();

function sourceOf(entries: AuditEntry[]): AuditSource {
  const known = sources.get(entries);
  if (known !== undefined) return known;
  const made = memorySource(entries, { capabilities: { maxLimit: 1_000_000 } });
  sources.set(entries, made);
  return made;
}

function conditionsOf({ action, text }: View): QueryCondition[] {
  const conditions: QueryCondition[] = [];
  if (action !== '') conditions.push({ field: 'action', operator: 'is', values: [action] });
  if (text !== '') conditions.push({ field: 'text', operator: 'contains', values: [text] });
  return conditions;
}

let [first, status]: [AuditEntry[] | undefined, string] = [undefined, ''];

function List(view: View): JSX.Element | null {
  // New rows come over the feed, so the source stays the one of the first entries.
  first ??= view.entries;
  const conditions = conditionsOf(view);
  const part = conditions.length > 0 || view.oldest;
  const entries = useAuditEntries(
    { conditions, ...(view.oldest && { order: 'oldest' as const }) },
    { source: sourceOf(first), pageSize: part ? 50 : 1_000_000 },
  );
  useEffect(() => {
    status = `${entries.status} ${entries.stale}`;
    hub.merge = (rows) => entries.feed?.merge(rows);
  }, [entries]);
  return view.shown ? <AuditTableView entries={entries} filtered={conditions.length > 0} /> : null;
}

const component = reactSubject((view) => (
  <AuditProvider>
    <List {...view} />
  </AuditProvider>
));

/** `AuditTableView` over `useAuditEntries` and a source in memory, all rows loaded as one page. */
export const subject: Subject = {
  ...component,
  rows: () => all('#root [data-row]'),
  idOf: (row) => row.dataset['row'],
  scroller: () => document.querySelector('#root .trilha-table-scroll'),
  searches: 'both',
  settled: () => status === 'ready false',
  open: (row) => row.click(),
  opened: (row) => row.getAttribute('aria-selected') === 'true',
  prepend: (rows) => hub.merge(rows),
};
