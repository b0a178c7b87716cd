'use client';
import { useCallback, useMemo, useState } from 'react';
import { fieldTypeOf } from '../../describe/index.js';
import type { AuditEntry, EntityRef, UnreadableEntry } from '../../entry/index.js';
import { checkContinuity, createHistoryIndex, mergeLanes } from '../../history/index.js';
import type { Continuity, History } from '../../history/index.js';
import type { AuditQuery } from '../../query/index.js';
import type { AuditEntries } from '../useAuditEntries.js';
import { useAuditEntries } from '../useAuditEntries.js';
import { useStableBy } from '../useStable.js';
import { useTrilha } from '../useTrilha.js';
import { buildBlocks } from './blocks.js';
import type { TimelineBlock } from './blocks.js';

/** Options of {@link useTimeline}. */
export interface TimelineOptions {
  /** Entities whose entries stand beside the main one's, such as a contact's conversations. Default: none. */
  readonly related?: readonly EntityRef[];
  /** Related entities that an entry's snapshots name (`lead_id`), beside those the entry itself lists. */
  readonly relatedOf?: (entry: AuditEntry) => readonly EntityRef[];
  /** `false`: no value is inferred. Default `true`. */
  readonly infer?: boolean;
  /** `false`: like entries stay apart. Default `true`. */
  readonly fold?: boolean;
  /** Default `newest` (on top). */
  readonly order?: 'newest' | 'oldest';
  /** Rows asked for at a time. Default 50. */
  readonly pageSize?: number;
  /** Id of an entry that must not be folded away. */
  readonly keep?: string;
}

/** One entity of a timeline. */
export interface TimelineLane {
  readonly key: string;
  readonly entity: EntityRef;
  readonly history: History;
  readonly continuity: Continuity;
}

/** An entity that entries point to, and whether its entries are shown. */
export interface RelatedEntity {
  readonly key: string;
  readonly entity: EntityRef;
  readonly shown: boolean;
}

/** What {@link useTimeline} gives. */
export interface Timeline {
  readonly blocks: readonly TimelineBlock[];
  /** The main entity first, then the shown related ones. */
  readonly lanes: readonly TimelineLane[];
  readonly related: readonly RelatedEntity[];
  readonly entries: AuditEntries;
  /** `false`: the source cannot filter by entity, so only the loaded rows were looked through. */
  readonly filtered: boolean;
  readonly toggleRun: (key: string) => void;
  readonly toggleRelated: (key: string) => void;
}

const keyOf = ({ type, id }: EntityRef): string => JSON.stringify([type, id]);
const NONE: readonly EntityRef[] = [];

const toggled = (set: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
};

/** One entity's entries, with those of the related entities that were switched on, in one order, folded and checked. */
export function useTimeline(given: EntityRef, options: TimelineOptions = {}): Timeline {
  // `entity={{ type, id }}` is written in a render: its content decides, not its identity.
  const entity = useStableBy(given, keyOf);
  const { related = NONE, relatedOf, infer = true, fold = true, order = 'newest', pageSize = 50, keep } = options;
  const { words, timeZone, source } = useTrilha();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<ReadonlySet<string>>(() => new Set(related.map(keyOf)));
  const [met, setMet] = useState<readonly EntityRef[]>(related);

  const bookkeeping = useMemo(() => words.fields.filter((field) => field.bookkeeping).map((field) => field.name), [words]);
  const entities = useMemo(
    () => [entity, ...met.filter((one) => shown.has(keyOf(one)) && keyOf(one) !== keyOf(entity))],
    [entity, met, shown],
  );
  const query = useMemo(() => queryOf(entities), [entities]);
  const entries = useAuditEntries(query, { pageSize });

  const lanes = useMemo(() => {
    const index = createHistoryIndex({
      infer,
      timeZone,
      fieldType: fieldTypeOf(words, entities[0]?.type),
      bookkeeping,
      ...(source?.parse?.nullBefore && { nullBefore: source.parse.nullBefore }),
    });
    index.add([...entries.rows]);
    return entities.map((one): TimelineLane => {
      const history = index.history(one);
      return { key: keyOf(one), entity: one, history, continuity: checkContinuity(history) };
    });
  }, [entries.rows, entities, infer, timeZone, words, bookkeeping, source]);

  const found = useMemo(() => findRelated(lanes, relatedOf), [lanes, relatedOf]);
  const fresh = found.filter((one) => !met.some((known) => keyOf(known) === keyOf(one)));
  if (fresh.length > 0) setMet([...met, ...fresh]);

  const blocks = useMemo(
    () =>
      buildBlocks({
        items: mergeLanes(lanes.map(({ history }) => history)).items,
        histories: lanes.map(({ history }) => history),
        continuities: lanes.map(({ continuity }) => continuity),
        unreadable: [...entries.rows].filter((row): row is UnreadableEntry => row.kind === 'unreadable'),
        order,
        fold,
        unfolded,
        keep: (entry) => entry.id === keep,
        bookkeeping,
        words,
      }),
    [lanes, entries.rows, order, fold, unfolded, keep, bookkeeping, words],
  );

  return {
    blocks,
    lanes,
    entries,
    related: met
      .map((one) => ({ key: keyOf(one), entity: one, shown: shown.has(keyOf(one)) }))
      .filter((one) => one.key !== keyOf(entity)),
    filtered: entries.local.length === 0,
    toggleRun: useCallback((key) => setUnfolded((set) => toggled(set, key)), []),
    toggleRelated: useCallback((key) => setShown((set) => toggled(set, key)), []),
  };
}

/** Asks for every entity at once; pairs that match crosswise (`Lead` with a conversation's id) are left out by the lanes. */
function queryOf(entities: readonly EntityRef[]): AuditQuery {
  const unique = (values: readonly string[]): string[] => [...new Set(values)];
  return {
    conditions: [
      { field: 'entityType', operator: 'is', values: unique(entities.map((one) => one.type)) },
      { field: 'entityId', operator: 'is', values: unique(entities.flatMap((one) => (one.id === null ? [] : [one.id]))) },
    ],
  };
}

function findRelated(lanes: readonly TimelineLane[], relatedOf: TimelineOptions['relatedOf']): readonly EntityRef[] {
  const found = new Map<string, EntityRef>();
  for (const entry of lanes[0]?.history.entries ?? []) {
    for (const one of [...entry.related, ...(relatedOf?.(entry) ?? NONE)]) if (one.id !== null) found.set(keyOf(one), one);
  }
  return [...found.values()];
}
