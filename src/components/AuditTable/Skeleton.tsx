'use client';
import type { JSX } from 'react';
import { useTableContext } from './context.js';
import { partClass } from './parts.js';
import { ROLES } from './roles.js';

const LINES = Array.from({ length: 12 }, (_, index) => index);

/** Rows on their way. Silent for screen readers: the live region says that the list is loading. */
export function Skeleton(): JSX.Element {
  const { columns, classNames } = useTableContext();
  return (
    <>
      {LINES.map((line) => (
        <tr
          key={line}
          {...ROLES.presentation}
          aria-hidden="true"
          className={`${partClass('row', classNames)} trilha-row-skeleton`}
        >
          {columns.map(({ id, pin, style }) => (
            <td
              key={id}
              {...ROLES.presentation}
              data-column={id}
              data-pin={pin}
              style={style}
              className={partClass('cell', classNames)}
            >
              <span className="trilha-bone" data-width={(line * 7 + id.length * 3) % 4} />
            </td>
          ))}
        </tr>
      ))}
    </>
  );
}
