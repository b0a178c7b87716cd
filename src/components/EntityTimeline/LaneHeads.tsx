'use client';
import type { JSX } from 'react';
import type { EntityRef, TimelineLane } from '../../hooks/index.js';
import { useEntityName } from '../../hooks/index.js';
import type { TimelineLayout } from './types.js';

/** The names above the columns. For the eye: every entry names its entity for the ear. */
export function LaneHeads({
  lanes,
  layout,
}: {
  readonly lanes: readonly TimelineLane[];
  readonly layout: TimelineLayout;
}): JSX.Element | null {
  if (layout !== 'lanes' || lanes.length < 2) return null;
  return (
    <div className="trilha-timeline-heads" aria-hidden="true">
      {lanes.map(({ key, entity }) => (
        <Head key={key} entity={entity} />
      ))}
    </div>
  );
}

function Head({ entity }: { readonly entity: EntityRef }): JSX.Element {
  return <span className="trilha-timeline-head">{useEntityName(entity)}</span>;
}
