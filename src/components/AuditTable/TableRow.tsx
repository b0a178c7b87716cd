'use client';
import { memo } from 'react';
import type { EntryView } from '../../describe/index.js';
import type { AuditEntry, History } from '../../hooks/index.js';
import { useEntryView } from '../../hooks/index.js';
import { useTableContext } from './context.js';
import { partClass } from './parts.js';
import { ROLES } from './roles.js';
import type { FoldedRun } from './types.js';

/** What rows of both kinds get. */
export interface RowProps {
  /** Place in the list, from 0. */
  readonly index: number;
  /** Line of the list, day headings counted, from 0. */
  readonly line: number;
  readonly active: boolean;
  /** Column that has the focus instead of the row; `null`: none. */
  readonly cell: string | null;
  readonly selected: boolean;
  /** Whether it is marked, while rows are marked; then the row's selection says that, and the opened row is the current one. */
  readonly checked: boolean | undefined;
  /** For rows with heights of their own. */
  readonly measure: ((element: Element | null) => void) | undefined;
}

const changeSpoken = ({ changes, more, remark, summary }: EntryView): string | undefined =>
  changes.length === 0
    ? undefined
    : [remark, ...changes.map((line) => line.phrase), more > 0 ? summary : undefined].filter(Boolean).join('; ');

/** One entry. Drawn again only when its entry, its history, its place or its state changes: opening another row leaves it alone. */
export const TableRow: React.NamedExoticComponent<
  RowProps & { readonly entry: AuditEntry; readonly history: History | null; readonly run: FoldedRun | null }
> = memo(function TableRow({ entry, history, run, line, active, cell, selected, checked, measure }) {
  const { columns, classNames, changeStyle, lines, messages, format, RunToggle } = useTableContext();
  const toggled = run?.head && RunToggle ? (columns.find(({ id }) => id === 'action') ?? columns[0])?.id : undefined;
  const view = useEntryView(entry, history);
  const name = format.message(messages.table.row, {
    when: view.when.text,
    entity: view.entity.name,
    action: view.action.label,
    actor: view.actorLabel,
  });
  return (
    <tr
      ref={measure}
      {...ROLES.row}
      aria-rowindex={line + 2}
      aria-selected={checked ?? selected}
      aria-current={checked !== undefined && selected ? true : undefined}
      aria-label={run?.head ? `${name}, ${run.label}` : name}
      data-index={line}
      data-row={entry.id}
      data-outcome={entry.outcome}
      data-run={run === null ? undefined : run.head ? 'head' : 'more'}
      tabIndex={active && cell === null ? 0 : -1}
      className={partClass('row', classNames)}
    >
      {columns.map(({ id, Cell, pin, style }, index) => (
        <td
          key={id}
          {...ROLES.gridcell}
          aria-colindex={index + 1}
          aria-description={id === 'change' && changeStyle === 'fields' ? changeSpoken(view) : undefined}
          data-column={id}
          data-pin={pin}
          style={style}
          tabIndex={cell === id ? 0 : undefined}
          className={partClass('cell', classNames)}
        >
          <Cell view={view} changeStyle={changeStyle} lines={lines} checked={checked} />
          {run && RunToggle && toggled === id ? <RunToggle run={run} /> : null}
        </td>
      ))}
    </tr>
  );
});
