'use client';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AuditEntry, EntityRef } from '../../entry/index.js';
import type { AuditSource } from '../../source/index.js';
import type { AuditEntries } from '../useAuditEntries.js';
import { useStableBy } from '../useStable.js';
import { useTrilha } from '../useTrilha.js';
import { buildBlocks } from './blocks.js';
import type { TimelineBlock } from './blocks.js';
import { writtenKey } from './entities.js';
import type { TimelineLane } from './useLanes.js';
import { useLanes } from './useLanes.js';
import type { RelatedEntity } from './useRelated.js';
import { useMet, useShown } from './useRelated.js';

/** Options of {@link useTimeline}. */
export interface TimelineOptions {
  /** Entities whose entries stand beside the main one's from the start, such as a contact's conversations. Default: none. */
  readonly related?: readonly EntityRef[];
  /** Related entities that an entry's snapshots name (`lead_id`), beside those the entry itself lists. Keep its identity between renders. */
  readonly relatedOf?: (entry: AuditEntry) => readonly EntityRef[];
  /** `false`: no value is inferred. Default `true`. */
  readonly infer?: boolean;
  /** `false`: like entries stay apart. Default `true`. */
  readonly fold?: boolean;
  /** Default `newest` (on top). */
  readonly order?: 'newest' | 'oldest';
  /** Rows asked for at a time. Default 50. */
  readonly pageSize?: number;
  /** Id of an entry that must not be folded away. Older pages are asked for until it is there, 1,000 rows at most. */
  readonly keep?: string;
  /** Default: the provider's. */
  readonly source?: AuditSource;
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
  /** Opens the run that an entry is folded into, if it is. `false`: the entry is not loaded. */
  readonly unfold: (id: string) => boolean;
}

/** How far back an entry to keep is looked for, in rows. */
const SEARCHED = 1000;
const NONE: ReadonlySet<string> = new Set();

/** One entity's entries, with those of the related entities that were switched on, in one order, folded and checked. */
export function useTimeline(given: EntityRef, options: TimelineOptions = {}): Timeline {
  // `entity={{ type, id }}` is written in a render: its content decides, not its identity.
  const entity = useStableBy(given, writtenKey);
  const { related, relatedOf, infer = true, fold = true, order = 'newest', pageSize = 50, keep, source } = options;
  const { words } = useTrilha();
  const { shown, toggleRelated } = useShown(entity, related);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(NONE);
  const entities = useMemo(() => [entity, ...shown], [entity, shown]);
  const { lanes, unreadable, entries, filtered, edge } = useLanes(entities, { infer, pageSize, source });
  const met = useMet(entity, lanes[0]?.history, shown, { related, relatedOf });

  const blocks = useMemo(
    () =>
      buildBlocks({
        lanes,
        unreadable,
        edge,
        order,
        fold,
        unfolded,
        keep: (entry) => entry.id === keep,
        bookkeeping: words.fields.filter((field) => field.bookkeeping).map((field) => field.name),
        words,
      }),
    [lanes, unreadable, edge, order, fold, unfolded, keep, words],
  );

  const toggleRun = useCallback((key: string) => {
    setUnfolded((set) => {
      const next = new Set(set);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const unfold = useCallback(
    (id: string) => {
      const found = blocks.find(
        (block) =>
          (block.kind === 'entry' && block.entry.id === id) ||
          (block.kind === 'run' && block.group.rows.some((row) => row.id === id)),
      );
      if (found?.kind === 'run' && !found.open) setUnfolded((set) => new Set([...set, found.key]));
      return found !== undefined;
    },
    [blocks],
  );

  const { status, end, loaded, loadMore } = entries;
  const sought = keep !== undefined && status === 'ready' && end === null && loaded < SEARCHED && entries.indexOf(keep) < 0;
  // The rows loaded so far tell one page from the next: a quick source's state between them may never be rendered.
  const from = sought ? loaded : null;
  useEffect(() => {
    if (from !== null) loadMore();
  }, [from, loadMore]);

  return { blocks, lanes, related: met, entries, filtered, toggleRun, toggleRelated, unfold };
}
