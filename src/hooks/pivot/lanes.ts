import type { AuditEntry } from '../../entry/index.js';
import type { AuditQuery, FieldCondition, QueryField } from '../../query/index.js';
import type { SourceCapabilities } from '../../source/index.js';
import { canFilter } from '../../source/index.js';

/** What entries around another can have in common with it. */
export const PIVOT_LANES = ['request', 'actor', 'ip', 'entity'] as const;
/** One of {@link PIVOT_LANES}. */
export type PivotLaneName = (typeof PIVOT_LANES)[number];

type Common = readonly (readonly [field: QueryField, value: string | null | undefined])[];

/** The fields whose values an entry shares with the others of a lane. An actor without an id is looked for by name. */
const COMMON: Readonly<Record<PivotLaneName, (entry: AuditEntry) => Common>> = {
  request: ({ correlation }) => [['request', correlation.request]],
  actor: ({ actor }) => (actor?.id === undefined ? [['actorName', actor?.name]] : [['actorId', actor.id]]),
  ip: ({ origin }) => [['ip', origin.ip]],
  entity: ({ entity }) => [
    ['entityType', entity.type],
    ['entityId', entity.id],
  ],
};

const isKnown = (value: string | null | undefined): value is string => value !== undefined && value !== null && value !== '';

/** `[from, to)` of so many minutes before and after a moment, the moment itself and the last minute's end included. */
export function windowAround(iso: string, minutes: number): readonly [string, string] {
  const at = Date.parse(iso);
  return [new Date(at - minutes * 60_000).toISOString(), new Date(at + minutes * 60_000 + 1).toISOString()];
}

/**
 * What to ask for one lane; `null` where the entry has nothing to have in common, or the source cannot filter by it within a period.
 */
export function laneQuery(
  lane: PivotLaneName,
  entry: AuditEntry,
  minutes: number,
  capabilities: SourceCapabilities | undefined,
): AuditQuery | null {
  const { iso } = entry.occurredAt;
  if (iso === null || !canFilter(capabilities, 'occurredAt', 'in')) return null;
  const conditions: FieldCondition[] = [];
  for (const [field, value] of COMMON[lane](entry)) {
    if (!isKnown(value) || !canFilter(capabilities, field, 'is')) return null;
    conditions.push({ field, operator: 'is', values: [value] });
  }
  return { conditions: [...conditions, { field: 'occurredAt', operator: 'in', values: windowAround(iso, minutes) }] };
}

/** An entry found around another, and the lanes it was found in. */
export interface PivotItem<L> {
  readonly entry: AuditEntry;
  readonly lanes: readonly L[];
  /** Milliseconds after the entry in the middle; negative before it. */
  readonly offset: number;
  readonly current: boolean;
}

/** Puts what several lanes found into one order, newest first as in the list, each entry once with all its lanes, the middle one in all. */
export function mergeFound<L>(
  current: AuditEntry,
  found: readonly (readonly [lane: L, entries: readonly AuditEntry[]])[],
): readonly PivotItem<L>[] {
  const at = Date.parse(current.occurredAt.iso ?? '');
  const items = new Map<string, { readonly entry: AuditEntry; readonly lanes: L[]; readonly place: number }>();
  items.set(current.id, { entry: current, lanes: found.map(([lane]) => lane), place: 0 });
  for (const [lane, entries] of found) {
    for (const [place, entry] of entries.entries()) {
      const known = items.get(entry.id);
      if (known === undefined) items.set(entry.id, { entry, lanes: [lane], place });
      else if (entry.id !== current.id) known.lanes.push(lane);
    }
  }
  const timeOf = (entry: AuditEntry): number => Date.parse(entry.occurredAt.iso ?? '');
  return [...items.values()]
    .sort(
      (a, b) =>
        timeOf(b.entry) - timeOf(a.entry) ||
        (b.entry.sequence ?? '').localeCompare(a.entry.sequence ?? '', 'en', { numeric: true }),
    )
    .map(({ entry, lanes }) => ({ entry, lanes, offset: timeOf(entry) - at, current: entry.id === current.id }));
}
