import type { AuditEntry, AuditRow } from '../../entry/index.js';
import type { History, HistoryIndex, HistoryOptions } from '../../history/index.js';
import { createHistoryIndex } from '../../history/index.js';
import type { RowStore } from './rowStore.js';

/** Blocks of a list without a gap between them. */
interface Run {
  readonly first: number;
  last: number;
  /** `null`: read from the blocks when somebody looks. */
  index: HistoryIndex | null;
}

/**
 * Histories over a list whose blocks may be let go of. Nothing is inferred across a gap: what was last loaded would be passed off as what was
 * last known. While nothing was let go of there is one run, and all that comes is only added to it.
 */
export class Histories {
  readonly #store: RowStore;
  readonly #options: Omit<HistoryOptions, 'entity'>;
  #runs: Run[] = [];

  constructor(store: RowStore, options: Omit<HistoryOptions, 'entity'>) {
    this.#store = store;
    this.#options = options;
  }

  readonly historyOf = (entry: AuditEntry): History => {
    const at = this.#store.indexOf(entry.id);
    const block = at < 0 ? null : this.#store.blockOf(at);
    const run =
      (block === null ? undefined : this.#runs.find(({ first, last }) => first <= block && block <= last)) ?? this.#runs[0];
    return this.#read(run).historyOf(entry);
  };

  /** Rows of a block that came, whole, with those that are not shown. */
  add(block: number, rows: readonly AuditRow[]): void {
    const upper = this.#runs.find(({ last }) => last === block - 1);
    const lower = this.#runs.find(({ first }) => first === block + 1);
    const kept = this.#runs.filter((run) => run !== upper && run !== lower);
    let joined: Run = { first: upper?.first ?? block, last: lower?.last ?? block, index: null };
    // Only where it joins two runs, which each have a past of their own, everything is read again.
    if (upper === undefined || lower === undefined) {
      const index = upper?.index ?? lower?.index ?? ((upper ?? lower) ? null : createHistoryIndex(this.#options));
      index?.add(rows, lower === undefined ? 'after' : 'before');
      joined = { ...joined, index };
    }
    this.#runs = [...kept, joined].sort((a, b) => a.first - b.first);
  }

  /** Rows that came live, on top or at the end. */
  addLive(rows: readonly AuditRow[], place: 'before' | 'after'): void {
    const run = place === 'before' ? this.#runs[0] : this.#runs.at(-1);
    run?.index?.add(rows, place);
    if (run !== undefined && place === 'after') run.last = Math.max(run.last, this.#store.lastBlock);
  }

  /** Blocks that were let go of. */
  drop(blocks: ReadonlySet<number>): void {
    this.#runs = this.#runs.flatMap((run) => {
      const parts: Run[] = [];
      let first = run.first;
      for (let block = run.first; block <= run.last + 1; block += 1) {
        if (block <= run.last && !blocks.has(block)) continue;
        if (block > first) parts.push({ first, last: block - 1, index: null });
        first = block + 1;
      }
      return parts.length === 1 && parts[0]?.first === run.first && parts[0].last === run.last ? [run] : parts;
    });
  }

  #read(run: Run | undefined): HistoryIndex {
    if (run?.index != null) return run.index;
    const index = createHistoryIndex(this.#options);
    if (run === undefined) return index;
    if (run === this.#runs[0] && this.#store.top.length > 0) index.add(this.#store.top);
    for (let block = run.first; block <= run.last; block += 1) index.add(this.#store.rowsOf(block) ?? []);
    run.index = index;
    return index;
  }
}
