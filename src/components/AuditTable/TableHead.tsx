'use client';
import type { JSX } from 'react';
import { useId } from 'react';
import { useSurroundings } from '../../hooks/index.js';
import { VisuallyHidden } from '../parts/VisuallyHidden.js';
import { useTableContext } from './context.js';
import { partClass } from './parts.js';
import { ROLES } from './roles.js';

/** The column titles. The first line of what scrolls, and it stays in view. */
export function TableHead(): JSX.Element {
  const { columns, classNames, messages, format, headExtra: Extra } = useTableContext();
  const { now } = useSurroundings();
  const base = useId();
  // The column of boxes is nobody's to size.
  const boxes = columns[0]?.Unreadable ? 1 : 0;
  return (
    <thead {...ROLES.rowgroup} className={partClass('head', classNames)}>
      <tr {...ROLES.row} aria-rowindex={1} className={partClass('headRow', classNames)}>
        {columns.map((column, index) => {
          const { id, title, zoned, pin, style } = column;
          const described = zoned ? format.zoneName(now()) : undefined;
          return (
            <th
              key={id}
              {...ROLES.columnheader}
              scope="col"
              aria-colindex={index + 1}
              aria-labelledby={`${base}${id}`}
              aria-describedby={described === undefined ? undefined : `${base}${id}-more`}
              data-column={id}
              data-pin={pin}
              style={style}
              className={partClass('headCell', classNames)}
            >
              <span className="trilha-line">
                <span id={`${base}${id}`}>{title(messages)}</span>
                {described === undefined ? null : (
                  <span className="trilha-zone" title={described}>
                    {format.zoneOffset(now())}
                    <VisuallyHidden>
                      <span id={`${base}${id}-more`}>{described}</span>
                    </VisuallyHidden>
                  </span>
                )}
              </span>
              {Extra && index >= boxes ? <Extra column={column} index={index - boxes} /> : null}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
