'use client';
import type { JSX } from 'react';
import { useId } from 'react';
import { useTableContext } from './context.js';
import { partClass } from './parts.js';
import { ROLES } from './roles.js';

/** The column titles. The first line of what scrolls, and it stays in view. */
export function TableHead({ zone }: { readonly zone: string }): JSX.Element {
  const { columns, classNames, messages } = useTableContext();
  const base = useId();
  return (
    <thead {...ROLES.rowgroup} className={partClass('head', classNames)}>
      <tr {...ROLES.row} aria-rowindex={1} className={partClass('headRow', classNames)}>
        {columns.map(({ id, title, subtitle }, index) => {
          const described = subtitle?.(zone);
          return (
            <th
              key={id}
              {...ROLES.columnheader}
              scope="col"
              aria-colindex={index + 1}
              aria-labelledby={`${base}${id}`}
              aria-describedby={described === undefined ? undefined : `${base}${id}-more`}
              data-column={id}
              className={partClass('headCell', classNames)}
            >
              <span id={`${base}${id}`} className="trilha-line">
                {title(messages)}
              </span>
              {described === undefined ? null : (
                <span id={`${base}${id}-more`} className="trilha-line trilha-second" title={described}>
                  {described}
                </span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
