import type { AuditRow } from '../../entry/index.js';
import type { RowList } from './rowList.js';

/** The rows of one page; `null` while they are let go of. */
export interface Block {
  readonly rows: readonly AuditRow[] | null;
  readonly count: number;
}

/** The number of the block that a place is in: the last one that begins at or before it. */
export function blockAt(starts: readonly number[], count: number, place: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What a {@link RowsView} looks at. The arrays may grow at their ends afterwards. */
export interface ViewParts {
  /** Rows on top of all blocks, upside down. */
  readonly front: readonly AuditRow[];
  readonly blocks: readonly Block[];
  /** Where each block begins; the first block that came begins at 0, those above it below that. */
  readonly starts: readonly number[];
  /** Rows of the blocks. */
  readonly size: number;
  readonly lineage: object;
  readonly gaps: number;
}

/** A list of blocks as it was at one moment. */
export class RowsView implements RowList<AuditRow> {
  readonly length: number;
  readonly lineage: object;
  readonly above: number;
  readonly gaps: number;
  readonly #parts: ViewParts;
  readonly #top: number;
  readonly #count: number;
  /** The block that was looked into last: neighbours are asked for one after another. */
  #last = 0;

  constructor(parts: ViewParts) {
    this.#parts = parts;
    this.#top = parts.front.length;
    this.#count = parts.blocks.length;
    this.length = this.#top + parts.size;
    this.lineage = parts.lineage;
    this.above = this.#top - (parts.starts[0] ?? 0);
    this.gaps = parts.gaps;
  }

  at(index: number): AuditRow | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const { front, blocks, starts } = this.#parts;
    if (index < this.#top) return front[this.#top - 1 - index];
    const place = index - this.above;
    let number = this.#last;
    let offset = place - (starts[number] ?? 0);
    if (!(offset >= 0 && offset < (blocks[number]?.count ?? 0))) {
      number = blockAt(starts, this.#count, place);
      offset = place - (starts[number] ?? 0);
      this.#last = number;
    }
    return blocks[number]?.rows?.[offset];
  }

  *[Symbol.iterator](): Iterator<AuditRow> {
    for (let index = 0; index < this.length; index += 1) {
      const row = this.at(index);
      if (row !== undefined) yield row;
    }
  }
}
