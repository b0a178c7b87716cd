'use client';
import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import { canAsk, isPeriod, removeCondition, useTrilha } from '../../hooks/index.js';
import { Chip } from './Chip.js';
import { useFilterClass } from './parts.js';
import type { FilterParts } from './types.js';

/** Props of {@link Chips}. */
export interface ChipsProps extends FilterParts {
  /** The search field, which the focus goes to when the last chip is gone. */
  readonly input: HTMLInputElement | null;
}

/** Every condition of the query as a chip. Taking one away leaves the focus at its neighbour. */
export function Chips({ input, ...parts }: ChipsProps): JSX.Element | null {
  const { query, setQuery, source } = parts;
  const { messages } = useTrilha().words;
  const list = useRef<HTMLUListElement>(null);
  const partClass = useFilterClass();
  const vacated = useRef<number | null>(null);
  const { length } = query.conditions;

  useEffect(() => {
    const index = vacated.current;
    vacated.current = null;
    if (index === null) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [];
    (buttons[Math.min(index, length - 1)] ?? input)?.focus();
  }, [length, input]);

  const remove = (index: number): void => {
    vacated.current = index;
    setQuery(removeCondition(query, index));
  };
  // The period's own control shows it; a second one, or one that is excluded, has a chip.
  const shownElsewhere = query.conditions.findIndex(isPeriod);
  if (length === (shownElsewhere === -1 ? 0 : 1)) return null;
  return (
    <ul className={partClass('chips')} aria-label={messages.query.chips} ref={list}>
      {query.conditions.map((condition, index) =>
        index === shownElsewhere ? null : (
          // oxlint-disable-next-line react/no-array-index-key -- equal conditions may stand twice; the place is what a chip edits
          <li key={`${index} ${JSON.stringify(condition)}`} className="trilha-filter-chip-item">
            <Chip
              {...parts}
              condition={condition}
              index={index}
              local={source !== null && !canAsk(source.capabilities, condition)}
              input={input}
              onRemove={() => remove(index)}
            />
          </li>
        ),
      )}
    </ul>
  );
}
