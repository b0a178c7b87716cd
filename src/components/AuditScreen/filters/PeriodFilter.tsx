'use client';
import type { JSX } from 'react';
import { useState } from 'react';
import type { PeriodName } from '../../../hooks/index.js';
import { PERIOD_NAMES, usePeriod, useTrilha } from '../../../hooks/index.js';

/** Props of {@link PeriodFilter}. */
export interface PeriodFilterProps {
  /** `[from, to]` of the condition, or nothing. */
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

const isName = (value: string): value is PeriodName => PERIOD_NAMES.some((name) => name === value);

/** A stretch of time: by name, or from one day to another, both in the screen's zone. */
export function PeriodFilter({ values, onChange }: PeriodFilterProps): JSX.Element {
  const { filters } = useTrilha().words.messages;
  const period = usePeriod(values);
  const [opened, setOpened] = useState(false);
  const custom = period.name === 'custom' || (opened && period.name === null);
  const choose = (value: string): void => {
    setOpened(value === 'custom');
    if (isName(value)) onChange(period.rangeOf(value));
    else if (value === '') onChange([]);
  };
  const days = (first: string, last: string): void =>
    onChange(first === '' && last === '' ? [] : period.rangeOfDays(first, last));
  return (
    <>
      <select
        className="trilha-select"
        aria-label={filters.period}
        data-active={period.name !== null || undefined}
        value={custom ? 'custom' : (period.name ?? '')}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{filters.period}</option>
        {PERIOD_NAMES.map((name) => (
          <option key={name} value={name}>
            {filters[name]}
          </option>
        ))}
        <option value="custom">{filters.customPeriod}</option>
      </select>
      {custom ? (
        <span className="trilha-days">
          <input
            type="date"
            className="trilha-date"
            aria-label={filters.from}
            value={period.first}
            max={period.last || undefined}
            onChange={(event) => days(event.target.value, period.last)}
          />
          <span aria-hidden="true">–</span>
          <input
            type="date"
            className="trilha-date"
            aria-label={filters.to}
            value={period.last}
            min={period.first || undefined}
            onChange={(event) => days(period.first, event.target.value)}
          />
        </span>
      ) : null}
    </>
  );
}
