import type { DescribeContext } from '../../describe/index.js';
import type { AuditEntry, AuditRow, Operation, UnreadableEntry } from '../../entry/index.js';
import { foldRuns, mergeLanes } from '../../history/index.js';
import type { Break, RunGroup, RunItem, Seam } from '../../history/index.js';
import type { TimelineLane } from './useLanes.js';

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
  | {
      readonly kind: 'gap';
      readonly key: string;
      readonly broken: Break;
      readonly lane: number;
      /** `true`: a row that is unreadable or has no moment may lie between, so the audit may know of the change after all. */
      readonly doubtful: boolean;
    }
  | { readonly kind: 'edge'; readonly key: string }
  | { readonly kind: 'unreadable'; readonly key: string; readonly row: UnreadableEntry };

/** What {@link buildBlocks} needs. */
export interface BlockOptions {
  readonly lanes: readonly TimelineLane[];
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
  /** Where loading of all lanes has got to, see `LoadedLanes`. */
  readonly edge: string | null;
}

interface Place {
  readonly lane: number;
  readonly seam: Seam | null;
}

type Dated = UnreadableEntry & { readonly occurredAt: { readonly iso: string } };
const isDated = (row: UnreadableEntry): row is Dated => typeof row.occurredAt?.iso === 'string';

/** Lays a timeline out: days, entries, folded runs, and gaps drawn between the two entries they lie between. */
export function buildBlocks(options: BlockOptions): readonly TimelineBlock[] {
  const { order, unfolded, words, lanes, edge } = options;
  const places = placesOf(lanes);
  const blocks: TimelineBlock[] = [];
  let day: string | null | undefined;
  let edged = edge === null;

  const gapsOf = (entry: AuditEntry): TimelineBlock[] => {
    const place = places.get(entry);
    return (place?.seam?.breaks ?? []).map((broken) => ({
      kind: 'gap',
      key: `gap:${entry.id}:${JSON.stringify(broken.path)}`,
      broken,
      lane: place?.lane ?? 0,
      doubtful: mayBeExplained(broken, lanes[place?.lane ?? 0], options.unreadable),
    }));
  };
  const add = (entry: AuditEntry, run: string | null): void => {
    const place = places.get(entry);
    const block: TimelineBlock = {
      kind: 'entry',
      key: `entry:${entry.id}`,
      entry,
      seam: place?.seam ?? null,
      lane: place?.lane ?? 0,
      run,
    };
    blocks.push(...(order === 'newest' ? [block, ...gapsOf(entry)] : [...gapsOf(entry), block]));
  };
  const open = (row: AuditRow): void => {
    const iso = row.occurredAt?.iso ?? '';
    if (!edged && edge !== null && (order === 'newest' ? iso < edge : iso >= edge)) {
      edged = true;
      blocks.push({ kind: 'edge', key: 'edge' });
    }
    const next = row.occurredAt === null ? null : words.format.day(row.occurredAt);
    if (next !== day) blocks.push({ kind: 'day', key: `day:${next ?? ''}:${row.id}`, day: next });
    day = next;
  };

  for (const item of itemsOf(options, places)) {
    const first = item.kind === 'run' ? item.rows[0] : item.row;
    if (first === undefined) continue;
    open(first);
    if (item.kind === 'run' && first.kind === 'entry') {
      const key = `run:${item.id}`;
      const isOpen = unfolded.has(key);
      blocks.push({ kind: 'run', key, group: item, sample: first, lane: places.get(first)?.lane ?? 0, open: isOpen });
      if (isOpen) for (const entry of item.rows) add(entry, key);
    } else if (first.kind === 'entry') add(first, null);
    else blocks.push({ kind: 'unreadable', key: `unreadable:${first.id}`, row: first });
  }
  blocks.push(...undatedBlocks(options));
  return blocks;
}

function mayBeExplained({ from, to }: Break, lane: TimelineLane | undefined, unreadable: readonly UnreadableEntry[]): boolean {
  const [first, last] = [from.occurredAt.iso ?? '', to.occurredAt.iso ?? ''];
  if ((lane?.history.undated.length ?? 0) > 0) return true;
  return unreadable.some((row) => !isDated(row) || (row.occurredAt.iso >= first && row.occurredAt.iso <= last));
}

function undatedBlocks({ lanes, unreadable }: BlockOptions): TimelineBlock[] {
  const blocks: TimelineBlock[] = lanes.flatMap(({ history }, lane) =>
    history.undated.map((entry): TimelineBlock => ({
      kind: 'entry',
      key: `entry:${entry.id}`,
      entry,
      seam: null,
      lane,
      run: null,
    })),
  );
  for (const row of unreadable) if (!isDated(row)) blocks.push({ kind: 'unreadable', key: `unreadable:${row.id}`, row });
  return blocks.length === 0 ? blocks : [{ kind: 'day', key: 'day:none', day: null }, ...blocks];
}

function placesOf(lanes: readonly TimelineLane[]): ReadonlyMap<AuditEntry, Place> {
  return new Map(lanes.flatMap(({ continuity }, lane) => continuity.seams.map((seam) => [seam.entry, { lane, seam }] as const)));
}

/** What these do is the story itself: each is told by itself, however alike its neighbours are. */
const TELLING: ReadonlySet<Operation> = new Set(['create', 'delete', 'restore', 'status', 'message']);

/** All dated rows in their order, folded where that is wanted. */
function itemsOf(options: BlockOptions, places: ReadonlyMap<AuditEntry, Place>): readonly RunItem[] {
  const entries = mergeLanes(options.lanes.map(({ history }) => history)).items.map(({ entry }) => entry);
  const rows = weave(entries, options.unreadable.filter(isDated));
  if (options.order === 'newest') rows.reverse();
  if (!options.fold) return rows.map((row) => ({ kind: 'single', id: row.id, row }));
  return foldRuns(rows, {
    // A gap must be seen between its two entries, so neither is folded away.
    keep: (entry) => options.keep(entry) || TELLING.has(entry.operation) || (places.get(entry)?.seam?.breaks.length ?? 0) > 0,
    historyOf: (entry) => options.lanes[places.get(entry)?.lane ?? 0]?.history ?? null,
    bookkeeping: options.bookkeeping,
  });
}

/** Puts broken rows that have a moment among the entries (oldest first), each before the first entry that is later. */
function weave(entries: readonly AuditEntry[], broken: readonly Dated[]): AuditRow[] {
  const waiting = broken.toSorted(
    (a, b) => Number(a.occurredAt.iso > b.occurredAt.iso) - Number(a.occurredAt.iso < b.occurredAt.iso),
  );
  const rows: AuditRow[] = [];
  let next = 0;
  for (const entry of entries) {
    for (let row = waiting[next]; row !== undefined && row.occurredAt.iso < (entry.occurredAt.iso ?? ''); row = waiting[next]) {
      rows.push(row);
      next += 1;
    }
    rows.push(entry);
  }
  return [...rows, ...waiting.slice(next)];
}
