'use client';
import type { JSX, ReactNode } from 'react';
import type { OperationCount } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { patternId } from './Patterns.js';

/** Props of {@link Legend}. */
export interface LegendProps {
  readonly prefix: string;
  readonly operations: readonly OperationCount[];
  /** What can be done with the chosen bars. */
  readonly children?: ReactNode;
}

/** The operations with their fills and sums. */
export function Legend({ prefix, operations, children }: LegendProps): JSX.Element {
  const { messages, format } = useTrilha().words;
  return (
    <div className="trilha-overview-foot">
      <ul className="trilha-overview-legend" aria-label={messages.overview.operations}>
        {operations.map(({ operation, label, count }) => (
          <li key={operation} className="trilha-overview-key">
            <svg className="trilha-overview-swatch" aria-hidden="true">
              <rect width="100%" height="100%" fill={`url(#${patternId(prefix, operation)})`} />
            </svg>
            <bdi>{label}</bdi> {format.number(count)}
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}
