import type { AuditEntry, AuditRow, EntityRef } from '../entry/index.js';
import { agreeSides } from './agree.js';
import { checkContinuity } from './continuity.js';
import { entityKey } from './fold.js';
import { countedNames, isRedacted, type Likeness, mayBeLike, sameBurst, shapeOf } from './likeness.js';
import { recordedAfter } from './sides.js';
import type { RunGroup, RunItem, RunKind, RunOptions } from './listTypes.js';
import type { Break, History } from './types.js';

/** Rows being folded, with what was worked out about them. */
class Folder {
  private readonly likeness: Likeness;
  private readonly options: RunOptions;
  private readonly shapes = new Map<AuditEntry, string>();
  private readonly alone = new Map<AuditEntry, boolean>();
  private readonly broken = new Map<History, ReadonlySet<string>>();

  constructor(options: RunOptions) {
    this.options = options;
    this.likeness = { bookkeeping: new Set(options.bookkeeping), keyOf: options.entityKey ?? entityKey };
  }

  private shape(entry: AuditEntry): string {
    let shape = this.shapes.get(entry);
    if (shape === undefined) this.shapes.set(entry, (shape = shapeOf(entry, this.likeness)));
    return shape;
  }

  /** Whether an entry must be seen by itself. Asked only of entries that would fold otherwise, since it reads snapshots. */
  private standsAlone(entry: AuditEntry): boolean {
    let alone = this.alone.get(entry);
    if (alone === undefined) this.alone.set(entry, (alone = this.decideAlone(entry)));
    return alone;
  }

  private decideAlone(entry: AuditEntry): boolean {
    if (this.options.keep?.(entry) === true || entry.outcome === 'failure' || entry.outcome === 'denied') return true;
    return isRedacted(entry) || this.isBroken(entry);
  }

  private isBroken(entry: AuditEntry): boolean {
    const history = this.options.historyOf?.(entry) ?? null;
    if (history === null) return false;
    let broken = this.broken.get(history);
    if (broken === undefined) {
      broken = new Set(checkContinuity(history).breaks.map((one: Break) => one.to.id));
      this.broken.set(history, broken);
    }
    return broken.has(entry.id);
  }

  private joins(kind: RunKind, first: AuditEntry, row: AuditRow): row is AuditEntry {
    if (row.kind !== 'entry') return false;
    if (kind === 'burst') return sameBurst(first, row) && !this.standsAlone(row);
    return mayBeLike(first, row, this.likeness) && !this.standsAlone(row) && this.shape(first) === this.shape(row);
  }

  /** The rows from a place on that fold with the row there. */
  private reach(kind: RunKind, rows: readonly AuditRow[], start: number): AuditEntry[] {
    const first = rows[start];
    if (first?.kind !== 'entry') return [];
    const run = [first];
    for (let at = start + 1; at < rows.length; at += 1) {
      const row = rows[at];
      if (row === undefined || !this.joins(kind, first, row)) break;
      run.push(row);
    }
    return run.length > 1 && this.standsAlone(first) ? [first] : run;
  }

  private group(run: RunKind, rows: readonly AuditEntry[]): RunGroup {
    const times = rows.flatMap((row) => (row.occurredAt.iso === null ? [] : [row.occurredAt.iso])).sort();
    const [newest, oldest] = [rows[0], rows.at(-1)];
    const upwards = (newest?.occurredAt.iso ?? '') < (oldest?.occurredAt.iso ?? '');
    const entities = new Map<string, EntityRef>();
    for (const { entity } of rows)
      if (!entities.has(this.likeness.keyOf(entity))) entities.set(this.likeness.keyOf(entity), entity);
    return {
      kind: 'run',
      run,
      id: (upwards ? newest : oldest)?.id ?? '',
      rows,
      count: rows.length,
      first: times[0] ?? null,
      last: times.at(-1) ?? null,
      differing: this.differing(run, rows),
      entities: [...entities.values()],
    };
  }

  private differing(run: RunKind, rows: readonly AuditEntry[]): readonly string[] {
    const names = new Set(rows.flatMap((row) => countedNames(row, this.likeness)));
    if (run === 'burst') return [...names];
    const sides = (name: string) => rows.map((row) => recordedAfter(row, [name]));
    return [...names].filter((name) => {
      const [first, ...rest] = sides(name);
      if (first === undefined || first === 'keeps' || first.state === 'patched') return true;
      return rest.some((side) => side !== 'keeps' && side.state !== 'patched' && agreeSides(first, side) === 'different');
    });
  }

  fold(rows: readonly AuditRow[]): RunItem[] {
    const { fold = ['like', 'burst'], min = 2 } = this.options;
    const items: RunItem[] = [];
    for (let start = 0; start < rows.length;) {
      const row = rows[start];
      if (row === undefined) break;
      let best: { readonly run: RunKind; readonly rows: readonly AuditEntry[] } | null = null;
      for (const run of fold) {
        const reached = this.reach(run, rows, start);
        if (reached.length >= Math.max(2, min) && reached.length > (best?.rows.length ?? 0)) best = { run, rows: reached };
      }
      if (best === null) items.push({ kind: 'single', id: row.id, row });
      else items.push(this.group(best.run, best.rows));
      start += best?.rows.length ?? 1;
    }
    return items;
  }
}

/**
 * Folds rows that follow one another in the list given into single lines, in the same order. Works on a table's mixed rows and on one entity's.
 *
 * Two rules, the longer reach from a row wins, `like` before `burst` where both reach equally far:
 * - `like`: same entity, action, operation, outcome, actor and chain; the same top-level fields (bookkeeping left out) whose sides are in the
 *   same states (value, null, absent, cut, …) and agree or differ alike. Values may differ; moments too.
 * - `burst`: same correlation request or batch; or same moment, actor, chain, IP and user agent (at least one known), of whatever entity,
 *   unless both name requests or batches that differ.
 *
 * A row stands alone when `keep` says so, it failed or was denied, something in it is masked, its history (if given) breaks at it, or it could
 * not be read; it then also ends a run. Nothing is lost: every row given is in exactly one item.
 *
 * Cost: O(n); snapshots are read only of rows that would fold.
 */
export function foldRuns(entries: readonly AuditRow[], options: RunOptions = {}): RunItem[] {
  return new Folder(options).fold(entries);
}
