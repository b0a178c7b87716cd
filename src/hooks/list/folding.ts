import type { AuditRow } from '../../entry/index.js';
import type { RunGroup, RunItem, RunOptions } from '../../history/index.js';
import { foldRuns } from '../../history/index.js';
import type { RowList } from '../entries/rowList.js';

/** A run as a line of the list knows it. The same object while nothing about the run changes. */
export interface FoldedLine {
  /** Id of the first row, which stands for all of them. */
  readonly id: string;
  readonly group: RunGroup;
  readonly open: boolean;
  /** `false` in the rows after the first of an open run. */
  readonly head: boolean;
}

/** A list with runs folded: every row stands in exactly one line, or behind the first row of its run. */
export interface FoldedRows {
  readonly rows: RowList<AuditRow>;
  /** Place of a row's line; -1 for rows that are not there. */
  readonly indexOf: (id: string) => number;
  readonly runAt: (index: number) => FoldedLine | null;
  /** Rows behind folded lines. */
  readonly behind: number;
  /** The folded list with more rows at the end of the given one. Costs the new rows and the last run, not the list. */
  readonly extend: (given: RowList<AuditRow>) => FoldedRows;
  /** The folded list with a run opened or closed, told by any row of it. */
  readonly toggle: (id: string) => FoldedRows;
}

/** What every snapshot of one folded list shares; only ever grows at its end, besides the last run. */
interface Store {
  /** `null`: the place of a row that was let go of. */
  readonly items: (RunItem | null)[];
  /** Place of each item's first line. */
  readonly starts: number[];
  readonly rows: (AuditRow | undefined)[];
  readonly runs: (FoldedLine | null)[];
  readonly places: Map<string, number>;
  length: number;
  behind: number;
}

const rowsOf = (item: RunItem): readonly AuditRow[] => (item.kind === 'run' ? item.rows : [item.row]);

function append(store: Store, item: RunItem | null, opened: ReadonlySet<string>): void {
  const { items, starts, rows, runs, places } = store;
  const at = rows.length;
  items.push(item);
  starts.push(at);
  if (item === null) {
    rows.push(undefined);
    runs.push(null);
    store.length += 1;
    return;
  }
  const all = rowsOf(item);
  store.length += all.length;
  if (item.kind === 'single') {
    rows.push(item.row);
    runs.push(null);
    places.set(item.row.id, at);
    return;
  }
  const open = all.some(({ id }) => opened.has(id));
  const common = { id: all[0]?.id ?? item.id, group: item, open };
  const [head, more] = [
    { ...common, head: true },
    { ...common, head: false },
  ];
  for (const [index, row] of all.entries()) {
    places.set(row.id, open ? at + index : at);
    if (index > 0 && !open) continue;
    rows.push(row);
    runs.push(index === 0 ? head : more);
  }
  if (!open) store.behind += all.length - 1;
}

function dropLast(store: Store): void {
  const item = store.items.pop();
  const at = store.starts.pop() ?? 0;
  if (item === undefined) return;
  const all = item === null ? [undefined] : rowsOf(item);
  store.length -= all.length;
  if (item?.kind === 'run' && store.runs[at]?.open === false) store.behind -= all.length - 1;
  store.rows.length = at;
  store.runs.length = at;
}

function snapshot(store: Store, opened: ReadonlySet<string>, options: RunOptions): FoldedRows {
  const { rows, runs, places, behind } = store;
  const { length } = rows;
  const at = (index: number): AuditRow | undefined => (index >= 0 && index < length ? rows[index] : undefined);
  return {
    rows: {
      length,
      at,
      *[Symbol.iterator]() {
        for (let index = 0; index < length; index += 1) {
          const row = at(index);
          if (row !== undefined) yield row;
        }
      },
    },
    indexOf: (id) => places.get(id) ?? -1,
    runAt: (index) => (index < length ? (runs[index] ?? null) : null),
    behind,
    extend: (given) => {
      if (given.length <= store.length) return snapshot(store, opened, options);
      // The last run may go on.
      dropLast(store);
      let fresh: AuditRow[] = [];
      const fold = (): void => {
        for (const item of foldRuns(fresh, options)) append(store, item, opened);
        fresh = [];
      };
      for (let index = store.length; index < given.length; index += 1) {
        const row = given.at(index);
        if (row !== undefined) fresh.push(row);
        else {
          // No run goes across rows that are not here.
          fold();
          append(store, null, opened);
        }
      }
      fold();
      return snapshot(store, opened, options);
    },
    toggle: (id) => {
      const run = runs[places.get(id) ?? -1];
      if (!run) return snapshot(store, opened, options);
      const next = new Set(opened);
      if (run.open) for (const row of run.group.rows) next.delete(row.id);
      else next.add(run.id);
      const made = emptyStore();
      for (const item of store.items) append(made, item, next);
      return snapshot(made, next, options);
    },
  };
}

const emptyStore = (): Store => ({
  items: [],
  starts: [],
  rows: [],
  runs: [],
  places: new Map(),
  length: 0,
  behind: 0,
});

/** Folds the runs of a list; `opened` names rows whose runs are shown whole. Costs the rows once; later pages go through `extend`. */
export function foldRows(
  given: RowList<AuditRow>,
  options: RunOptions = {},
  opened: ReadonlySet<string> = new Set(),
): FoldedRows {
  return snapshot(emptyStore(), opened, options).extend(given);
}
