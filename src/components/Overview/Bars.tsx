'use client';
import type { JSX } from 'react';
import type { HistogramBar } from '../../hooks/index.js';
import { patternId } from './Patterns.js';

/** Props of {@link Bar}. */
export interface BarProps {
  readonly id: string;
  readonly bar: HistogramBar;
  readonly index: number;
  readonly count: number;
  /** Entries of the highest bar. */
  readonly most: number;
  readonly prefix: string;
  readonly selected: boolean;
  readonly active: boolean;
}

/** A bar with entries is never lower than this, in percent of the chart. */
const LOWEST = 3;

/** One bar, its operations on top of one another. */
export function Bar({ id, bar, index, count, most, prefix, selected, active }: BarProps): JSX.Element {
  const [x, width] = [`${(index * 100) / count}%`, `${100 / count}%`];
  const height = bar.total === 0 ? 0 : Math.max(LOWEST, (bar.total / most) * 100);
  const tops = bar.parts.map((_, place) =>
    bar.parts.slice(0, place + 1).reduce((top, { count: entries }) => top - (entries / bar.total) * height, 100),
  );
  return (
    <g
      id={id}
      role="option"
      aria-selected={selected}
      aria-label={bar.label}
      className="trilha-overview-bar"
      data-active={active || undefined}
    >
      <rect x={x} width={width} height="100%" className="trilha-overview-slot" />
      {bar.parts.map(({ operation, count: entries }, place) => {
        const share = (entries / bar.total) * height;
        return (
          <rect
            key={operation}
            x={x}
            y={`${tops[place]}%`}
            width={width}
            height={`${share}%`}
            className="trilha-overview-part"
            fill={`url(#${patternId(prefix, operation)})`}
          />
        );
      })}
      {bar.atLeast ? <rect x={x} width={width} height="100%" fill={`url(#${patternId(prefix, 'partial')})`} /> : null}
    </g>
  );
}
