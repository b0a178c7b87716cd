import type { AuditEntry, AuditRow, EntityRef, UnreadableEntry } from '../entry/index.js';
import { addLayer, find, keysOf, type Layers } from './layers.js';
import { each, insertAll, NONE, type Sorted } from './sorted.js';
import { compareSpots, makeSpot, maySet, type Spot } from './spot.js';
import type { ExtendOptions, History, HistoryOptions, IgnoredRows, PagePlace } from './types.js';

/** What is kept of one top-level field: the entries that speak of it, and those among them that may have changed it. */
export interface FieldLog {
  readonly said: Sorted<Spot>;
  readonly sets: Sorted<Spot>;
}

/** The inside of a history. */
export interface Fold {
  readonly compare: (a: Spot, b: Spot) => number;
  readonly spots: Sorted<Spot>;
  readonly byId: Layers<Spot>;
  readonly logs: Layers<FieldLog>;
  /** Entries that say something of fields they do not name, after or before them. */
  readonly othersAfter: Sorted<Spot>;
  readonly othersBefore: Sorted<Spot>;
  /** Pages given so far: the smallest and largest place. */
  readonly pages: readonly [number, number];
}

const EMPTY_LOG: FieldLog = { said: NONE, sets: NONE };

const folds = new WeakMap<History, Fold>();

/** The inside of a history. Throws a `TypeError` for an object that `foldHistory` did not make. */
export function foldOf(history: History): Fold {
  const fold = folds.get(history);
  if (fold === undefined) throw new TypeError('A history is made by foldHistory or extendHistory only.');
  return fold;
}

/** Key under which entities are the same: type and id, verbatim. */
export function entityKey(entity: EntityRef): string {
  return JSON.stringify([entity.type, entity.id]);
}

function makeHistory(
  fold: Fold,
  entity: EntityRef | null,
  undated: readonly AuditEntry[],
  ignored: IgnoredRows,
  options: HistoryOptions,
): History {
  let entries: readonly AuditEntry[] | null = null;
  const first = fold.spots.chunks[0]?.[0];
  const history: History = {
    kind: 'history',
    entity,
    size: fold.spots.size,
    get entries() {
      return (entries ??= Array.from(each(fold.spots), (spot) => spot.entry));
    },
    undated,
    ignored,
    get fields() {
      return keysOf(fold.logs);
    },
    complete: options.complete === true || first?.entry.operation === 'create',
    options,
  };
  folds.set(history, fold);
  return history;
}

function placeOf(place: PagePlace, [low, high]: readonly [number, number]): number {
  if (typeof place === 'number') return place;
  return place === 'after' ? high + 1 : low - 1;
}

/** Adds spots to the logs of the fields they speak of. */
function addToLogs(logs: Layers<FieldLog>, spots: readonly Spot[], compare: Fold['compare']): Layers<FieldLog> {
  const said = new Map<string, Spot[]>();
  for (const spot of spots) {
    for (const name of spot.names) {
      const list = said.get(name);
      if (list === undefined) said.set(name, [spot]);
      else list.push(spot);
    }
  }
  const added = new Map<string, FieldLog>();
  for (const [name, list] of said) {
    const log = find(logs, name) ?? EMPTY_LOG;
    const sets = list.filter((spot) => maySet(spot, name));
    added.set(name, { said: insertAll(log.said, list, compare), sets: insertAll(log.sets, sets, compare) });
  }
  return addLayer(logs, added);
}

interface Sifted {
  readonly spots: Spot[];
  readonly ids: Map<string, Spot>;
  readonly undated: AuditEntry[];
  readonly unreadable: UnreadableEntry[];
  readonly others: number;
  readonly duplicates: number;
}

