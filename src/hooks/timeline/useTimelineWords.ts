'use client';
import { describeEntity } from '../../describe/index.js';
import type { EntityRef } from '../../entry/index.js';
import { useTrilha } from '../useTrilha.js';
import type { TimelineLane } from './useTimeline.js';

/** "Lead #18", in the host's words. */
export function useEntityName(entity: EntityRef): string {
  return describeEntity(entity, useTrilha().words).name;
}

/** "27 alterações, 1 lacuna, 3 não verificáveis", over all lanes; what there is none of is left out, but for the changes. */
export function useTimelineSummary(lanes: readonly TimelineLane[]): string {
  const { format, messages } = useTrilha().words;
  const sum = (pick: (lane: TimelineLane) => number): number => lanes.reduce((total, lane) => total + pick(lane), 0);
  const gaps = sum((lane) => lane.continuity.gaps);
  const unverifiable = sum((lane) => lane.continuity.unverifiable);
  const undated = sum((lane) => lane.continuity.undated);
  return [
    format.message(messages.continuity.changes, { count: sum((lane) => lane.continuity.changes) }),
    gaps > 0 && format.message(messages.continuity.gaps, { count: gaps }),
    unverifiable > 0 && format.message(messages.continuity.unverifiable, { count: unverifiable }),
    undated > 0 && format.message(messages.timeline.undated, { count: undated }),
  ]
    .filter((part) => part !== false)
    .join(', ');
}
