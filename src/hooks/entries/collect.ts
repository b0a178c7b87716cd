import type { AuditRow } from '../../entry/index.js';
import type { HistoryIndex } from '../../history/index.js';
import { createHistoryIndex } from '../../history/index.js';
import type { EntryPredicate } from '../../query/index.js';
import { compileQuery } from '../../query/index.js';
import type { AuditSource, PageGuard, PageNotice, Total } from '../../source/index.js';
import { createPageGuard, hasOwnId } from '../../source/index.js';
import { repeatsCursor } from './cursor.js';
import type { LoadedPage } from './readPage.js';
import type { QueryPlan } from './plan.js';
import type { RowList } from './rowList.js';
import { belongsBelow, inOrder, mergeRows } from './mergeRows.js';
import { RowStore } from './rowStore.js';

/** Rows that came live and were shown: one list each time, in the order they were recorded. */
export interface LiveRows {
  /** The rows of the first page they stand above. Under another first page they mean nothing. */
  readonly first: readonly AuditRow[];
  readonly added: readonly (readonly AuditRow[])[];
}

/** All loaded pages as one list. */
export interface Collection {
  readonly rows: RowList<AuditRow>;
  /** Rows loaded, before conditions that only Trilha applies. */
  readonly loaded: number;
  readonly unreadable: number;
  /** What was doubtful about the pages, in their order. Said on screen, never repaired in silence. */
  readonly notices: readonly PageNotice[];
  readonly total: Total | null;
  readonly end: 'data' | 'limit' | null;
  /** `true`: the source gave a cursor that it had already given, so there is no way on. */
  readonly stuck: boolean;
  /** Place of a row in `rows`; -1 when it is not there. */
  readonly indexOf: (id: string) => number;
  readonly history: HistoryIndex;
  /** The first page's rows, which tell one loading from another, and where a live feed goes on after it. */
  readonly first: readonly AuditRow[] | undefined;
  readonly live: string | null;
  /** Whether a row is loaded, shown or not. */
  readonly has: (id: string) => boolean;
  /** Whether a row belongs below what is loaded, where paging will bring it. */
  readonly isBelow: (row: AuditRow) => boolean;
  /** Whether a row would be shown, where it is loaded. */
  readonly shows: (row: AuditRow) => boolean;
}

class Ledger {
  readonly pages: LoadedPage[] = [];
  readonly rows = new RowStore();
  readonly history: HistoryIndex;
  loaded = 0;
  unreadable = 0;
  readonly notices: PageNotice[] = [];
  /** Rows that are loaded and not shown. */
  readonly #left = new Set<string>();
  #live: readonly (readonly AuditRow[])[] = [];
  /** Rows that came live, and how many more did that belong below what was loaded then. */
  readonly #lively = new Set<string>();
  #below = 0;
  readonly #order: 'newest' | 'oldest';
  readonly #guard: PageGuard;
  readonly #kept: EntryPredicate | null;

  constructor(source: AuditSource, plan: QueryPlan) {
    const { nullBefore, timeZone } = source.parse ?? {};
    this.#order = plan.sent.order ?? 'newest';
    this.history = createHistoryIndex({
      order: this.#order,
      infer: plan.contiguous,
      ...(nullBefore && { nullBefore }),
      ...(timeZone !== undefined && { timeZone }),
    });
    this.#guard = createPageGuard(plan.sent);
    this.#kept = plan.local.length > 0 ? compileQuery({ conditions: plan.local }) : null;
  }

