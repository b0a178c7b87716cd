import { fieldTypeOf } from '../../describe/index.js';
import type { DescribeContext } from '../../describe/index.js';
import type { AuditRow, EntityRef, NullBefore, UnreadableEntry } from '../../entry/index.js';
import { createHistoryIndex } from '../../history/index.js';
import type { History, HistoryIndex, HistoryOptions } from '../../history/index.js';
import type { RowList } from '../entries/rowList.js';

/** What a {@link Ledger} needs to read histories. */
export interface LedgerOptions {
  readonly words: DescribeContext;
  readonly keyOf: (entity: EntityRef) => string;
  readonly infer: boolean;
  readonly timeZone: string | undefined;
  readonly nullBefore: NullBefore | undefined;
  readonly bookkeeping: readonly string[];
}

/**
 * The rows that one timeline has met, whichever of its questions brought them, and the histories over them. A page costs the page: histories
 * keep their identity until their own entity gets new rows. Rows of another question are added to those already here, so that switching a
 * related entity on or off loses nothing; other rows for the same question (a refresh) start afresh.
 */
export class Ledger {
  readonly #options: LedgerOptions;
  #pages: (readonly AuditRow[])[] = [];
  #ids = new Set<string>();
  #answers = new Map<string, AuditRow[]>();
  /** One index for each type of entity, since field types are told by type. All get every page, so that all know the source's order. */
  #indexes = new Map<string, { index: HistoryIndex; pages: number }>();
  #unreadable: readonly UnreadableEntry[] = [];

  constructor(options: LedgerOptions) {
    this.#options = options;
  }

  /** Rows that could not be read, in the order met. Another array whenever one comes. */
  get unreadable(): readonly UnreadableEntry[] {
    return this.#unreadable;
  }

  /** Takes in the rows loaded for a question so far. */
  follow(question: string, rows: RowList<AuditRow>): void {
    let answer = this.#answers.get(question);
    if (answer === undefined || !answer.every((row, at) => row === rows.at(at))) {
      if (answer !== undefined) this.#forget();
      this.#answers.set(question, (answer = []));
    }
    const fresh: AuditRow[] = [];
    for (let at = answer.length; at < rows.length; at += 1) {
      const row = rows.at(at);
      if (row === undefined) continue;
      answer.push(row);
      if (this.#ids.has(row.id)) continue;
      this.#ids.add(row.id);
      fresh.push(row);
    }
    if (fresh.length === 0) return;
    this.#pages.push(fresh);
    const broken = fresh.filter((row): row is UnreadableEntry => row.kind === 'unreadable');
    if (broken.length > 0) this.#unreadable = [...this.#unreadable, ...broken];
  }

  /** The history of an entity, over all rows met. */
  history(entity: EntityRef): History {
    const { words } = this.#options;
    const type = words.lookup.entity(entity.type)?.type ?? entity.type;
    let kept = this.#indexes.get(type);
    if (kept === undefined) this.#indexes.set(type, (kept = { index: createHistoryIndex(this.#historyOptions(type)), pages: 0 }));
    for (; kept.pages < this.#pages.length; kept.pages += 1) kept.index.add(this.#pages[kept.pages] ?? []);
    return kept.index.history(entity);
  }

  #forget(): void {
    this.#pages = [];
    this.#ids = new Set();
    this.#answers = new Map();
    this.#indexes = new Map();
    this.#unreadable = [];
  }

  #historyOptions(type: string): Omit<HistoryOptions, 'entity'> {
    const { words, keyOf, infer, timeZone, nullBefore, bookkeeping } = this.#options;
    return {
      infer,
      bookkeeping,
      entityKey: keyOf,
      fieldType: fieldTypeOf(words, type),
      ...(timeZone !== undefined && { timeZone }),
      ...(nullBefore && { nullBefore }),
    };
  }
}
