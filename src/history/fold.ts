import type { AuditEntry, AuditRow, EntityRef, UnreadableEntry } from '../entry/index.js';
import { inferDiff } from './infer.js';
import { addLayer, find, type Layers } from './layers.js';
import { isApplied } from './sides.js';
import { insertAll, NONE } from './sorted.js';
import { compareSpots, makeSpot, maySet, type Spot } from './spot.js';
import { type FieldLog, type Fold, foldOf, makeHistory } from './store.js';
import type { ExtendOptions, History, HistoryOptions, IgnoredRows, PagePlace } from './types.js';

const TURNS: ReadonlySet<string> = new Set(['create', 'delete', 'restore']);
const EMPTY_LOG: FieldLog = { said: NONE, sets: NONE };

/** Rows with their place in the source's own order. */
export interface Page {
  readonly place: number;
  readonly rows: AuditRow[];
  /** Each row's number within its page. */
  readonly numbers: number[];
}

/** Key under which entities are the same: type and id, verbatim. */
export function entityKey(entity: EntityRef): string {
  return entity.id === null ? entity.type : `${entity.type}\u0000${entity.id}`;
}

/** The place of a page among those given so far. */
export function placeOf(place: PagePlace, [low, high]: readonly [number, number]): number {
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

/** Rows sorted out: this entity's new entries, and what does not count. */
interface Sifted {
  readonly spots: Spot[];
  readonly ids: Map<string, Spot>;
  readonly undated: AuditEntry[];
  readonly unreadable: UnreadableEntry[];
  others: number;
  duplicates: number;
}

function sift(pages: readonly Page[], entity: EntityRef | null, options: HistoryOptions, seen: (id: string) => boolean): Sifted {
  const keyOf = options.entityKey ?? entityKey;
  const key = entity === null ? null : keyOf(entity);
  const sifted: Sifted = { spots: [], ids: new Map(), undated: [], unreadable: [], others: 0, duplicates: 0 };
  const undatedIds = new Set<string>();
  for (const page of pages) {
    for (const [index, row] of page.rows.entries()) {
      if (row.kind === 'unreadable') sifted.unreadable.push(row);
      else if (keyOf(row.entity) !== key) sifted.others += 1;
      else if (sifted.ids.has(row.id) || undatedIds.has(row.id) || seen(row.id)) sifted.duplicates += 1;
      else {
        const spot = makeSpot(row, page.place, page.numbers[index] ?? index);
        if (spot === null) {
          sifted.undated.push(row);
          undatedIds.add(row.id);
        } else {
          sifted.spots.push(spot);
          sifted.ids.set(row.id, spot);
        }
      }
    }
  }
  return sifted;
}

const joined = <T>(a: readonly T[] | undefined, b: readonly T[]): readonly T[] =>
  b.length === 0 && a !== undefined ? a : [...(a ?? []), ...b];

const addIgnored = (a: IgnoredRows | undefined, b: Sifted): IgnoredRows => ({
  others: (a?.others ?? 0) + b.others,
  duplicates: (a?.duplicates ?? 0) + b.duplicates,
  unreadable: joined(a?.unreadable, b.unreadable),
});

const emptyFold = (options: HistoryOptions): Fold => ({
  compare: compareSpots[options.order ?? 'newest'],
  spots: NONE,
  byId: [],
  logs: [],
  othersAfter: NONE,
  othersBefore: NONE,
  turns: NONE,
  pages: [0, -1],
  infer: inferDiff,
});

function firstEntity(pages: readonly Page[]): EntityRef | null {
  for (const page of pages) for (const row of page.rows) if (row.kind === 'entry') return row.entity;
  return null;
}

/** A history with more pages; `null` begins one. */
export function foldPages(history: History | null, pages: readonly Page[], options: HistoryOptions): History {
  const base = history === null ? emptyFold(options) : foldOf(history);
  const { compare } = base;
  const entity = history?.entity ?? options.entity ?? firstEntity(pages);
  const undatedIds = new Set(history?.undated.map((entry) => entry.id));
  const sifted = sift(pages, entity, options, (id) => undatedIds.has(id) || find(base.byId, id) !== undefined);
  const spots = sifted.spots.sort(compare);
  let [low, high] = base.pages;
  for (const { place } of pages) [low, high] = [Math.min(low, place), Math.max(high, place)];
  const fold: Fold = {
    ...base,
    spots: insertAll(base.spots, spots, compare),
    byId: addLayer(base.byId, sifted.ids),
    logs: addToLogs(base.logs, spots, compare),
    othersAfter: insertAll(
      base.othersAfter,
      spots.filter((spot) => spot.othersAfter !== null),
      compare,
    ),
    othersBefore: insertAll(
      base.othersBefore,
      spots.filter((spot) => spot.othersBefore !== null),
      compare,
    ),
    turns: insertAll(
      base.turns,
      spots.filter((spot) => TURNS.has(spot.entry.operation) && isApplied(spot.entry)),
      compare,
    ),
    pages: [low, high],
  };
  const ignored = addIgnored(history?.ignored, sifted);
  return makeHistory(fold, { entity, undated: joined(history?.undated, sifted.undated), ignored, options });
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
  return foldPages(null, [{ place: 0, rows: [...entries], numbers: [] }], options);
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
  return foldPages(
    history,
    [{ place: placeOf(options.place ?? 'after', foldOf(history).pages), rows: [...rows], numbers: [] }],
    kept,
  );
}
