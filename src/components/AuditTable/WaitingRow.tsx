'use client';
import type { JSX } from 'react';
import { useTableContext } from './context.js';
import { partClass } from './parts.js';
import { ROLES } from './roles.js';

/** Props of {@link WaitingRow}. */
export interface WaitingRowProps {
  /** Place in the list, from 0. */
  readonly index: number;
  /** Line of the list, day headings counted, from 0. */
  readonly line: number;
  readonly active: boolean;
  /** Height in pixels, where rows have heights of their own. */
  readonly size: number | undefined;
}

/** The place of a row that was let go of, until it is here again. It can be walked to, so that the keyboard is never stuck. */
export function WaitingRow({ index, line, active, size }: WaitingRowProps): JSX.Element {
  const { columns, classNames, messages, format } = useTableContext();
  const text = format.message(messages.table.waiting, { row: format.number(index + 1) });
  return (
    <tr
      {...ROLES.row}
      aria-rowindex={line + 2}
      aria-label={text}
      data-index={line}
      data-waiting={index}
      tabIndex={active ? 0 : -1}
      style={size === undefined ? undefined : { blockSize: size }}
      className={`${partClass('row', classNames)} trilha-row-waiting`}
    >
      <td {...ROLES.gridcell} aria-colspan={columns.length} className={`${partClass('cell', classNames)} trilha-cell-waiting`}>
        {text}
      </td>
    </tr>
  );
}
