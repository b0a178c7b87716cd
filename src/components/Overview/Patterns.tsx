'use client';
import type { JSX } from 'react';
import type { OperationCount } from '../../hooks/index.js';

/** Lines over the tone, so that no operation is told by its colour alone; those of one tone differ by their lines. */
const LINES: Readonly<Record<string, string>> = {
  update: 'M-1 5L5-1M1 7L7 1',
  status: 'M3 1v4M1 3h4',
  message: 'M0 1.5h6M0 4.5h6',
  delete: 'M0 0L6 6M6 0L0 6',
  restore: 'M0 3h6',
  link: 'M3 0v6',
  unlink: 'M1.5 0v6M4.5 0v6',
  auth: 'M0 0h3v3H0zM3 3h3v3H3z',
  other: 'M-1 1L5 7M1-1L7 5',
};

/** Id of the pattern of an operation, under a chart's own prefix. */
export const patternId = (prefix: string, operation: string): string => `${prefix}-${operation.replace(/\W/g, '_')}`;

/** The fills of the operations that occur. */
export function Patterns({
  prefix,
  operations,
}: {
  readonly prefix: string;
  readonly operations: readonly OperationCount[];
}): JSX.Element {
  return (
    <defs>
      {operations.map(({ operation, tone }) => (
        <pattern key={operation} id={patternId(prefix, operation)} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className="trilha-overview-tone" data-tone={tone} />
          {LINES[operation] === undefined ? null : <path d={LINES[operation]} className="trilha-overview-line" />}
        </pattern>
      ))}
      <pattern id={patternId(prefix, 'partial')} width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M-1 5L5-1M1 7L7 1" className="trilha-overview-hatch" />
      </pattern>
    </defs>
  );
}
