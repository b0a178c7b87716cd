import type { AuditEntry, AuditRow, EntityRef } from '../entry/index.js';
import { entityKey, foldPages, type Page, placeOf } from './fold.js';
import type { HistoryIndex } from './listTypes.js';
import type { History, HistoryOptions, PagePlace } from './types.js';

/** An entity's rows: those already folded, and those that wait until somebody looks. */
interface Bucket {
  history: History | null;
  waiting: Page[];
}

interface GivenPage {
  readonly rows: readonly AuditRow[];
  readonly place: number;
}

/**
 * Makes histories of many entities over rows that arrive in pages: for a table, where any row's `before` may be inferred from others. Adding a
 * page only keeps it; rows are grouped by entity when a history is first asked for, and an entity is folded only when it is looked at and
 * folded further only by its own new rows.
 *
 * @param options as for `foldHistory`; `entity` has no effect.
 */
export function createHistoryIndex(options: Omit<HistoryOptions, 'entity'> = {}): HistoryIndex {
  const keyOf = options.entityKey ?? entityKey;
  const buckets = new Map<string, Bucket>();
  let ungrouped: GivenPage[] = [];
  let pages: readonly [number, number] = [0, -1];
  let [size, version] = [0, 0];

  const group = ({ rows, place }: GivenPage): void => {
    for (const [row, entry] of rows.entries()) {
      if (entry.kind !== 'entry') continue;
      const key = keyOf(entry.entity);
      let bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, (bucket = { history: null, waiting: [] }));
      const last = bucket.waiting.at(-1);
      if (last?.place === place) {
        last.rows.push(entry);
        last.numbers.push(row);
      } else bucket.waiting.push({ place, rows: [entry], numbers: [row] });
    }
  };

  const history = (entity: EntityRef): History => {
    for (const page of ungrouped) group(page);
    ungrouped = [];
    const key = keyOf(entity);
    const bucket = buckets.get(key);
    if (bucket === undefined) return foldPages(null, [], { ...options, entity });
    if (bucket.history === null || bucket.waiting.length > 0) {
      bucket.history = foldPages(bucket.history, bucket.waiting, { ...options, entity });
      bucket.waiting = [];
    }
    return bucket.history;
  };

  return {
    add(rows, place: PagePlace = 'after') {
      const at = placeOf(place, pages);
      pages = [Math.min(pages[0], at), Math.max(pages[1], at)];
      if (rows.length === 0) return;
      ungrouped.push({ rows, place: at });
      for (const row of rows) if (row.kind === 'entry') size += 1;
      version += 1;
    },
    historyOf: (entry: AuditEntry) => history(entry.entity),
    history,
    get size() {
      return size;
    },
    get version() {
      return version;
    },
  };
}
