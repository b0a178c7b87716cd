'use client';
import type { JSX } from 'react';
import type { AuditQuery, AuditSource } from '../../hooks/index.js';
import { useAuditEntries } from '../../hooks/index.js';
import { AuditTableView } from './AuditTableView.js';
import type { AuditTableViewProps } from './types.js';

/** Props of {@link AuditTable}. */
export interface AuditTableProps extends Omit<AuditTableViewProps, 'entries' | 'filtered'> {
  /** What is asked. Default: everything, newest first. */
  readonly query?: AuditQuery;
  /** Default: the provider's. */
  readonly source?: AuditSource;
  /** Rows asked for at a time. Default 50. */
  readonly pageSize?: number;
  /** Pages whose rows are kept, at least 3; the places of others wait until they are scrolled to, and are loaded again. Default: all are kept. */
  readonly maxPages?: number;
}

/** The entries of a source as a table: loads as it is scrolled, windows what it loaded, opens rows by mouse and keyboard. */
export function AuditTable({ query, source, pageSize, maxPages, ...view }: AuditTableProps): JSX.Element {
  const entries = useAuditEntries(query, { source, pageSize, maxPages });
  return <AuditTableView {...view} entries={entries} filtered={(query?.conditions.length ?? 0) > 0} />;
}
