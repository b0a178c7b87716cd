'use client';
import type { JSX } from 'react';
import { useId } from 'react';
import { useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { Popover } from '../parts/Popover.js';
import { useScreen } from './useScreen.js';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>): JSX.Element {
  const name = useId();
  return (
    <fieldset className="trilha-choice">
      <legend className="trilha-choice-label">{label}</legend>
      {options.map(([option, text]) => (
        <label key={option} className="trilha-choice-option">
          <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

/** How the table looks: density of the rows, and changes as fields or in the original texts. */
export function DisplaySettings(): JSX.Element {
  const { screen } = useTrilha().words.messages;
  const { density, setDensity, changeStyle, setChangeStyle } = useScreen();
  return (
    <Popover
      className="trilha-button trilha-button-strong"
      trigger={
        <>
          <Icon name="columns" />
          {screen.settings}
        </>
      }
    >
      <Choice
        label={screen.density}
        options={[
          ['comfortable', screen.comfortable],
          ['compact', screen.compact],
        ]}
        value={density}
        onChange={setDensity}
      />
      <Choice
        label={screen.changeMode}
        options={[
          ['fields', screen.modeFields],
          ['classic', screen.modeClassic],
        ]}
        value={changeStyle}
        onChange={setChangeStyle}
      />
    </Popover>
  );
}
