'use client';
import type { JSX, RefCallback } from 'react';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { useQueryText, useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { useFilterClass } from './parts.js';
import { QueryErrors } from './QueryErrors.js';
import { QueryMarks } from './QueryMarks.js';
import { Suggestions } from './Suggestions.js';
import type { FilterParts } from './types.js';
import { useListbox } from './useListbox.js';
import { useCompletions } from './useCompletions.js';

/** Pause in typing, in milliseconds, after which plain words are searched and mistakes are said. */
const PAUSE = 300;

/** Props of {@link QuerySearch}. */
export interface QuerySearchProps extends FilterParts {
  readonly inputRef: RefCallback<HTMLInputElement>;
}

/**
 * The query as a text. Plain words are searched when typing pauses; anything else when Enter is pressed or the field is left. Mistakes are
 * underlined where they are and said in words; what could be read is asked.
 */
export function QuerySearch({ inputRef, ...parts }: QuerySearchProps): JSX.Element {
  const { filters, query: words } = useTrilha().words.messages;
  const { draft, write, apply, parsed, pending, wordsOnly } = useQueryText(parts.query, parts.setQuery);
  const id = useId();
  const partClass = useFilterClass();
  const field = useRef<HTMLInputElement | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [scroll, setScroll] = useState(0);
  const [paused, setPaused] = useState('');
  const completions = useCompletions(draft, caret, parts);
  const { open, items, place } = completions;

  const list = useListbox({
    count: items.length,
    open,
    onOpen: () => completions.show(field.current?.selectionStart ?? draft.length),
    onClose: completions.hide,
    onChoose: (index) => {
      const item = items[index];
      if (item === undefined || place === null) return;
      const text = `${draft.slice(0, place.from)}${item.insert}${item.more ? '' : ' '}${draft.slice(place.to).trimStart()}`;
      const at = place.from + item.insert.length + (item.more ? 0 : 1);
      write(text);
      setCaret(at);
      completions.show(item.more ? at : null);
      // The caret goes behind what was put in, once it is there.
      requestAnimationFrame(() => field.current?.setSelectionRange(at, at));
      field.current?.focus();
    },
  });

  useEffect(() => {
    const timer = setTimeout(() => {
      setPaused(draft);
      if (pending && wordsOnly) apply(draft);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [draft, pending, wordsOnly, apply]);

  const takeInput = useCallback(
    (element: HTMLInputElement | null) => {
      field.current = element;
      inputRef(element);
    },
    [inputRef],
  );
  const errors = paused === draft && !open ? parsed.errors : NO_ERRORS;
  return (
    <div className="trilha-query">
      <div className={partClass('search')} ref={box} data-invalid={errors.length > 0 || undefined}>
        <Icon name="search" />
        <span className="trilha-query-field">
          <QueryMarks text={draft} tokens={parsed.tokens} errors={errors} scroll={scroll} />
          <input
            {...list.input}
            ref={takeInput}
            type="search"
            className="trilha-search-input"
            aria-label={filters.search}
            aria-invalid={errors.length > 0}
            aria-describedby={errors.length > 0 ? `${id}e` : pending && !wordsOnly ? `${id}h` : undefined}
            placeholder={filters.searchPlaceholder}
            value={draft}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => {
              write(event.target.value);
              setCaret(event.target.selectionStart);
              completions.show(event.target.selectionStart);
            }}
            onScroll={(event) => setScroll(event.currentTarget.scrollLeft)}
            onSelect={(event) => {
              setScroll(event.currentTarget.scrollLeft);
              setCaret(event.currentTarget.selectionStart);
            }}
            onBlur={() => {
              completions.hide();
              setPaused(draft);
              if (pending) apply();
            }}
            onKeyDown={(event) => {
              list.input.onKeyDown(event);
              if (event.defaultPrevented || event.nativeEvent.isComposing) return;
              if (event.key === 'Enter') {
                completions.hide();
                setPaused(draft);
                apply();
              } else if (event.key === 'Escape' && draft !== '') {
                event.preventDefault();
                apply('');
              }
            }}
          />
        </span>
        {pending && !wordsOnly && errors.length === 0 ? (
          <span id={`${id}h`} className="trilha-query-hint">
            {words.enterToApply}
          </span>
        ) : null}
      </div>
      <Suggestions list={list} items={items} open={open} anchor={box} />
      {errors.length > 0 ? <QueryErrors id={`${id}e`} text={draft} errors={errors} /> : null}
    </div>
  );
}

const NO_ERRORS: ReturnType<typeof useQueryText>['parsed']['errors'] = [];
