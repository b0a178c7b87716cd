'use client';
import type { JSX } from 'react';
import type { QueryCondition } from '../../../hooks/index.js';
import { useTrilha } from '../../../hooks/index.js';
import { Icon } from '../../parts/Icon.js';

/** Props of {@link OtherConditions}. */
export interface OtherConditionsProps {
  readonly conditions: readonly QueryCondition[];
  readonly onRemove: (condition: QueryCondition) => void;
}

/** Conditions that no control of the toolbar shows, each with a way to take it out: nothing filters unseen. */
export function OtherConditions({ conditions, onRemove }: OtherConditionsProps): JSX.Element {
  const { messages, format } = useTrilha().words;
  const { filters, queryFields } = messages;
  return (
    <>
      {conditions.map((condition) => {
        if (condition.field === 'any') return null;
        const value = format.list(condition.values.filter((one) => one !== ''));
        const field = queryFields[condition.field];
        const sign = condition.negated ? filters.not : condition.operator === 'contains' ? filters.contains : filters.is;
        const text = `${field} ${sign} ${value}`;
        return (
          <span key={JSON.stringify(condition)} className="trilha-condition">
            <bdi className="trilha-line">{text}</bdi>
            <button
              type="button"
              className="trilha-button trilha-icon-button"
              aria-label={format.message(filters.remove, { filter: text })}
              onClick={() => onRemove(condition)}
            >
              <Icon name="close" />
            </button>
          </span>
        );
      })}
    </>
  );
}
