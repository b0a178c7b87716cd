import type { DescribeContext } from '../../describe/index.js';
import type { AuditEntry, AuditRow, UnreadableEntry } from '../../entry/index.js';
import { foldRuns } from '../../history/index.js';
import type { Break, Continuity, History, LaneItem, RunGroup, Seam } from '../../history/index.js';

/** One line of a timeline, top to bottom. */
export type TimelineBlock =
  | { readonly kind: 'day'; readonly key: string; readonly day: string | null }
  | {
      readonly kind: 'entry';
      readonly key: string;
      readonly entry: AuditEntry;
      readonly seam: Seam | null;
      readonly lane: number;
      /** Key of the open run it stands in. */
      readonly run: string | null;
    }
  | {
      readonly kind: 'run';
      readonly key: string;
      readonly group: RunGroup;
      readonly sample: AuditEntry;
      readonly lane: number;
      readonly open: boolean;
    }
  | { readonly kind: 'gap'; readonly key: string; readonly broken: Break; readonly lane: number }
  | { readonly kind: 'unreadable'; readonly key: string; readonly row: UnreadableEntry };

/** What {@link buildBlocks} needs. */
export interface BlockOptions {
  /** Entries of all shown lanes, oldest first. */
  readonly items: readonly LaneItem[];
  /** The history of each lane. */
  readonly histories: readonly History[];
  /** The continuity of each lane. */
  readonly continuities: readonly Continuity[];
  /** Rows that could not be read, in no particular order. */
  readonly unreadable: readonly UnreadableEntry[];
  readonly order: 'newest' | 'oldest';
  /** Whether like entries and bursts fold into one line. */
  readonly fold: boolean;
  /** Keys of the runs that are open. */
  readonly unfolded: ReadonlySet<string>;
  /** Entries that must not be folded away (a permalink, a search hit). */
  readonly keep: (entry: AuditEntry) => boolean;
  readonly bookkeeping: readonly string[];
  readonly words: DescribeContext;
}

interface Place {
  readonly lane: number;
  readonly seam: Seam | null;
}

/** Lays a timeline out: days, entries, folded runs, and gaps drawn between the two entries they lie between. */
export function buildBlocks(options: BlockOptions): readonly TimelineBlock[] {
  const { order, unfolded, words } = options;
  const places = placesOf(options);
  const entries = options.items.map((item) => item.entry);
  if (order === 'newest') entries.reverse();
  const blocks: TimelineBlock[] = [];
  let day: string | null | undefined;

  const gapsOf = (entry: AuditEntry): TimelineBlock[] => {
    const place = places.get(entry.id);
    return (place?.seam?.breaks ?? []).map((broken) => ({
      kind: 'gap',
      key: `gap:${entry.id}:${JSON.stringify(broken.path)}`,
      broken,
      lane: place?.lane ?? 0,
    }));
  };
  const add = (entry: AuditEntry, run: string | null): void => {
    const place = places.get(entry.id);
    const block: TimelineBlock = { kind: 'entry', key: entry.id, entry, seam: place?.seam ?? null, lane: place?.lane ?? 0, run };
    blocks.push(...(order === 'newest' ? [block, ...gapsOf(entry)] : [...gapsOf(entry), block]));
  };
  const openDay = (entry: AuditEntry): void => {
    const next = words.format.day(entry.occurredAt);
    if (next !== day) blocks.push({ kind: 'day', key: `day:${next ?? 'none'}:${blocks.length}`, day: next });
    day = next;
  };

  for (const item of fold(entries, options, places)) {
    if (item.kind === 'run') {
      const first = item.rows[0];
      if (first === undefined) continue;
      openDay(first);
      const key = `run:${item.id}`;
      const open = unfolded.has(key);
      blocks.push({ kind: 'run', key, group: item, sample: first, lane: places.get(first.id)?.lane ?? 0, open });
      if (open) for (const entry of item.rows) add(entry, key);
    } else if (item.row.kind === 'entry') {
      openDay(item.row);
      add(item.row, null);
    }
  }
  const undated = options.histories.flatMap((history, lane) => history.undated.map((entry) => ({ entry, lane })));
  if (undated.length > 0) blocks.push({ kind: 'day', key: 'day:none', day: null });
  for (const { entry, lane } of undated) blocks.push({ kind: 'entry', key: entry.id, entry, seam: null, lane, run: null });
  for (const row of options.unreadable) blocks.push({ kind: 'unreadable', key: `unreadable:${row.id}`, row });
  return blocks;
}

function placesOf({ items, continuities }: BlockOptions): ReadonlyMap<string, Place> {
  const seams = continuities.map((one) => new Map(one.seams.map((seam) => [seam.entry.id, seam])));
  return new Map(items.map(({ entry, lane }) => [entry.id, { lane, seam: seams[lane]?.get(entry.id) ?? null }]));
}

function fold(
  entries: readonly AuditEntry[],
  options: BlockOptions,
  places: ReadonlyMap<string, Place>,
): ReturnType<typeof foldRuns> {
  if (!options.fold) return entries.map((row: AuditRow) => ({ kind: 'single', id: row.id, row }));
  return foldRuns(entries, {
    // A gap must be seen between its two entries, so neither is folded away.
    keep: (entry) => options.keep(entry) || (places.get(entry.id)?.seam?.breaks.length ?? 0) > 0,
    historyOf: (entry) => options.histories[places.get(entry.id)?.lane ?? 0] ?? null,
    bookkeeping: options.bookkeeping,
  });
}
