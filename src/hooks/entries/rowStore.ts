import type { AuditRow } from '../../entry/index.js';
import type { RowList } from './rowList.js';

/** A list that grows at both ends, as it was at one moment. */
class RowsView implements RowList<AuditRow> {
  readonly length: number;
  readonly #front: readonly AuditRow[];
  readonly #top: number;
  readonly #back: readonly AuditRow[];
  readonly #skip: number;

  constructor(front: readonly AuditRow[], back: readonly AuditRow[], skip: number) {
    this.#front = front;
    this.#top = front.length;
    this.#back = back;
    this.#skip = skip;
    this.length = front.length + back.length - skip;
  }

  at(index: number): AuditRow | undefined {
    if (index < 0 || index >= this.length) return undefined;
    return index < this.#top ? this.#front[this.#top - 1 - index] : this.#back[index - this.#top + this.#skip];
  }

  *[Symbol.iterator](): Iterator<AuditRow> {
    for (let index = 0; index < this.length; index += 1) {
      const row = this.at(index);
      if (row !== undefined) yield row;
    }
  }
}

/**
 * The rows of a list, and where each stands. A page at the end costs the page; rows on top cost themselves and what stands above the last of
 * them, however long the list is. Views of earlier moments stay as they were.
 */
export class RowStore {
  /** The upper part, upside down, so that the top row is its last. */
  #front: AuditRow[] = [];
  /** The lower part; its first `#skip` rows have moved to the upper one. */
  #back: AuditRow[] = [];
  #skip = 0;
  /** Place in `#back`, or `~place` in `#front`. */
  readonly #places = new Map<string, number>();

  get length(): number {
    return this.#front.length + this.#back.length - this.#skip;
  }

  at(index: number): AuditRow | undefined {
    const top = this.#front.length;
    return index < top ? this.#front[top - 1 - index] : this.#back[index - top + this.#skip];
  }

  readonly indexOf = (id: string): number => {
    const place = this.#places.get(id);
    if (place === undefined) return -1;
    return place < 0 ? this.#front.length - 1 - ~place : this.#front.length + place - this.#skip;
  };

  append(row: AuditRow): void {
    this.#places.set(row.id, this.#back.length);
    this.#back.push(row);
  }

  /** Replaces the first `count` rows by others. */
  replaceTop(count: number, rows: readonly AuditRow[]): void {
    const fromFront = Math.min(count, this.#front.length);
    // A new array, because views of earlier moments read the old one.
    this.#front = this.#front.slice(0, this.#front.length - fromFront);
    this.#skip += count - fromFront;
    for (let index = rows.length - 1; index >= 0; index -= 1) {
      const row = rows[index];
      if (row === undefined) continue;
      this.#places.set(row.id, ~this.#front.length);
      this.#front.push(row);
    }
  }

  view(): RowList<AuditRow> {
    return new RowsView(this.#front, this.#back, this.#skip);
  }
}
