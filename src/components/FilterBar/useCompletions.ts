'use client';
import { useMemo, useState } from 'react';
import type { QueryPlace } from '../../hooks/index.js';
import {
  completeDates,
  completeNames,
  fold,
  placeInQuery,
  queryFieldOf,
  useFilterOptions,
  useTrilha,
  writeValue,
} from '../../hooks/index.js';
import type { FilterParts } from './types.js';

/** Completions shown at once. */
const LISTED = 12;

/** One way to go on writing. */
export interface Completion {
  readonly insert: string;
  readonly label: string;
  /** What it is, beside it. */
  readonly detail: string;
  readonly count: number | null;
  /** `true`: a value has to follow, so that the list stays open. */
  readonly more: boolean;
}

/** What the search field suggests. */
export interface Completions {
  readonly open: boolean;
  readonly items: readonly Completion[];
  readonly place: QueryPlace | null;
  /** Opens the list for a caret; `null` closes it. */
  readonly show: (caret: number | null) => void;
  readonly hide: () => void;
}

/** Fields, values and days that fit at the caret, in the screen's language. Values are asked of the source only while one is written. */
export function useCompletions(draft: string, caret: number | null, { query, source, rows }: FilterParts): Completions {
  const { words, now } = useTrilha();
  const { messages, format, locale } = words;
  const [wanted, setWanted] = useState(false);
  const place = useMemo(() => (wanted && caret !== null ? placeInQuery(draft, caret) : null), [wanted, draft, caret]);
  const name = place?.kind === 'value' ? place.name : null;
  const options = useFilterOptions(name === null ? null : queryFieldOf(name), query, rows, source ?? undefined);
  const items = useMemo((): readonly Completion[] => {
    if (place === null) return [];
    const { kind, written } = place;
    if (kind === 'name')
      return completeNames(written, locale).map(({ name: found, insert }) => ({
        insert,
        label: insert,
        detail:
          found === 'from' || found === 'to' || found === 'period' || found === 'order'
            ? messages.query.names[found]
            : messages.queryFields[found],
        count: null,
        more: true,
      }));
    if (kind === 'date') {
      const today = format.day(new Date(now()).toISOString()) ?? '';
      return completeDates(written, locale, today).map((insert) => ({
        insert,
        label: insert,
        detail: '',
        count: null,
        more: false,
      }));
    }
    const sought = fold(written);
    if (place.name === null) return [];
    const owner = place.name;
    const values =
      owner === 'order'
        ? (['newest', 'oldest'] as const).map((value) => ({ value, label: messages.query.orders[value], count: null }))
        : options;
    return values
      .map(({ value, label, count }) => ({ insert: writeValue(owner, value, locale), label, count }))
      .filter(({ insert, label }) => fold(insert).includes(sought) || fold(label).includes(sought))
      .slice(0, LISTED)
      .map(({ insert, label, count }) => ({
        insert,
        label,
        detail: insert.replaceAll('"', '') === label ? '' : insert,
        count,
        more: false,
      }));
  }, [place, locale, messages, format, now, options]);
  // A word that is whole already needs no list.
  const whole = items.length === 1 && items[0]?.insert === place?.written;
  return {
    open: wanted && items.length > 0 && !whole,
    items,
    place,
    show: (at) => setWanted(at !== null),
    hide: () => setWanted(false),
  };
}
