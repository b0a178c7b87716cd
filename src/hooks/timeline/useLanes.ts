'use client';
import { useMemo } from 'react';
import type { EntityRef, UnreadableEntry } from '../../entry/index.js';
import { checkContinuity } from '../../history/index.js';
import type { Continuity, History } from '../../history/index.js';
import { queryKey } from '../../query/index.js';
import type { AuditSource } from '../../source/index.js';
import type { AuditEntries } from '../useAuditEntries.js';
import { useAuditEntries } from '../useAuditEntries.js';
import { useTrilha } from '../useTrilha.js';
import { entityKeyIn, queryOf } from './entities.js';
import { Ledger } from './ledger.js';

/** One entity of a timeline. */
export interface TimelineLane {
  readonly key: string;
  readonly entity: EntityRef;
  readonly history: History;
  readonly continuity: Continuity;
}

/** What {@link useLanes} gives. */
export interface LoadedLanes {
  /** One for each entity, in the order given. A lane keeps its identity until its history changes. */
  readonly lanes: readonly TimelineLane[];
  readonly unreadable: readonly UnreadableEntry[];
  readonly entries: AuditEntries;
  /** `false`: the source cannot filter by entity, so only the loaded rows were looked through. */
  readonly filtered: boolean;
  /**
   * The moment from which on all lanes are loaded, where older entries of some of them are here already (from before another entity was
   * switched on); `null` where there are none. ISO.
   */
  readonly edge: string | null;
}

/** How {@link useLanes} loads and reads. */
export interface LaneSettings {
  readonly infer: boolean;
  readonly pageSize: number;
  readonly source: AuditSource | undefined;
}

/** Loads the entries of some entities in one question and keeps a history of each. `entities` must keep its identity. */
export function useLanes(entities: readonly EntityRef[], { infer, pageSize, source: given }: LaneSettings): LoadedLanes {
  const trilha = useTrilha();
  const { words } = trilha;
  const source = given ?? trilha.source;
  const main = entities[0];
  const keyOf = useMemo(() => entityKeyIn(words), [words]);
  const query = useMemo(() => queryOf(entities, words), [entities, words]);
  const entries = useAuditEntries(query, { pageSize, source: given });
  const bookkeeping = useMemo(() => words.fields.filter((field) => field.bookkeeping).map((field) => field.name), [words]);
  const mainKey = main === undefined ? '' : keyOf(main);

  const kept = useMemo(() => {
    const ledger = new Ledger({
      words,
      keyOf,
      infer,
      timeZone: source?.parse?.timeZone ?? trilha.timeZone,
      nullBefore: source?.parse?.nullBefore,
      bookkeeping,
    });
    // Another entity or source is another timeline: nothing of the one before may stay.
    return { ledger, of: mainKey, lanes: new Map<string, TimelineLane>() };
  }, [words, keyOf, infer, source, trilha.timeZone, bookkeeping, mainKey]);

  const { rows, stale, end } = entries;
  return useMemo(() => {
    const { ledger } = kept;
    // Rows of the question before are only a stand-in; they were taken in when they were the answer.
    if (!stale) ledger.follow(queryKey(query), rows);
    const lanes = entities.map((entity): TimelineLane => {
      const key = keyOf(entity);
      const history = ledger.history(entity);
      const known = kept.lanes.get(key);
      if (known?.history === history) return known;
      const lane = { key, entity, history, continuity: checkContinuity(history) };
      kept.lanes.set(key, lane);
      return lane;
    });
    const reached = stale || end !== null || lanes.length < 2 ? null : oldestOf(rows);
    const older = reached !== null && lanes.some(({ history }) => (history.entries[0]?.occurredAt.iso ?? reached) < reached);
    return {
      lanes,
      unreadable: ledger.unreadable,
      entries,
      filtered: entries.local.length === 0,
      edge: older ? reached : null,
    };
  }, [kept, entities, query, keyOf, rows, stale, end, entries]);
}

/** The moment of the last row that has one. */
function oldestOf(rows: AuditEntries['rows']): string | null {
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const iso = rows.at(at)?.occurredAt?.iso;
    if (iso != null) return iso;
  }
  return null;
}
