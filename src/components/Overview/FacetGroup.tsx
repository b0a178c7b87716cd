'use client';
import type { JSX } from 'react';
import { useState } from 'react';
import type { FacetChoice, FacetView } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { foldText } from '../parts/foldText.js';
import { Icon } from '../parts/Icon.js';
import { FacetValueRow } from './FacetValueRow.js';

/** Values shown before "more". */
const FIRST = 6;

/** Props of {@link FacetGroup}. */
export interface FacetGroupProps {
  readonly facet: FacetView;
  readonly negation: boolean;
  readonly onChoose: (value: string, choice: FacetChoice) => void;
}

/** The values of one field. Long lists are cut, and can be searched. */
export function FacetGroup({ facet, negation, onChoose }: FacetGroupProps): JSX.Element {
  const { messages, format } = useTrilha().words;
  const { overview } = messages;
  const [text, setText] = useState('');
  const [all, setAll] = useState(false);
  const { label, values, other, approximate, counted } = facet;
  const long = values.length > FIRST;
  const wanted = foldText(text.trim());
  const found = values.filter((one) => wanted === '' || foldText(`${one.label} ${one.value}`).includes(wanted));
  // What is chosen stays in sight, wherever it stands in the list.
  const shown = all || wanted !== '' ? found : found.filter(({ choice }, index) => index < FIRST || choice !== 'none');
  const most = values.reduce((highest, { count }) => Math.max(highest, count ?? 0), 0);
  return (
    <details className="trilha-facet" open>
      <summary className="trilha-facet-title">
        <Icon name="chevron" className="trilha-overview-chevron" />
        {label}
        {approximate ? (
          <span className="trilha-facet-note">
            {counted === null ? overview.approximate : format.message(overview.counted, { count: counted })}
          </span>
        ) : null}
      </summary>
      {long ? (
        <input
          type="search"
          className="trilha-input trilha-facet-search"
          aria-label={format.message(overview.search, { field: label })}
          placeholder={format.message(overview.search, { field: label })}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : null}
      <ul className="trilha-facet-values" aria-label={label}>
        {shown.map((value) => (
          <FacetValueRow
            key={value.value}
            field={label}
            value={value}
            most={most}
            negation={negation}
            onChoose={(choice) => onChoose(value.value, choice)}
          />
        ))}
      </ul>
      {found.length === 0 ? <p className="trilha-facet-note">{format.message(overview.noValue, { text })}</p> : null}
      {long && wanted === '' ? (
        <button type="button" className="trilha-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? overview.fewer : format.message(overview.more, { count: found.length - shown.length })}
        </button>
      ) : null}
      {other > 0 ? <p className="trilha-facet-note">{format.message(overview.others, { count: other })}</p> : null}
    </details>
  );
}
