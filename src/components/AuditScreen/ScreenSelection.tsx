'use client';
import type { JSX } from 'react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTrilha } from '../../hooks/index.js';
import { Icon } from '../parts/Icon.js';
import type { Checks } from '../Selection/index.js';
import { useScreen } from './useScreen.js';

const SelectionBar = lazy(async () => ({ default: (await import('../Selection/SelectionBar.js')).SelectionBar }));

/** Gives rows their boxes, or takes them away. */
export function SelectToggle({ checks: { choosing, setChoosing } }: { readonly checks: Checks }): JSX.Element {
  const { takeaway } = useTrilha().words.messages;
  return (
    <button
      type="button"
      className="trilha-button trilha-button-strong trilha-screen-action"
      aria-pressed={choosing}
      onClick={() => setChoosing(!choosing)}
    >
      <Icon name="check" />
      <span className="trilha-action-label">{takeaway.select}</span>
    </button>
  );
}

/** What can be done with the marked rows, while there are boxes. Another question unmarks them: they may not be among its answers. */
export function ScreenSelection({ checks }: { readonly checks: Checks }): JSX.Element | null {
  const { entries, query } = useScreen();
  const { ids, setIds } = checks;
  const asked = useRef(query);
  useEffect(() => {
    if (asked.current !== query && ids.size > 0) setIds(new Set());
    asked.current = query;
  }, [query, ids, setIds]);
  return checks.choosing ? (
    <Suspense fallback={null}>
      <SelectionBar entries={entries} checks={checks} />
    </Suspense>
  ) : null;
}
