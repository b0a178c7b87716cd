'use client';
import type { JSX } from 'react';
import { useId } from 'react';

/** Props of {@link Choice}. */
export interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few. */
export function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>): JSX.Element {
  const name = useId();
  return (
    <fieldset className="trilha-choice">
      <legend className="trilha-choice-label">{label}</legend>
      {options.map(([option, text]) => (
        <label key={option} className="trilha-choice-option">
          <input className="trilha-tick" type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
