'use client';
import type { ComponentType, JSX } from 'react';
import type { AuditError } from '../../hooks/index.js';
import { lineCount } from '../../hooks/index.js';
import { useTableContext } from './context.js';
import { Empty } from './Empty.js';
import { Failed } from './Failed.js';
import { Skeleton } from './Skeleton.js';
import type { TableBodyProps } from './TableBody.js';
import { Tail } from './Tail.js';
import { ROLES } from './roles.js';

/** Failures that trying again, even after signing in or waiting, cannot mend. */
const FINAL: ReadonlySet<AuditError['kind']> = new Set<AuditError['kind']>(['no-source', 'bad-query']);

/** Props of {@link Rows}. */
export interface RowsProps extends TableBodyProps {
  readonly filtered: boolean;
  /** Draws the rows; `undefined` while its code is on its way. */
  readonly Body: ComponentType<TableBodyProps> | undefined;
}

/** What fills the table: rows on their way, the rows and how they end, or why there are none. */
export function Rows({ filtered, Body, ...body }: RowsProps): JSX.Element {
  const { columns, components } = useTableContext();
  const { entries, days } = body;
  const { status, error } = entries;
  if (status === 'loading') return <Skeleton />;
  if (status === 'failed' || (entries.rows.length === 0 && entries.end !== null)) {
    const EmptyPart = components?.Empty ?? Empty;
    const FailedPart = components?.Failed ?? Failed;
    return (
      <tr {...ROLES.row} className="trilha-row-message">
        <td {...ROLES.gridcell} aria-colspan={columns.length} className="trilha-cell-message">
          {error !== null && status === 'failed' ? (
            <FailedPart error={error} onRetry={FINAL.has(error.kind) ? null : entries.retry} retryAt={entries.retryAt} />
          ) : (
            <EmptyPart reason={filtered ? 'noMatches' : 'empty'} />
          )}
        </td>
      </tr>
    );
  }
  if (Body === undefined) return <Skeleton />;
  return (
    <>
      <Body {...body} />
      <Tail entries={entries} line={lineCount(days)} />
    </>
  );
}
