import type { AuditRow } from '../../entry/index.js';
import type { HistoryIndex } from '../../history/index.js';
import { createHistoryIndex } from '../../history/index.js';
import type { EntryPredicate } from '../../query/index.js';
import { compileQuery } from '../../query/index.js';
import type { AuditSource, PageGuard, PageNotice, Total } from '../../source/index.js';
import { createPageGuard } from '../../source/index.js';
import { repeatsCursor } from './cursor.js';
import type { LoadedPage } from './loadPage.js';
import type { QueryPlan } from './plan.js';
import type { RowList } from './rowList.js';
import { StoreView } from './rowList.js';

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
}

class Ledger {
  readonly pages: LoadedPage[] = [];
  readonly rows: AuditRow[] = [];
  readonly history: HistoryIndex;
  loaded = 0;
  unreadable = 0;
  readonly notices: PageNotice[] = [];
  readonly #places = new Map<string, number>();
  readonly #guard: PageGuard;
  readonly #kept: EntryPredicate | null;

  constructor(source: AuditSource, plan: QueryPlan) {
    const { nullBefore, timeZone } = source.parse ?? {};
    this.history = createHistoryIndex({
      order: plan.sent.order ?? 'newest',
      infer: plan.contiguous,
      ...(nullBefore && { nullBefore }),
      ...(timeZone !== undefined && { timeZone }),
    });
    this.#guard = createPageGuard(plan.sent);
    this.#kept = plan.local.length > 0 ? compileQuery({ conditions: plan.local }) : null;
  }

  /** Adds the pages that are new, if the others are the ones already here. */
  follow(pages: readonly LoadedPage[]): boolean {
    if (!this.pages.every((page, index) => page === pages[index])) return false;
    for (const page of pages.slice(this.pages.length)) this.#add(page);
    return true;
  }

  readonly indexOf = (id: string): number => this.#places.get(id) ?? -1;

  #add(page: LoadedPage): void {
    this.pages.push(page);
    const guarded = this.#guard.check({ cursor: page.cursor, page: page.face, rows: page.rows });
    const fresh = guarded.rows.map((row) => this.#place(row));
    this.notices.push(...guarded.notices.filter((notice) => notice.kind !== 'repeated-cursor'));
    this.loaded += fresh.length;
    this.history.add(fresh);
  }

  /** Ids that Trilha made from a row's content may come again without being the same row; only then they are numbered. */
  #own(id: string): string {
    if (!this.#places.has(id)) return id;
    let copy = 2;
    while (this.#places.has(`${id}~${copy}`)) copy += 1;
    return `${id}~${copy}`;
  }

  #place(given: AuditRow): AuditRow {
    const id = this.#own(given.id);
    const row = id === given.id ? given : { ...given, id };
    if (row.kind === 'unreadable') this.unreadable += 1;
    const shown = this.#kept === null || row.kind === 'unreadable' || this.#kept(row);
    this.#places.set(id, shown ? this.rows.length : -1);
    if (shown) this.rows.push(row);
    return row;
  }

  snapshot(): Collection {
    const last = this.pages.at(-1);
    return {
      rows: new StoreView(this.rows),
      loaded: this.loaded,
      unreadable: this.unreadable,
      notices: [...this.notices],
      total: last?.total ?? this.pages.findLast((page) => page.total !== null)?.total ?? null,
      end: last?.end ?? null,
      stuck: repeatsCursor(this.pages),
      indexOf: this.indexOf,
      history: this.history,
    };
  }
}

/**
 * Makes the function that turns loaded pages into one list. It keeps what it built and only adds to it while pages are appended, so a page
 * costs its own rows; other pages (a refresh) start afresh. `done` remembers lists, so that the rows of an earlier question, shown until the
 * answer to this one comes, are not collected again under the wrong plan.
 */
export function createCollector(
  source: AuditSource,
  plan: QueryPlan,
  done: WeakMap<readonly LoadedPage[], Collection>,
): (data: { readonly pages: readonly LoadedPage[] }) => Collection {
  let ledger = new Ledger(source, plan);
  return ({ pages }) => {
    const earlier = pages[0]?.asked === plan.key ? undefined : done.get(pages);
    if (earlier) return earlier;
    if (!ledger.follow(pages)) {
      ledger = new Ledger(source, plan);
      ledger.follow(pages);
    }
    const collection = ledger.snapshot();
    done.set(pages, collection);
    return collection;
  };
}
