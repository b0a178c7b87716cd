'use client';
import type { JSX } from 'react';
import { lazy, Suspense } from 'react';
import type { InspectorPanelProps } from './types.js';

const EntityTimeline = lazy(async () => ({ default: (await import('../../EntityTimeline/index.js')).EntityTimeline }));

/** The history of the entry's entity, this entry marked. Comes when it is first looked at. */
export function TimelinePanel({ row, onOpen }: InspectorPanelProps): JSX.Element | null {
  if (row.kind !== 'entry') return null;
  const { type, id } = row.entity;
  return (
    <Suspense fallback={null}>
      <EntityTimeline key={`${type} ${id}`} entity={row.entity} current={row.id} onEntrySelect={(entry) => onOpen(entry.id)} />
    </Suspense>
  );
}
