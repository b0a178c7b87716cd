'use client';
import type { JSX } from 'react';
import { memo } from 'react';
import type { UnreadableEntry } from '../../hooks/index.js';
import { useTimeView, useEntryWords } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { useTableContext } from './context.js';
import { partClass } from './parts.js';
import type { RowProps } from './TableRow.js';
import { ROLES } from './roles.js';

/** A row that could not be read, in its place, with what is known of it. Opens like any other, on its raw form. */
export const UnreadableRow: React.NamedExoticComponent<RowProps & { readonly row: UnreadableEntry }> = memo(
  function UnreadableRow({ row, line, active, cell, selected, checked, measure }): JSX.Element {
    const { columns, classNames } = useTableContext();
    const { messages } = useEntryWords();
    const when = useTimeView(row.occurredAt);
    const { label, [row.problem.code]: problem } = messages.unreadable;
    const [first] = columns;
    const Own = first?.Unreadable;
    const before = Own === undefined ? 0 : 1;
    return (
      <tr
        ref={measure}
        {...ROLES.row}
        aria-rowindex={line + 2}
        aria-selected={checked ?? selected}
        aria-current={checked !== undefined && selected ? true : undefined}
        aria-label={[when?.text, label, problem].filter(Boolean).join(', ')}
        data-index={line}
        data-row={row.id}
        data-unreadable=""
        tabIndex={active && cell === null ? 0 : -1}
        className={partClass('row', classNames)}
      >
        {Own === undefined ? null : (
          <td
            {...ROLES.gridcell}
            aria-colindex={1}
            data-column={first?.id}
            data-pin={first?.pin}
            style={first?.style}
            className={partClass('cell', classNames)}
          >
            <Own row={row} checked={checked} />
          </td>
        )}
        <td
          {...ROLES.gridcell}
          aria-colindex={1 + before}
          data-column="when"
          tabIndex={cell === 'when' ? 0 : undefined}
          className={partClass('cell', classNames)}
        >
          {when === null ? null : (
            <time className="trilha-time" dateTime={when.iso ?? undefined}>
              {when.text}
            </time>
          )}
        </td>
        <td
          {...ROLES.gridcell}
          aria-colindex={2 + before}
          aria-colspan={Math.max(1, columns.length - 1 - before)}
          tabIndex={cell !== null && cell !== 'when' ? 0 : undefined}
          className={`${partClass('cell', classNames)} trilha-cell-rest`}
          title={row.problem.detail}
        >
          <span className={partClass('chip', classNames)} data-tone="warning">
            <Icon name="warning" />
            {label}
          </span>
          <span className="trilha-line trilha-quiet">{problem}</span>
        </td>
      </tr>
    );
  },
);
