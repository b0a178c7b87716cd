'use client';
import type { JSX } from 'react';
import { useId } from 'react';

/** Props of {@link Choices}. */
export interface ChoicesProps<T extends string> {
  readonly label: string;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few, as radio buttons. */
export function Choices<T extends string>({ label, options, value, onChange }: ChoicesProps<T>): JSX.Element {
  const name = useId();
  return (
    <fieldset className="trilha-export-set">
      <legend className="trilha-export-legend">{label}</legend>
      {options.map(([option, text]) => (
        <label key={option} className="trilha-export-option">
          <input className="trilha-tick" type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
