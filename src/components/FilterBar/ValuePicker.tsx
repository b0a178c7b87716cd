'use client';
import type { JSX } from 'react';
import { useMemo } from 'react';
import type { FilterOption } from '../../hooks/index.js';
import { fold, useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { useListbox } from './useListbox.js';

/** Options listed at once; the rest is found by writing. */
const LISTED = 50;

/** Props of {@link ValuePicker}. */
export interface ValuePickerProps {
  readonly options: readonly FilterOption[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  /** What stands in the field, not yet a value. */
  readonly written: string;
  readonly onWrite: (text: string) => void;
  /** Whether anything else than the options can be asked for. `text`: the options are whole values, of which a part may be meant. */
  readonly free: 'none' | 'value' | 'text';
  /** Offers "not recorded". */
  readonly unrecorded: boolean;
}

/** Several values of a field: those chosen, a field to search and to write others, and the list to choose from. */
export function ValuePicker(props: ValuePickerProps): JSX.Element {
  const { options, values, onChange, written, onWrite, free, unrecorded } = props;
  const { messages, format } = useTrilha().words;
  const words = messages.query;
  const text = written.trim();
  const labelOf = (value: string): string =>
    value === '' ? words.unrecorded : (options.find((option) => option.value === value)?.label ?? value);
  const shown = useMemo(() => {
    const wanted = fold(text);
    const found = options.filter(({ value, label }) => fold(label).includes(wanted) || fold(value).includes(wanted));
    const none =
      unrecorded && fold(words.unrecorded).includes(wanted) ? [{ value: '', label: words.unrecorded, count: null }] : [];
    return [...found.slice(0, LISTED), ...none];
  }, [options, text, unrecorded, words]);
  const toggle = (value: string): void => {
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
    onWrite('');
  };
  const list = useListbox({
    count: shown.length,
    open: true,
    onChoose: (index) => {
      const option = shown[index];
      if (option !== undefined) toggle(option.value);
    },
  });
  return (
    <span className="trilha-picker">
      {values.length === 0 ? null : (
        <span className="trilha-picker-values" role="list" aria-label={words.chosen}>
          {values.map((value) => (
            <span key={value} role="listitem" className="trilha-picker-value">
              <bdi className="trilha-line">{labelOf(value)}</bdi>
              <button
                type="button"
                className="trilha-button trilha-icon-button"
                aria-label={format.message(words.removeValue, { value: labelOf(value) })}
                onClick={() => toggle(value)}
              >
                <Icon name="close" />
              </button>
            </span>
          ))}
        </span>
      )}
      <input
        {...list.input}
        type="text"
        className="trilha-input trilha-picker-input"
        aria-label={words.values}
        placeholder={free === 'none' ? words.choose : words.choosePlaceholder}
        value={written}
        autoComplete="off"
        onChange={(event) => onWrite(event.target.value)}
        onKeyDown={(event) => {
          list.input.onKeyDown(event);
          if (event.defaultPrevented) return;
          if (event.key === 'Enter' && text !== '') {
            const only = shown.find(({ label, value }) => fold(label) === fold(text) || fold(value) === fold(text));
            if (free === 'none' && only === undefined) event.preventDefault();
            else if (free !== 'text') {
              event.preventDefault();
              toggle(only?.value ?? text);
            }
          } else if (event.key === 'Backspace' && written === '' && values.length > 0) onChange(values.slice(0, -1));
        }}
      />
      <span
        {...list.listbox}
        role="listbox"
        aria-multiselectable="true"
        aria-label={words.suggestions}
        className="trilha-options"
      >
        {shown.map(({ value, label, count }, index) => (
          <span
            key={value}
            {...list.option(index)}
            role="option"
            aria-selected={values.includes(value)}
            className="trilha-option"
          >
            <Icon name="check" className="trilha-option-check" />
            <bdi className="trilha-line">{label}</bdi>
            {count === null ? null : <span className="trilha-option-count">{format.number(count)}</span>}
          </span>
        ))}
        {shown.length === 0 ? (
          <span role="option" aria-selected="false" aria-disabled="true" className="trilha-option">
            {text !== '' && free !== 'none' ? format.message(words.enterToAdd, { value: text }) : words.noSuggestions}
          </span>
        ) : null}
      </span>
    </span>
  );
}
