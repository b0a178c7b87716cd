'use client';
import type { JSX } from 'react';
import type { FacetChoice, FacetValue } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';

/** Props of {@link FacetValueRow}. */
export interface FacetValueRowProps {
  readonly field: string;
  readonly value: FacetValue;
  /** Entries of the most frequent value, for the bar behind. */
  readonly most: number;
  readonly negation: boolean;
  readonly onChoose: (choice: FacetChoice) => void;
}

/** One value with its count: pressed to include it, or to exclude it where the source can. */
export function FacetValueRow({ field, value, most, negation, onChoose }: FacetValueRowProps): JSX.Element {
  const { messages, format } = useTrilha().words;
  const { overview } = messages;
  const { label, count, choice } = value;
  const number = count === null ? '–' : format.number(count);
  const toggle = (to: FacetChoice) => (): void => onChoose(choice === to ? 'none' : to);
  return (
    <li className="trilha-facet-row" data-choice={choice}>
      <button
        type="button"
        className="trilha-button trilha-facet-value"
        aria-pressed={choice === 'included'}
        title={label}
        onClick={toggle('included')}
      >
        <span className="trilha-facet-bar" style={{ inlineSize: `${((count ?? 0) / Math.max(1, most)) * 100}%` }} />
        <Icon name={choice === 'included' ? 'check' : choice === 'excluded' ? 'removed' : 'added'} />
        <bdi className="trilha-facet-label">{label}</bdi> <span className="trilha-facet-count">{number}</span>
      </button>
      {negation ? (
        <button
          type="button"
          className="trilha-button trilha-icon-button"
          aria-pressed={choice === 'excluded'}
          aria-label={format.message(overview.exclude, { field, value: label })}
          title={format.message(overview.exclude, { field, value: label })}
          onClick={toggle('excluded')}
        >
          <Icon name="close" />
        </button>
      ) : null}
    </li>
  );
}
