'use client';
import type { JSX } from 'react';
import type { FilterOption } from '../../../hooks/index.js';
import { useTrilha } from '../../../hooks/index.js';

/** Props of {@link SelectFilter}. */
export interface SelectFilterProps {
  /** The field's word; what the control shows while nothing is chosen. */
  readonly label: string;
  readonly options: readonly FilterOption[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** One value of a field. A choice of several, made elsewhere, is shown and kept until another is made. */
export function SelectFilter({ label, options, values, onChange }: SelectFilterProps): JSX.Element {
  const { format } = useTrilha().words;
  const key = values.join('\n');
  const labelOf = (value: string): string => options.find((option) => option.value === value)?.label ?? value;
  const known = values.length === 1 && options.some((option) => option.value === values[0]);
  return (
    <select
      className="trilha-select"
      aria-label={label}
      data-active={values.length > 0 || undefined}
      value={key}
      onChange={(event) => onChange(event.target.value === '' ? [] : event.target.value.split('\n'))}
    >
      <option value="">{label}</option>
      {values.length > 0 && !known ? <option value={key}>{format.list(values.map(labelOf))}</option> : null}
      {options.map(({ value, label: text, count }) => (
        <option key={value} value={value}>
          {count === null ? text : `${text} (${format.number(count)})`}
        </option>
      ))}
    </select>
  );
}
