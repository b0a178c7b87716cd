'use client';
import type { JSX } from 'react';
import { lazy, Suspense } from 'react';
import { addCondition, useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import { Popover } from '../parts/Popover.js';
import { VisuallyHidden } from '../parts/VisuallyHidden.js';
import type { FilterParts } from './types.js';

const ConditionEditor = lazy(async () => ({ default: (await import('./ConditionEditor.js')).ConditionEditor }));

/** The button that opens an empty condition to be filled in. */
export function AddFilter(parts: FilterParts): JSX.Element {
  const { messages } = useTrilha().words;
  return (
    <Popover
      className="trilha-button trilha-button-strong"
      trigger={
        <>
          <Icon name="added" />
          {messages.filters.add}
        </>
      }
    >
      {(close) => (
        <Suspense fallback={<VisuallyHidden>{messages.states.loading}</VisuallyHidden>}>
          <ConditionEditor
            {...parts}
            condition={null}
            onApply={(condition) => {
              close();
              parts.setQuery(addCondition(parts.query, condition));
            }}
          />
        </Suspense>
      )}
    </Popover>
  );
}
