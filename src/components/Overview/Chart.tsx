'use client';
import type { JSX } from 'react';
import { useId } from 'react';
import type { Histogram } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { Bar } from './Bars.js';
import { Legend } from './Legend.js';
import { Patterns } from './Patterns.js';
import type { BarRange } from './useBarSelection.js';
import { useBarSelection } from './useBarSelection.js';

/** Props of {@link Chart}. */
export interface ChartProps {
  readonly histogram: Histogram;
  /** Narrows the question to a stretch of bars. */
  readonly onChoose: (range: BarRange) => void;
}

/** The bars: a listbox along the time, in which a stretch is chosen by keys or by dragging. */
export function Chart({ histogram, onChoose }: ChartProps): JSX.Element {
  const { messages, format } = useTrilha().words;
  const { overview } = messages;
  const prefix = useId();
  const { bars, most, operations, join, stale, partial } = histogram;
  const { active, range, hovered, clear, handlers } = useBarSelection(bars.length, onChoose);
  const pointed = range === null ? (hovered === null ? null : bars[hovered]) : join(range.first, range.last);
  return (
    <>
      <svg
        className="trilha-overview-chart"
        role="listbox"
        tabIndex={0}
        aria-label={overview.chart}
        aria-describedby={`${prefix}keys`}
        aria-multiselectable="true"
        aria-orientation="horizontal"
        aria-activedescendant={active === null ? undefined : `${prefix}${active}`}
        aria-busy={stale || undefined}
        {...handlers}
      >
        <Patterns prefix={prefix} operations={operations} />
        {bars.map((bar, index) => (
          <Bar
            key={bar.from}
            id={`${prefix}${index}`}
            bar={bar}
            index={index}
            count={bars.length}
            most={most}
            prefix={prefix}
            selected={range !== null && index >= range.first && index <= range.last}
            active={index === active}
          />
        ))}
      </svg>
      <p className="trilha-overview-axis" aria-hidden="true">
        <span>{format.dateTime(bars[0]?.from ?? '')}</span>
        <span className="trilha-overview-readout">{pointed?.label}</span>
        <span>{format.dateTime(bars.at(-1)?.to ?? '')}</span>
      </p>
      <p id={`${prefix}keys`} className="trilha-overview-note" hidden>
        {overview.keys}
      </p>
      {partial ? <p className="trilha-overview-note">{overview.partial}</p> : null}
      <Legend prefix={prefix} operations={operations}>
        {range === null ? null : (
          <>
            <button type="button" className="trilha-button trilha-button-strong" onClick={() => onChoose(range)}>
              {overview.narrow}
            </button>
            <button type="button" className="trilha-button" onClick={clear}>
              {overview.cancel}
            </button>
          </>
        )}
      </Legend>
    </>
  );
}