/** Sorts rows out: this entity's new entries, and what does not count. */
function sift(
  history: History | null,
  fold: Fold,
  rows: readonly AuditRow[],
  key: string | null,
  keyOf: (entity: EntityRef) => string,
  page: number,
): Sifted {
  const spots: Spot[] = [];
  const ids = new Map<string, Spot>();
  const undated: AuditEntry[] = [];
  const unreadable: UnreadableEntry[] = [];
  const undatedIds = new Set(history?.undated.map((entry) => entry.id));
  let others = 0;
  let duplicates = 0;
  for (const [index, row] of rows.entries()) {
    if (row.kind === 'unreadable') unreadable.push(row);
    else if (keyOf(row.entity) !== key) others += 1;
    else if (ids.has(row.id) || undatedIds.has(row.id) || find(fold.byId, row.id) !== undefined) duplicates += 1;
    else {
      const spot = makeSpot(row, page, index);
      if (spot === null) {
        undated.push(row);
        undatedIds.add(row.id);
      } else {
        spots.push(spot);
        ids.set(row.id, spot);
      }
    }
  }
  return { spots, ids, undated, unreadable, others, duplicates };
}

const sum = (a: IgnoredRows | undefined, b: Sifted): IgnoredRows => ({
  others: (a?.others ?? 0) + b.others,
  duplicates: (a?.duplicates ?? 0) + b.duplicates,
  unreadable: b.unreadable.length === 0 ? (a?.unreadable ?? []) : [...(a?.unreadable ?? []), ...b.unreadable],
});

function add(history: History | null, base: Fold, rows: readonly AuditRow[], options: HistoryOptions, place: PagePlace): History {
  const entity = history?.entity ?? options.entity ?? rows.find((row) => row.kind === 'entry')?.entity ?? null;
  const keyOf = options.entityKey ?? entityKey;
  const page = placeOf(place, base.pages);
  const sifted = sift(history, base, rows, entity === null ? null : keyOf(entity), keyOf, page);
  const spots = sifted.spots.sort(base.compare);
  const fold: Fold = {
    compare: base.compare,
    spots: insertAll(base.spots, spots, base.compare),
    byId: addLayer(base.byId, sifted.ids),
    logs: addToLogs(base.logs, spots, base.compare),
    othersAfter: insertAll(
      base.othersAfter,
      spots.filter((spot) => spot.othersAfter !== null),
      base.compare,
    ),
    othersBefore: insertAll(
      base.othersBefore,
      spots.filter((spot) => spot.othersBefore !== null),
      base.compare,
    ),
    pages: [Math.min(base.pages[0], page), Math.max(base.pages[1], page)],
  };
  const undated = sifted.undated.length === 0 ? (history?.undated ?? []) : [...(history?.undated ?? []), ...sifted.undated];
  return makeHistory(fold, entity, undated, sum(history?.ignored, sifted), options);
}

/**
 * Folds entries of one entity into its history: true order, and for every field the entries that speak of it, so that each value knows the
 * entry that set it.
 *
 * Entries may come in any order, with duplicates (same id; the first one stays), of other entities (counted, left out) and unreadable (kept
 * aside). Fields are followed by their top-level name, with their whole value; a path deeper inside (`['custom_data', 'webchat', 'page_url']`)
 * is looked up within it, also through JSON in text. Objects are compared by key; an array is one value. Nothing is cut down or guessed:
 * a value that was cut makes its field unknown until an entry tells it again, and an entry whose list of fields was cut makes all unnamed
 * fields unknown, unless the other side names what changed. Refused and failed actions, reads and logins change nothing.
 *
 * Cost: O(n log n) and one reading of every snapshot; {@link extendHistory} then costs about what is added.
 */
export function foldHistory(entries: readonly AuditRow[], options: HistoryOptions = {}): History {
  const empty: Fold = {
    compare: compareSpots[options.order ?? 'newest'],
    spots: NONE,
    byId: [],
    logs: [],
    othersAfter: NONE,
    othersBefore: NONE,
    pages: [0, -1],
  };
  return add(null, empty, entries, options, 'after');
}

/**
 * The history with more entries: a further page, a late one, or new rows. The given history stays as it was. The result is the one that
 * `foldHistory` gives for all rows together, whatever the split and order of arrival, as long as `place` tells where pages stand whose
 * entries have equal instants and no sequence.
 *
 * Cost: about the added rows, not the whole.
 */
export function extendHistory(history: History, rows: readonly AuditRow[], options: ExtendOptions = {}): History {
  const complete = options.complete ?? history.options.complete;
  const kept: HistoryOptions = complete === undefined ? history.options : { ...history.options, complete };
  return add(history, foldOf(history), rows, kept, options.place ?? 'after');
}
