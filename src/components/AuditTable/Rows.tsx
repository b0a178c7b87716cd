'use client';
import type { ComponentType, JSX } from 'react';
import type { AuditError } from '../../hooks/index.js';
import { useTableContext } from './context.js';
import { Empty } from './Empty.js';
import { Failed } from './Failed.js';
import { partClass } from './parts.js';
import { Skeleton } from './Skeleton.js';
import type { GridBodyProps } from './GridBody.js';
import { ROLES } from './roles.js';

/** Failures that trying again, even after signing in or waiting, cannot mend. */
const FINAL: ReadonlySet<AuditError['kind']> = new Set<AuditError['kind']>(['no-source', 'bad-query']);

/** Props of {@link Rows}. */
export interface RowsProps extends GridBodyProps {
  readonly filtered: boolean;
  /** Draws the rows; `undefined` while its code is on its way. */
  readonly Body: ComponentType<GridBodyProps> | undefined;
}

/** What fills the table: rows on their way, the rows and how they end, or why there are none. */
export function Rows({ filtered, Body, ...body }: RowsProps): JSX.Element {
  const { columns, classNames, components } = useTableContext();
  const { entries } = body;
  const { status, error } = entries;
  const failed = status === 'failed';
  const none = failed || (status !== 'loading' && entries.rows.length === 0 && entries.end !== null);
  if (status !== 'loading' && !none && Body !== undefined) return <Body {...body} />;
  const EmptyPart = components?.Empty ?? Empty;
  const FailedPart = components?.Failed ?? Failed;
  return (
    <tbody {...ROLES.rowgroup} className={partClass('body', classNames)}>
      {none ? (
        <tr {...ROLES.row} className="trilha-row-message">
          <td {...ROLES.gridcell} aria-colspan={columns.length} className="trilha-cell-message">
            {error !== null && failed ? (
              <FailedPart error={error} onRetry={FINAL.has(error.kind) ? null : entries.retry} retryAt={entries.retryAt} />
            ) : (
              <EmptyPart reason={filtered ? 'noMatches' : 'empty'} />
            )}
          </td>
        </tr>
      ) : (
        <Skeleton />
      )}
    </tbody>
  );
}