  /** Adds the pages and the live rows that are new, if the others are the ones already here. */
  follow(pages: readonly LoadedPage[], live: LiveRows | undefined): boolean {
    const added = live !== undefined && live.first === pages[0]?.rows ? live.added : [];
    if (!this.pages.every((page, index) => page === pages[index])) return false;
    if (!this.#live.every((rows, index) => rows === added[index])) return false;
    for (const page of pages.slice(this.pages.length)) this.#add(page);
    for (const rows of added.slice(this.#live.length)) this.#merge(rows);
    this.#live = added;
    return true;
  }

  readonly indexOf = (id: string): number => this.rows.indexOf(id);

  readonly has = (id: string): boolean => this.rows.indexOf(id) >= 0 || this.#left.has(id);

  readonly isBelow = (row: AuditRow): boolean => this.pages.at(-1)?.next != null && belongsBelow(this.rows, row, this.#order);

  readonly shows = (row: AuditRow): boolean => this.#kept === null || row.kind === 'unreadable' || this.#kept(row);

  #add(page: LoadedPage): void {
    this.pages.push(page);
    // What came live and is shown already comes again with its page: that is no fault of the source.
    const rows = this.#lively.size === 0 ? page.rows : page.rows.filter((row) => !(hasOwnId(row) && this.#lively.has(row.id)));
    const guarded = this.#guard.check({ cursor: page.cursor, page: page.face, rows });
    const fresh = guarded.rows.map((given) => {
      const row = this.#own(given);
      if (this.#note(row)) this.rows.append(row);
      return row;
    });
    this.notices.push(...guarded.notices.filter((notice) => notice.kind !== 'repeated-cursor'));
    this.history.add(fresh);
  }

  /** Puts live rows where they belong. Those below what is loaded come with their page. */
  #merge(rows: readonly AuditRow[]): void {
    const fresh: AuditRow[] = [];
    for (const given of rows) {
      if (hasOwnId(given) && this.#isTaken(given.id)) continue;
      if (this.isBelow(given)) {
        this.#below += 1;
        continue;
      }
      const row = this.#own(given);
      this.#lively.add(row.id);
      fresh.push(row);
    }
    const here = inOrder(fresh, this.#order);
    const shown = here.filter((row) => this.#note(row));
    mergeRows(this.rows, shown, this.#order);
    this.history.add(here, this.#order === 'newest' ? 'before' : 'after');
  }

  #isTaken(id: string): boolean {
    return this.#lively.has(id) || this.has(id);
  }

  /** Ids that Trilha made from a row's content may come again without being the same row; only then they are numbered. */
  #own(row: AuditRow): AuditRow {
    if (!this.#isTaken(row.id)) return row;
    let copy = 2;
    while (this.#isTaken(`${row.id}~${copy}`)) copy += 1;
    return { ...row, id: `${row.id}~${copy}` };
  }

  /** Counts a row; `false`: it is not shown. */
  #note(row: AuditRow): boolean {
    this.loaded += 1;
    if (row.kind === 'unreadable') this.unreadable += 1;
    const shown = this.shows(row);
    if (!shown) this.#left.add(row.id);
    return shown;
  }

  /** How many there are: what the source last said; with live rows, what it said of the first page, and they. */
  #total(): Total | null {
    const first = this.pages[0]?.total ?? null;
    if (this.#lively.size + this.#below === 0 || first === null) {
      return this.pages.findLast((page) => page.total !== null)?.total ?? null;
    }
    // Whether the source had counted what was recorded late cannot be told.
    const relation = first.relation === 'exact' && this.#below > 0 ? 'atLeast' : first.relation;
    return { value: first.value + this.#lively.size, relation };
  }

  snapshot(): Collection {
    const last = this.pages.at(-1);
    return {
      rows: this.rows.view(),
      loaded: this.loaded,
      unreadable: this.unreadable,
      notices: [...this.notices],
      total: this.#total(),
      end: last?.end ?? null,
      stuck: repeatsCursor(this.pages),
      indexOf: this.indexOf,
      history: this.history,
      first: this.pages[0]?.rows,
      live: this.pages[0]?.face.live ?? null,
      has: this.has,
      isBelow: this.isBelow,
      shows: this.shows,
    };
  }
}

/**
 * Makes the function that turns loaded pages, and rows that came live, into one list. It keeps what it built and only adds to it while both are
 * appended to, so a page costs its own rows; other pages (a refresh) start afresh. `done` remembers lists, so that the rows of an earlier
 * question, shown until the answer to this one comes, are not collected again under the wrong plan.
 */
export function createCollector(
  source: AuditSource,
  plan: QueryPlan,
  done: WeakMap<readonly LoadedPage[], Collection>,
): (data: { readonly pages: readonly LoadedPage[] }, live?: LiveRows) => Collection {
  let ledger = new Ledger(source, plan);
  return ({ pages }, live) => {
    const earlier = pages[0]?.asked === plan.key ? undefined : done.get(pages);
    if (earlier) return earlier;
    if (!ledger.follow(pages, live)) {
      ledger = new Ledger(source, plan);
      ledger.follow(pages, live);
    }
    const collection = ledger.snapshot();
    done.set(pages, collection);
    return collection;
  };
}
