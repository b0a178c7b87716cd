'use client';
import type { ComponentType, JSX } from 'react';
import type { AuditEntries } from '../../hooks/index.js';
import { useErrorView } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { useTableContext } from './context.js';
import { partClass } from './parts.js';
import { RetryButton } from './RetryButton.js';
import { ROLES } from './roles.js';

interface FaceProps {
  readonly entries: AuditEntries;
}

function EndOfData(): JSX.Element {
  return <>{useTableContext().messages.states.endOfData}</>;
}

function SourceLimit(): JSX.Element {
  return (
    <>
      <Icon name="warning" />
      {useTableContext().messages.states.sourceLimit}
    </>
  );
}

function FailedMore({ entries }: FaceProps): JSX.Element {
  const { states } = useTableContext().messages;
  const error = useErrorView(entries.error);
  return (
    <>
      <Icon name="warning" />
      <span>
        {states.failedMore}: {error?.title}. {error?.help}
      </span>
      <RetryButton onRetry={entries.retry} retryAt={entries.retryAt} />
    </>
  );
}

function LoadingMore(): JSX.Element {
  return <>{useTableContext().messages.states.loadingMore}</>;
}

function More({ entries }: FaceProps): JSX.Element {
  return (
    <button type="button" className="trilha-button" onClick={entries.loadMore}>
      {useTableContext().messages.states.more}
    </button>
  );
}

/** The three ends of a list, and the two ways on. */
const FACES: Readonly<Record<'data' | 'limit' | 'failed' | 'loading' | 'more', ComponentType<FaceProps>>> = {
  data: EndOfData,
  limit: SourceLimit,
  failed: FailedMore,
  loading: LoadingMore,
  more: More,
};

const endOf = ({ status, end }: AuditEntries): keyof typeof FACES =>
  status === 'failedMore' ? 'failed' : status === 'loadingMore' ? 'loading' : (end ?? 'more');

/** The last row: everything is here, the source goes no further, loading failed, or there is more. */
export function Tail({ entries, line }: { readonly entries: AuditEntries; readonly line: number }): JSX.Element {
  const { columns, classNames } = useTableContext();
  const end = endOf(entries);
  const Face = FACES[end];
  return (
    <tr {...ROLES.row} aria-rowindex={line + 2} data-end={end} className={partClass('tail', classNames)}>
      <td {...ROLES.gridcell} aria-colspan={columns.length} className="trilha-tail-cell">
        <Face entries={entries} />
      </td>
    </tr>
  );
}
