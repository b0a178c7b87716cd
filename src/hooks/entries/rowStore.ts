import type { AuditRow } from '../../entry/index.js';
import type { RowList } from './rowList.js';
import type { Block } from './rowsView.js';
import { blockAt, RowsView } from './rowsView.js';

/** A row that goes between others: above the row that stands at `index` now. */
export interface Insertion {
  readonly index: number;
  readonly row: AuditRow;
}

/**
 * The rows of a list in blocks, one for each page, and where each row stands. A page at either end costs the page; rows on top cost
 * themselves; a row between others costs its block. The rows of a block can be let go of and come back: their places stay. Views of earlier
 * moments stay as they were.
 */
export class RowStore {
  #front: AuditRow[] = [];
  readonly #frontPlaces = new Map<string, number>();
  #blocks: Block[] = [];
  #starts: number[] = [];
  /** Blocks above the first that came: block `number` is `#blocks[number + #before]`. */
  #before = 0;
  #size = 0;
  #held = 0;
  #open = 0;
  #gaps = 0;
  #lineage: object = {};
  /** Places in the blocks, counted as `#starts` are. */
  readonly #places = new Map<string, number>();

  get length(): number {
    return this.#front.length + this.#size;
  }

  /** Rows that are here. */
  get held(): number {
    return this.#front.length + this.#held;
  }

  /** Rows above the first that was let go of; all of them when none was. */
  get whole(): number {
    if (this.#open === 0) return this.length;
    const gap = this.#blocks.findIndex(({ rows, count }) => rows === null && count > 0);
    return gap < 0 ? this.length : this.#above + (this.#starts[gap] ?? 0);
  }

  get #above(): number {
    return this.#front.length - (this.#starts[0] ?? 0);
  }

