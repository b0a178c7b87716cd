import type { DiffNode } from '../diff/index.js';
import type { AuditEntry, EntityRef } from '../entry/index.js';
import { find, keysOf, type Layers } from './layers.js';
import { each, type Sorted } from './sorted.js';
import type { Spot } from './spot.js';
import type { History, HistoryOptions, IgnoredRows } from './types.js';

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
  /** Entries after which the entity is there or gone: creates, deletes, restores. */
  readonly turns: Sorted<Spot>;
  /** Smallest and largest place of the pages given so far. */
  readonly pages: readonly [number, number];
  /** `inferDiff`. A history brings it along, so that what shows a difference carries it only where there are histories. */
  readonly infer: (node: DiffNode, entry: AuditEntry, history: History) => DiffNode;
}

const folds = new WeakMap<History, Fold>();

/** The inside of a history. Throws a `TypeError` for an object that `foldHistory` did not make. */
export function foldOf(history: History): Fold {
  const fold = folds.get(history);
  if (fold === undefined) throw new TypeError('A history is made by foldHistory or extendHistory only.');
  return fold;
}

/** The difference of an entry with what its history knows: `inferDiff`, for those who need no other part of `history/`. */
export const withHistory: Fold['infer'] = (node, entry, history) => foldOf(history).infer(node, entry, history);

/** Names of fields in the order they are first spoken of, which does not depend on the order of arrival. */
function fieldsInOrder(fold: Fold): readonly string[] {
  const places = new Map<Spot, Map<string, number>>();
  const placesIn = (spot: Spot): Map<string, number> => {
    let found = places.get(spot);
    if (found === undefined) places.set(spot, (found = new Map(Array.from(spot.names, (name, place) => [name, place]))));
    return found;
  };
  const firsts = keysOf(fold.logs).flatMap((name) => {
    const spot = find(fold.logs, name)?.said.chunks[0]?.[0];
    return spot === undefined ? [] : [{ name, spot, place: placesIn(spot).get(name) ?? 0 }];
  });
  firsts.sort((a, b) => (a.spot === b.spot ? a.place - b.place : fold.compare(a.spot, b.spot)));
  return firsts.map(({ name }) => name);
}

/** What a history shows beside its fold. */
export interface Shown {
  readonly entity: EntityRef | null;
  readonly undated: readonly AuditEntry[];
  readonly ignored: IgnoredRows;
  readonly options: HistoryOptions;
}

/** Makes the public face of a fold. */
export function makeHistory(fold: Fold, { entity, undated, ignored, options }: Shown): History {
  let entries: readonly AuditEntry[] | null = null;
  let fields: readonly string[] | null = null;
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
      return (fields ??= fieldsInOrder(fold));
    },
    complete: options.complete === true || first?.entry.operation === 'create',
    options,
  };
  folds.set(history, fold);
  return history;
}
