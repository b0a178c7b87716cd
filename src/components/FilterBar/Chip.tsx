'use client';
import type { JSX } from 'react';
import { lazy, Suspense } from 'react';
import type { QueryCondition } from '../../hooks/index.js';
import { isGroup, printQuery, replaceCondition, toggleNegation, useConditionWords, useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { Popover } from '../parts/Popover.js';
import { VisuallyHidden } from '../parts/VisuallyHidden.js';
import { useFilterClass } from './parts.js';
import type { FilterParts } from './types.js';

const ConditionEditor = lazy(async () => ({ default: (await import('./ConditionEditor.js')).ConditionEditor }));

/** Values shown in a chip; the others are counted. */
const SHOWN = 3;

/** Props of {@link Chip}. */
export interface ChipProps extends FilterParts {
  readonly condition: QueryCondition;
  readonly index: number;
  /** The source cannot do it: it works on the loaded rows only. */
  readonly local: boolean;
  readonly input: HTMLInputElement | null;
  readonly onRemove: () => void;
}

/** One condition in words: opens to be changed or turned round, and can be taken away, also with Delete. */
export function Chip({ condition, index, local, input, onRemove, ...parts }: ChipProps): JSX.Element {
  const { messages, format, locale } = useTrilha().words;
  const words = messages.query;
  const partClass = useFilterClass();
  const { field, operator, values, text } = useConditionWords()(condition);
  const more = values.length - SHOWN;
  // The name begins with what is seen, so that it can be said to a voice control.
  const seen = [
    field,
    operator,
    values.slice(0, SHOWN).join(` ${words.or} `),
    more > 0 ? format.message(words.moreValues, { count: more }) : '',
  ];
  const { query, setQuery } = parts;
  const simple = !isGroup(condition) && condition.operator !== 'in' ? condition : null;
  const editAsText = (close: () => void): void => {
    close();
    const written = printQuery({ conditions: [condition] }, locale);
    const at = input?.value.indexOf(written) ?? -1;
    input?.focus();
    if (at >= 0) input?.setSelectionRange(at, at + written.length);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Delete comes from the buttons inside, which say what they do
    <span
      className={partClass('chip')}
      data-negated={condition.negated || undefined}
      data-local={local || undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Delete' && event.key !== 'Backspace') return;
        if (!(event.target instanceof HTMLButtonElement) || event.target.closest('[popover]') !== null) return;
        event.preventDefault();
        onRemove();
      }}
    >
      <Popover
        className="trilha-filter-chip-face"
        label={format.message(local ? words.editLocal : words.edit, { filter: seen.filter((part) => part !== '').join(' ') })}
        trigger={
          <bdi className="trilha-filter-chip-text">
            {field === '' ? null : <span className="trilha-filter-chip-field">{field} </span>}
            {operator === '' ? null : <span className="trilha-filter-chip-operator">{operator} </span>}
            {values.slice(0, SHOWN).map((value, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- values of one condition, in their order
              <span key={at}>
                {at === 0 ? null : ` ${words.or} `}
                <span className="trilha-filter-chip-value">{value}</span>
              </span>
            ))}
            {more > 0 ? ` ${format.message(words.moreValues, { count: more })}` : null}
            {local ? <Icon name="filter" className="trilha-filter-chip-local" /> : null}
          </bdi>
        }
      >
        {(close) =>
          simple === null ? (
            <span className="trilha-editor">
              <span className="trilha-editor-text">{text}</span>
              <span className="trilha-editor-actions">
                <button
                  type="button"
                  className="trilha-button trilha-button-strong"
                  onClick={() => {
                    close();
                    setQuery(toggleNegation(query, index));
                  }}
                >
                  {condition.negated === true ? words.include : words.exclude}
                </button>
                <button type="button" className="trilha-button trilha-button-strong" onClick={() => editAsText(close)}>
                  {words.editAsText}
                </button>
              </span>
            </span>
          ) : (
            <Suspense fallback={<VisuallyHidden>{messages.states.loading}</VisuallyHidden>}>
              <ConditionEditor
                {...parts}
                condition={simple}
                onApply={(next) => {
                  close();
                  setQuery(replaceCondition(query, index, next));
                }}
              />
            </Suspense>
          )
        }
      </Popover>
      <button
        type="button"
        className="trilha-button trilha-icon-button"
        data-remove=""
        aria-label={format.message(messages.filters.remove, { filter: text })}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
    </span>
  );
}