  at(index: number): AuditRow | undefined {
    const top = this.#front.length;
    if (index < top) return this.#front[top - 1 - index];
    const place = index - this.#above;
    const at = blockAt(this.#starts, this.#starts.length, place);
    return this.#blocks[at]?.rows?.[place - (this.#starts[at] ?? 0)];
  }

  readonly indexOf = (id: string): number => {
    const place = this.#places.get(id);
    if (place !== undefined) return place + this.#above;
    const front = this.#frontPlaces.get(id);
    return front === undefined ? -1 : this.#front.length - 1 - front;
  };

  /** Number of the block that a place is in; `null` on top of them all. */
  blockOf(index: number): number | null {
    return index < this.#front.length ? null : blockAt(this.#starts, this.#starts.length, index - this.#above) - this.#before;
  }

  /** Number of the last block. */
  get lastBlock(): number {
    return this.#blocks.length - 1 - this.#before;
  }

  /** Rows of a block; `null` when they are not here. */
  rowsOf(block: number): readonly AuditRow[] | null {
    return this.#blocks[block + this.#before]?.rows ?? null;
  }

  /** Places of a block. */
  countOf(block: number): number {
    return this.#blocks[block + this.#before]?.count ?? 0;
  }

  /** Rows on top of the blocks, in the list's order. */
  get top(): readonly AuditRow[] {
    return this.#front.toReversed();
  }

  /** Adds a block at the end and gives its number; `count` places without rows where `rows` is `null`. */
  append(rows: readonly AuditRow[] | null, count = rows?.length ?? 0): number {
    const start = (this.#starts[0] ?? 0) + this.#size;
    this.#starts.push(start);
    this.#blocks.push({ rows, count });
    this.#count(rows, start, count);
    return this.lastBlock;
  }

  /** Adds a block above all others and gives its number. */
  prepend(rows: readonly AuditRow[] | null, count = rows?.length ?? 0): number {
    const start = (this.#starts[0] ?? 0) - count;
    this.#starts = [start, ...this.#starts];
    this.#blocks = [{ rows, count }, ...this.#blocks];
    this.#before += 1;
    this.#count(rows, start, count);
    return -this.#before;
  }

  #count(rows: readonly AuditRow[] | null, start: number, count: number): void {
    this.#size += count;
    if (rows === null) {
      this.#open += 1;
      this.#gaps += 1;
    } else this.#hold(rows, start);
  }

  #hold(rows: readonly AuditRow[], start: number): void {
    this.#held += rows.length;
    for (const [offset, row] of rows.entries()) this.#places.set(row.id, start + offset);
  }

  /** Lets go of the rows of blocks. */
  release(blocks: readonly number[]): void {
    this.#blocks = [...this.#blocks];
    for (const block of blocks) {
      const at = block + this.#before;
      const { rows = null, count = 0 } = this.#blocks[at] ?? {};
      for (const { id } of rows ?? []) this.#places.delete(id);
      this.#held -= rows?.length ?? 0;
      this.#open += rows === null ? 0 : 1;
      this.#blocks[at] = { rows: null, count };
    }
    this.#gaps += 1;
  }

  /** Puts rows into a block that was let go of. Where there are more or fewer than were, those below move. */
  fill(block: number, rows: readonly AuditRow[]): void {
    this.#open -= 1;
    this.#gaps += 1;
    this.#replace(block + this.#before, rows);
  }

  /** Puts rows between others, given in the list's order. */
  insert(rows: readonly Insertion[]): void {
    const top = this.#front.length;
    const onTop = rows.filter(({ index }) => index <= top);
    // From the lowest up, so that what stands above keeps its place meanwhile.
    let last = rows.length - 1;
    while (last >= onTop.length) {
      const at = this.#seam(rows[last]);
      const start = (this.#starts[at] ?? 0) + this.#above;
      const held = [...(this.#blocks[at]?.rows ?? [])];
      for (let one = rows[last]; one !== undefined && last >= onTop.length && this.#seam(one) === at; one = rows[last]) {
        held.splice(one.index - start, 0, one.row);
        last -= 1;
      }
      this.#replace(at, held);
    }
    if (onTop.length > 0) this.#insertOnTop(onTop);
  }

  /** The block a row goes into. Between two blocks: the upper one, whose last row it follows. */
  #seam(one: Insertion | undefined): number {
    return Math.max(0, blockAt(this.#starts, this.#starts.length, (one?.index ?? 0) - this.#above - 1));
  }

  #insertOnTop(rows: readonly Insertion[]): void {
    const top = this.#front.length;
    const lowest = Math.max(...rows.map(({ index }) => index));
    // A new array where others than the top change, because views of earlier moments read the old one.
    const moved = lowest === 0 ? [] : this.#front.slice(top - lowest);
    if (lowest > 0) {
      this.#front = this.#front.slice(0, top - lowest);
      this.#lineage = {};
    }
    let next = rows.length - 1;
    for (let index = lowest; index >= 0; index -= 1) {
      if (index < lowest) this.#pushOnTop(moved[lowest - 1 - index]);
      for (let one = rows[next]; one?.index === index; one = rows[next]) {
        this.#pushOnTop(one.row);
        next -= 1;
      }
    }
  }

  #pushOnTop(row: AuditRow | undefined): void {
    if (row === undefined) return;
    this.#frontPlaces.set(row.id, this.#front.length);
    this.#front.push(row);
  }

  #replace(at: number, rows: readonly AuditRow[]): void {
    const old = this.#blocks[at];
    this.#blocks = this.#blocks.with(at, { rows, count: rows.length });
    const more = rows.length - (old?.count ?? 0);
    this.#held -= old?.rows?.length ?? 0;
    this.#hold(rows, this.#starts[at] ?? 0);
    if (more === 0) return;
    this.#size += more;
    this.#lineage = {};
    this.#starts = this.#starts.map((start, number) => (number > at ? start + more : start));
    for (let number = at + 1; number < this.#blocks.length; number += 1) {
      const start = this.#starts[number] ?? 0;
      for (const [offset, { id }] of (this.#blocks[number]?.rows ?? []).entries()) this.#places.set(id, start + offset);
    }
  }

  view(): RowList<AuditRow> {
    return new RowsView({
      front: this.#front,
      blocks: this.#blocks,
      starts: this.#starts,
      size: this.#size,
      lineage: this.#lineage,
      gaps: this.#open === 0 ? 0 : this.#gaps,
    });
  }
}
