import type { AuditRow } from '../../entry/index.js';
import type { EntryPredicate } from '../../query/index.js';
import { compileQuery } from '../../query/index.js';
import type { AuditSource, PageGuard, PageNotice, Total } from '../../source/index.js';
import { createPageGuard, hasOwnId } from '../../source/index.js';
import type { Collection, LiveRows } from './collect.js';
import { repeatsCursor } from './cursor.js';
import { Histories } from './histories.js';
import { rememberRows } from './letGo.js';
import type { LoadedPage } from './readPage.js';
import type { QueryPlan } from './plan.js';
import { belongsBelow, inOrder, mergeRows } from './mergeRows.js';
import { RowStore } from './rowStore.js';

/** Keeps the account of a list: its pages, which of them are here, what came live, and how much it is. */
export class Ledger {
  pages: readonly LoadedPage[] = [];
  readonly rows = new RowStore();
  readonly histories: Histories;
  loaded = 0;
  unreadable = 0;
  altered = false;
  readonly notices: PageNotice[] = [];
  /** Rows that are loaded and not shown. */
  readonly #left = new Set<string>();
  #live: readonly (readonly AuditRow[])[] = [];
  /** Rows that came live and are here; how many did; and how many more that belong below what was loaded then. */
  readonly #lively = new Set<string>();
  #came = 0;
  #below = 0;
  /** Number of the first page that was asked for, and of the one that came last. */
  #base = 0;
  #newest = 0;
  #away = 0;
  readonly #order: 'newest' | 'oldest';
  /** Whether the list began at a moment, and answers come from both sides of it. */
  readonly #divided: boolean;
  /** Downwards and upwards. */
  readonly #guards: readonly [down: PageGuard, up: PageGuard];
  readonly #kept: EntryPredicate | null;

  constructor(source: AuditSource, plan: QueryPlan) {
    const { nullBefore, timeZone } = source.parse ?? {};
    this.#order = plan.sent.order ?? 'newest';
    this.#divided = plan.upwards !== null;
    this.histories = new Histories(this.rows, {
      order: this.#order,
      infer: plan.contiguous,
      ...(nullBefore && { nullBefore }),
      ...(timeZone !== undefined && { timeZone }),
    });
    const { order: _, ...upwards } = plan.upwards ?? plan.sent;
    this.#guards = [createPageGuard(plan.sent), createPageGuard({ ...upwards, order: this.#order })];
    this.#kept = plan.local.length > 0 ? compileQuery({ conditions: plan.local }) : null;
  }

