'use client';
import type { JSX } from 'react';
import { lazy, Suspense } from 'react';
import { useScreen } from '../useScreen.js';
import type { InspectorPanelProps } from './types.js';

const Pivot = lazy(async () => ({ default: (await import('../../Pivot/index.js')).Pivot }));

/** What else happened around the entry. Comes when it is first looked at. */
export function PivotPanel({ row, onOpen }: InspectorPanelProps): JSX.Element | null {
  const { props, setQuery } = useScreen();
  if (row.kind !== 'entry') return null;
  return (
    <Suspense fallback={null}>
      <Pivot key={row.id} entry={row} source={props.source} onOpen={onOpen} onQueryChange={setQuery} />
    </Suspense>
  );
}
