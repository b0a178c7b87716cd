'use client';
import type { JSX } from 'react';
import { useCallback, useMemo, useState } from 'react';
import { canAsk, emptyQuery, NO_ROWS, useRootAttributes, useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { useControlled } from '../parts/useControlled.js';
import { AddFilter } from './AddFilter.js';
import { Chips } from './Chips.js';
import { DroppedNotice } from './DroppedNotice.js';
import { FilterNames, useFilterClass } from './parts.js';
import { PeriodControl } from './PeriodControl.js';
import { QuerySearch } from './QuerySearch.js';
import type { FilterBarProps } from './types.js';

/**
 * A query as something to read and change: a field for words and for the text syntax, the period, and a chip for each condition, so that
 * nothing filters unseen. What the source cannot do is said to work on the loaded rows only.
 */
export function FilterBar(props: FilterBarProps): JSX.Element {
  return (
    <FilterNames given={props.classNames}>
      <Bar {...props} />
    </FilterNames>
  );
}

function Bar(props: FilterBarProps): JSX.Element {
  const { entries, dropped, className, searchRef, children } = props;
  const trilha = useTrilha();
  const root = useRootAttributes();
  const partClass = useFilterClass();
  const { messages, format } = trilha.words;
  const [query, setQuery] = useControlled(props.query, props.defaultQuery ?? emptyQuery, props.onQueryChange);
  const source = props.source ?? trilha.source;
  const rows = entries?.rows ?? NO_ROWS;
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  const parts = useMemo(() => ({ query, setQuery, source, rows }), [query, setQuery, source, rows]);
  const takeInput = useCallback(
    (element: HTMLInputElement | null) => {
      setInput(element);
      searchRef?.(element);
    },
    [searchRef],
  );
  const local = source !== null && query.conditions.some((condition) => !canAsk(source.capabilities, condition));
  return (
    <search {...root} className={`trilha ${partClass('root')} ${className ?? ''}`} aria-label={messages.filters.label}>
      <div className={partClass('line')}>
        <QuerySearch {...parts} inputRef={takeInput} />
        <PeriodControl query={query} setQuery={setQuery} />
        <AddFilter {...parts} />
        {query.conditions.length === 0 ? null : (
          <button
            type="button"
            className="trilha-button trilha-filter-clear"
            onClick={() => {
              setQuery({ ...query, conditions: [] });
              input?.focus();
            }}
          >
            <Icon name="close" />
            {messages.filters.clear}
          </button>
        )}
        {children}
      </div>
      {dropped === undefined || dropped.length === 0 ? null : <DroppedNotice dropped={dropped} />}
      <Chips {...parts} input={input} />
      {local ? (
        <p className="trilha-scope">
          <Icon name="filter" />
          {format.message(messages.filters.loadedOnly, { count: entries?.loaded ?? 0 })}
        </p>
      ) : null}
    </search>
  );
}
