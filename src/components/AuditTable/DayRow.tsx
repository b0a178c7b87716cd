'use client';
import type { JSX } from 'react';
import { useDayName } from '../../hooks/index.js';
import { useTableContext } from './context.js';
import { partClass } from './parts.js';
import { ROLES } from './roles.js';

/** A day's heading: "Hoje", "Ontem", or its date. Stays in view while its rows do. */
export function DayRow({ day, line }: { readonly day: string; readonly line: number }): JSX.Element {
  const { columns, classNames } = useTableContext();
  return (
    <tr {...ROLES.row} aria-rowindex={line + 2} data-index={line} className={partClass('day', classNames)}>
      <th {...ROLES.rowheader} scope="rowgroup" aria-colspan={columns.length} className="trilha-day-name">
        <time dateTime={day}>{useDayName(day)}</time>
      </th>
    </tr>
  );
}