  /** Adds the pages and the live rows that are new, lets go and brings back, if the others are the ones already here. */
  follow(pages: readonly LoadedPage[], live: LiveRows | undefined): boolean {
    const known = this.pages.length === 0 ? pages.findIndex(({ above }) => !above) : pages.length - this.pages.length;
    // New pages stand above where the first of the old ones is further down, else below.
    const shift = this.pages.length === 0 || samePlace(pages[0], this.pages[0]) ? 0 : known;
    const base = pages[this.pages.length === 0 ? known : this.#base + shift];
    const added = live !== undefined && live.first === base?.rows ? live.added : [];
    if (shift < 0 || !this.pages.every((page, index) => samePlace(page, pages[index + shift]))) return false;
    if (!this.#live.every((rows, index) => rows === added[index])) return false;
    const old = this.pages;
    this.pages = pages;
    if (old.length === 0) {
      this.#base = Math.max(0, known);
      for (let number = this.#base; number < pages.length; number += 1) this.#add(number);
      for (let number = this.#base - 1; number >= 0; number -= 1) this.#add(number);
    } else {
      this.#base += shift;
      this.#alter(old, shift);
      for (let number = shift - 1; number >= 0; number -= 1) this.#add(number);
      for (let number = old.length + shift; number < pages.length; number += 1) this.#add(number);
    }
    for (const rows of added.slice(this.#live.length)) this.#merge(rows);
    this.#live = added;
    return true;
  }

  readonly indexOf = (id: string): number => this.rows.indexOf(id);

  readonly has = (id: string): boolean => this.rows.indexOf(id) >= 0 || this.#left.has(id);

  readonly isBelow = (row: AuditRow): boolean => {
    const { whole } = this.rows;
    // What belongs among rows that were let go of comes back with them.
    return (whole < this.rows.length || this.pages.at(-1)?.next != null) && belongsBelow(this.rows, row, this.#order, whole);
  };

  readonly pageOf = (index: number): number =>
    Math.min(this.pages.length - 1, (this.rows.blockOf(Math.max(0, index)) ?? 0) + this.#base);

  readonly gapIn = (first: number, last: number): number => {
    for (let number = Math.max(0, this.pageOf(first)); number <= this.pageOf(last); number += 1) {
      if (this.pages[number]?.letGo !== undefined) return number;
    }
    return -1;
  };

  readonly shows = (row: AuditRow): boolean => this.#kept === null || row.kind === 'unreadable' || this.#kept(row);

  /** Lets go of pages, and takes back those that came again. */
  #alter(old: readonly LoadedPage[], shift: number): void {
    const gone: number[] = [];
    for (const [index, before] of old.entries()) {
      const page = this.pages[index + shift];
      if (page === before || page === undefined) continue;
      const block = index + shift - this.#base;
      if (page.letGo === undefined) this.#takeBack(block, page, before);
      else {
        this.#away += this.rows.countOf(block);
        gone.push(block);
      }
    }
    if (gone.length === 0) return;
    for (const block of gone) {
      const { above = false, cursor = null } = this.pages[block + this.#base] ?? {};
      this.#guards[above ? 1 : 0].forget(cursor);
      // They come again with their page.
      if (this.#lively.size > 0) for (const { id } of this.rows.rowsOf(block) ?? []) this.#lively.delete(id);
    }
    this.rows.release(gone);
    this.histories.drop(new Set(gone));
  }

  #check(page: LoadedPage, given: readonly AuditRow[]): readonly AuditRow[] {
    // What came live and is shown already comes again with its page: that is no fault of the source.
    const rows = this.#lively.size === 0 ? given : given.filter((row) => !(hasOwnId(row) && this.#lively.has(row.id)));
    const guarded = this.#guards[page.above ? 1 : 0].check({ cursor: page.cursor, page: page.face, rows });
    this.notices.push(...guarded.notices.filter((notice) => notice.kind !== 'repeated-cursor'));
    return guarded.rows.map((row) => this.#own(row));
  }

  #takeBack(block: number, page: LoadedPage, { letGo }: LoadedPage): void {
    const rows = this.#check(page, page.rows);
    const { count, mark } = rememberRows(page.rows);
    if (letGo !== undefined && (count !== letGo.count || mark !== letGo.mark)) this.altered = true;
    const before = this.rows.countOf(block);
    this.#away -= before;
    this.loaded += rows.length - before;
    const shown = rows.filter((row) => this.shows(row));
    this.rows.fill(block, shown);
    this.histories.add(block, rows);
  }

  #add(number: number): void {
    const page = this.pages[number];
    if (page === undefined) return;
    this.#newest = number;
    const put = (rows: readonly AuditRow[] | null, count?: number): number =>
      number < this.#base ? this.rows.prepend(rows, count) : this.rows.append(rows, count);
    const checked = this.#check(page, page.rows);
    if (page.letGo !== undefined) {
      // Which of them conditions of our own would leave is not known: none then, until the list is loaded anew.
      const count = this.#kept === null ? page.letGo.count : 0;
      this.loaded += page.letGo.count;
      this.#away += page.letGo.count;
      put(null, count);
      return;
    }
    const block = put(checked.filter((row) => this.#note(row)));
    this.histories.add(block, checked);
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
      this.#came += 1;
      fresh.push(row);
    }
    const here = inOrder(fresh, this.#order);
    const shown = here.filter((row) => this.#note(row));
    mergeRows(this.rows, shown, this.#order);
    this.histories.addLive(here, this.#order === 'newest' ? 'before' : 'after');
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

  /** How many there are: what the source last said; with live rows, what it said of the first page, and they; what is above, added. */
  #total(): Total | null {
    const below = this.#totalBelow();
    if (!this.#divided) return below;
    const up = this.pages.find(({ above, total }) => above && total !== null)?.total ?? null;
    if (below === null || up === null) return null;
    const both = [below.relation, up.relation];
    const relation = both.includes('estimated') ? 'estimated' : both.includes('atLeast') ? 'atLeast' : 'exact';
    return { value: below.value + up.value, relation };
  }

  #totalBelow(): Total | null {
    const first = this.pages[this.#base]?.total ?? null;
    if (this.#came + this.#below === 0 || first === null) {
      return this.pages.findLast(({ above, total }) => !above && total !== null)?.total ?? null;
    }
    // Whether the source had counted what was recorded late cannot be told.
    const relation = first.relation === 'exact' && this.#below > 0 ? 'atLeast' : first.relation;
    return { value: first.value + this.#came, relation };
  }

  snapshot(): Collection {
    const last = this.pages.at(-1);
    const first = this.pages[0];
    const base = this.pages[this.#base];
    return {
      rows: this.rows.view(),
      loaded: this.loaded,
      away: this.#away,
      altered: this.altered,
      top: first?.above === true ? first.end : null,
      pageOf: this.pageOf,
      newestPage: this.#newest,
      pages: this.pages,
      gapIn: this.gapIn,
      unreadable: this.unreadable,
      notices: [...this.notices],
      total: this.#total(),
      end: last?.above === false ? last.end : null,
      stuck: repeatsCursor(this.pages),
      indexOf: this.indexOf,
      historyOf: this.histories.historyOf,
      first: base?.rows,
      live: base?.face.live ?? null,
      has: this.has,
      isBelow: this.isBelow,
      shows: this.shows,
    };
  }
}

/** Whether two pages are the same, or one is the other with its rows let go of or here again. */
function samePlace(one: LoadedPage | undefined, other: LoadedPage | undefined): boolean {
  if (one === other || one === undefined || other === undefined) return one === other;
  if (one.letGo === undefined && other.letGo === undefined) return false;
  return one.cursor === other.cursor && one.above === other.above && one.asked === other.asked;
}
