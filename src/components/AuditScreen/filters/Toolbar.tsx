'use client';
import type { JSX } from 'react';
import { useCallback } from 'react';
import type { QueryField } from '../../../hooks/index.js';
import { useFilterOptions, useFilters, useTrilha } from '../../../hooks/index.js';
import { Icon } from '../../parts/Icon.js';
import { useScreen } from '../useScreen.js';
import { OtherConditions } from './OtherConditions.js';
import { PeriodFilter } from './PeriodFilter.js';
import { SearchField } from './SearchField.js';
import { SelectFilter } from './SelectFilter.js';

const CHOICES = ['entityType', 'action', 'actorKind'] as const;
const SHOWN: readonly QueryField[] = ['text', 'occurredAt', ...CHOICES];

/** The first filters. What the source cannot filter by is applied to the loaded rows, and says so. */
export function Toolbar({ className }: { readonly className: string }): JSX.Element {
  const { query, setQuery, entries, props, setSearch } = useScreen();
  const { messages, format } = useTrilha().words;
  const { filters: words, queryFields } = messages;
  const filters = useFilters(query, setQuery);
  const options = useFilterOptions(query, entries.rows, props.source);
  const { set } = filters;
  const onSearch = useCallback((text: string) => set('text', 'contains', text === '' ? [] : [text]), [set]);
  const text = filters.values('text', 'contains');
  return (
    <search className={className} aria-label={words.label}>
      <SearchField input={setSearch} value={text.join(' ')} onChange={onSearch} />
      {CHOICES.map((field) => (
        <SelectFilter
          key={field}
          label={field === 'actorKind' ? messages.columns.actor : queryFields[field]}
          options={options[field]}
          values={filters.values(field, 'is')}
          onChange={(values) => set(field, 'is', values)}
        />
      ))}
      <PeriodFilter values={filters.values('occurredAt', 'in')} onChange={(values) => set('occurredAt', 'in', values)} />
      <OtherConditions conditions={filters.others(SHOWN)} onRemove={filters.remove} />
      {query.conditions.length > 0 ? (
        <button type="button" className="trilha-button" onClick={filters.clear}>
          <Icon name="close" />
          {words.clear}
        </button>
      ) : null}
      {entries.local.length > 0 ? (
        <span className="trilha-scope">
          <Icon name="filter" />
          {format.message(words.loadedOnly, { count: entries.loaded })}
        </span>
      ) : null}
    </search>
  );
}
