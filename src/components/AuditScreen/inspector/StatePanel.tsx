'use client';
import type { JSX } from 'react';
import { lazy, Suspense } from 'react';
import type { InspectorPanelProps } from './types.js';

const EntityTimeline = lazy(async () => ({ default: (await import('../../EntityTimeline/index.js')).EntityTimeline }));

const VIEWS = ['state'] as const;

/** The entry's entity as it was right after the entry, and at any other moment. Comes when it is first looked at. */
export function StatePanel({ row }: InspectorPanelProps): JSX.Element | null {
  if (row.kind !== 'entry') return null;
  return (
    <Suspense fallback={null}>
      <EntityTimeline key={row.id} entity={row.entity} current={row.id} views={VIEWS} />
    </Suspense>
  );
}
