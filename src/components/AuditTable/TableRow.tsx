'use client';
import { memo } from 'react';
import type { EntryView } from '../../describe/index.js';
import type { AuditEntry, History } from '../../hooks/index.js';
import { useEntryView } from '../../hooks/index.js';
import { useTableContext } from './context.js';
import { partClass } from './parts.js';
import { ROLES } from './roles.js';

/** What rows of both kinds get. */
export interface RowProps {
  /** Place in the list, from 0. */
  readonly index: number;
  /** Line of the list, day headings counted, from 0. */
  readonly line: number;
  readonly active: boolean;
  readonly selected: boolean;
  /** For rows with heights of their own. */
  readonly measure: ((element: Element | null) => void) | undefined;
}

const changeSpoken = ({ changes, more, remark, summary }: EntryView): string | undefined =>
  changes.length === 0
    ? undefined
    : [remark, ...changes.map((line) => line.phrase), more > 0 ? summary : undefined].filter(Boolean).join('; ');

/** One entry. Drawn again only when its entry, its history, its place or its state changes: opening another row leaves it alone. */
export const TableRow: React.NamedExoticComponent<RowProps & { readonly entry: AuditEntry; readonly history: History | null }> =
  memo(function TableRow({ entry, history, line, active, selected, measure }) {
    const { columns, classNames, changeStyle, lines, messages, format } = useTableContext();
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
        aria-selected={selected}
        aria-label={name}
        data-index={line}
        data-row={entry.id}
        data-outcome={entry.outcome}
        tabIndex={active ? 0 : -1}
        className={partClass('row', classNames)}
      >
        {columns.map(({ id, Cell }, index) => (
          <td
            key={id}
            {...ROLES.gridcell}
            aria-colindex={index + 1}
            aria-description={id === 'change' && changeStyle === 'fields' ? changeSpoken(view) : undefined}
            data-column={id}
            className={partClass('cell', classNames)}
          >
            <Cell view={view} changeStyle={changeStyle} lines={lines} />
          </td>
        ))}
      </tr>
    );
  });
