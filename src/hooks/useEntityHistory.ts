'use client';
import { useMemo } from 'react';
import type { EntityRef } from '../entry/index.js';
import type { Continuity, History } from '../history/index.js';
import type { AuditSource } from '../source/index.js';
import { writtenKey } from './timeline/entities.js';
import { useLanes } from './timeline/useLanes.js';
import type { AuditEntries } from './useAuditEntries.js';
import { useStableBy } from './useStable.js';

/** Options of {@link useEntityHistory}. */
export interface EntityHistoryOptions {
  /** `false`: no value is inferred. Default `true`. */
  readonly infer?: boolean;
  /** Rows asked for at a time. Default 50. */
  readonly pageSize?: number;
  /** Default: the provider's. */
  readonly source?: AuditSource;
}

/** What {@link useEntityHistory} gives. */
export interface EntityHistory {
  /** What is loaded of the entity; the same object until it gets new rows. */
  readonly history: History;
  readonly continuity: Continuity;
  /** How loading stands, and the ways to go on: `loadMore`, `retry`, `refresh`. */
  readonly entries: AuditEntries;
  /** `false`: the source cannot filter by entity, so only the loaded rows were looked through. */
  readonly filtered: boolean;
}

/**
 * One entity's history from the source, newest pages first, folded and checked as they come. For hosts that draw it themselves:
 * `stateAt(history, …)`, `fieldHistory(history, path)` and `useEntityState(history)` go on from here.
 */
export function useEntityHistory(given: EntityRef, options: EntityHistoryOptions = {}): EntityHistory {
  const entity = useStableBy(given, writtenKey);
  const entities = useMemo(() => [entity] as const, [entity]);
  const { infer = true, pageSize = 50, source } = options;
  const { lanes, entries, filtered } = useLanes(entities, { infer, pageSize, source });
  const [lane] = lanes;
  if (lane === undefined) throw new Error('A history has one lane.');
  return useMemo(() => ({ history: lane.history, continuity: lane.continuity, entries, filtered }), [lane, entries, filtered]);
}
