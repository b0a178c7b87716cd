'use client';
import type { JSX, RefCallback } from 'react';
import { useEffect, useState } from 'react';
import { useTrilha } from '../../../hooks/index.js';
import { Icon } from '../../parts/Icon.js';

/** Pause in typing, in milliseconds, after which the search starts. */
const PAUSE = 300;

/** Props of {@link SearchField}. */
export interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly input: RefCallback<HTMLInputElement>;
}

/** Free text. Searches when typing pauses, at once on Enter; Esc empties it. */
export function SearchField({ value, onChange, input }: SearchFieldProps): JSX.Element {
  const { filters } = useTrilha().words.messages;
  const [draft, setDraft] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setDraft(value);
  }
  useEffect(() => {
    if (draft === value) return undefined;
    const timer = setTimeout(() => onChange(draft), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, value, onChange]);
  return (
    <label className="trilha-search">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        className="trilha-search-input"
        aria-label={filters.search}
        placeholder={filters.searchPlaceholder}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onChange(draft);
          if (event.key === 'Escape' && draft !== '') {
            event.preventDefault();
            setDraft('');
            onChange('');
          }
        }}
      />
    </label>
  );
}
