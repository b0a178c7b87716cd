import type { AuditRow } from '../../entry/index.js';
import { hasOwnId } from '../../source/index.js';
import type { LetGo, LoadedPage } from './readPage.js';

/** FNV-1a over the ids: enough to notice that other rows came back. */
function markOf(rows: readonly AuditRow[]): number {
  let mark = 0x811c9dc5;
  for (const { id } of rows) {
    for (let index = 0; index < id.length; index += 1) mark = Math.imul(mark ^ id.charCodeAt(index), 0x01000193);
    mark = Math.imul(mark ^ 0x1f, 0x01000193);
  }
  return mark;
}

/** What is remembered of a page's rows. */
export function rememberRows(rows: readonly AuditRow[]): LetGo {
  const [first, last] = [rows[0], rows.at(-1)];
  return { count: rows.length, mark: markOf(rows), ends: first && last ? [first.id, last.id] : null };
}

/** The page without its rows: where it stands, and what tells whether the same come back. */
export function letGoOf(page: LoadedPage): LoadedPage {
  const { asked, cursor, above, next, total, end, rows } = page;
  return { rows: [], letGo: rememberRows(rows), face: { rows: [], next }, asked, cursor, above, next, total, end };
}

/** The pages that are looked at, and others that must stay, as numbers among all. */
export interface Looked {
  readonly first: number;
  readonly last: number;
  readonly pins: readonly number[];
}

/**
 * Lets go of the pages farthest from what is looked at, until `most` and some less are here, so that it is not done for every page. The page
 * the list began with stays, and what is looked at. The same list when there is nothing to let go of.
 */
export function keepPages(pages: readonly LoadedPage[], { first, last, pins }: Looked, most: number): readonly LoadedPage[] {
  const here = pages.flatMap(({ letGo }, number) => (letGo === undefined ? [number] : []));
  if (here.length <= most) return pages;
  const must = new Set(pins);
  const distance = (number: number): number =>
    must.has(number) || (pages[number]?.cursor === null && !pages[number].above)
      ? -1
      : Math.max(0, first - number, number - last);
  const nearest = here.toSorted((a, b) => distance(a) - distance(b));
  const room = most - Math.floor(most / 8);
  const going = new Set(nearest.slice(room).filter((number) => distance(number) > 0));
  return going.size === 0 ? pages : pages.map((page, number) => (going.has(number) ? letGoOf(page) : page));
}

/** How often the source is asked for more, where a page comes back with other rows and does not reach its old end. */
const STEPS = 3;

/**
 * A page that was let go of, with its rows again, asked for where it was asked for before. Where rows came or went meanwhile it is read on
 * until the page's old end, or the beginning of the next; rows beyond that are left to the pages they are in.
 */
export async function bringBack(
  page: LoadedPage,
  after: LoadedPage | undefined,
  load: (cursor: string | null) => Promise<LoadedPage>,
): Promise<LoadedPage> {
  const answer = await load(page.cursor);
  const { letGo } = page;
  // Beyond the end there is nobody else to take what was added.
  if (letGo === undefined || page.next === null) return answer;
  if (rememberRows(answer.rows).mark === letGo.mark) return { ...answer, next: page.next, end: page.end };
  const stop = letGo.ends?.[page.above ? 0 : 1];
  const beyond = after?.rows.at(page.above ? -1 : 0)?.id ?? after?.letGo?.ends?.[page.above ? 1 : 0];
  const found: AuditRow[] = [];
  let part = answer;
  for (let step = 1; ; step += 1) {
    // In the order they were asked for, which is upside down above.
    for (const row of page.above ? part.rows.toReversed() : part.rows) {
      const over = hasOwnId(row) && row.id === beyond;
      if (!over) found.push(row);
      if (over || row.id === stop)
        return { ...answer, rows: page.above ? found.toReversed() : found, next: page.next, end: page.end };
    }
    if (part.next === null || step === STEPS) break;
    part = await load(part.next);
  }
  return { ...answer, rows: page.above ? found.toReversed() : found, next: page.next, end: page.end };
}
