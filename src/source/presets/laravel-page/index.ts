import { cursorFromLink } from '../../preset.js';
import type { PresetAnswer, PresetResult, SourcePreset } from '../../preset.js';
import { compact, isRecord, textOf, valueIn, passThrough } from '../../presetTools.js';

/** Options of {@link laravelPage}. */
export interface LaravelPageOptions {
  /** Name of the parameter that carries the page number. Default `page`. */
  readonly pageName?: string;
  /** Name of the parameter that carries the cursor of `cursorPaginate`. Default `cursor`. */
  readonly cursorName?: string;
  /** Name of the parameter for the page's size. Default `per_page`. */
  readonly sizeName?: string;
}

/**
 * Every envelope Laravel makes: `paginate`, `simplePaginate`, `cursorPaginate`, API Resources over each, `JsonResource::withoutWrapping`, a bare
 * `get()`, and these inside one more envelope (`{ success, data: { current_page, data } }`). Page numbers and cursors are taken out of the links,
 * whose host is never asked; `links[].label` is not read. A page past the end is an empty page, and the end. `withoutWrapping` takes the envelope off single resources only: a page keeps `data`
 * beside `links` and `meta`. A Resource with a `$wrap` of its own needs a `toPage` of its own.
 *
 * Source: `src/Illuminate/Pagination/{LengthAwarePaginator,Paginator,CursorPaginator}.php` (`toArray`) and `src/Illuminate/Http/Resources/Json/{ResourceResponse,PaginatedResourceResponse}.php`
 * (`wrap`, `meta`) in laravel/framework (13.26); run for real on 8.83 by `examples/stores`. Laravel 8 has no `next_cursor`, so the cursor is read from `next_page_url`.
 */
export function laravelPage(options: LaravelPageOptions = {}): SourcePreset {
  const { pageName = 'page', cursorName = 'cursor', sizeName = 'per_page' } = options;
  return {
    name: 'laravel-page',
    toEntries: passThrough,
    toRequest(_query, { cursor, limit, params }) {
      params.set(sizeName, String(limit));
      const [name, value] = splitCursor(cursor);
      if (name !== undefined && value !== undefined) params.set(name === 'cursor' ? cursorName : pageName, value);
      return { params };
    },
    toPage: (body, answer) => pageOf(unwrap(body), answer, pageName, cursorName),
  };
}

const splitCursor = (cursor: string | null): readonly [name?: string, value?: string] => {
  if (cursor === null) return [];
  const at = cursor.indexOf(':');
  return [cursor.slice(0, at), cursor.slice(at + 1)];
};

/** Opens one more envelope around the paginator, such as `{ success: true, data: { current_page: 1, data: […] } }`. */
function unwrap(body: unknown): unknown {
  const inner = valueIn(body, 'data');
  return isRecord(inner) && Array.isArray(inner.data)
    ? inner
    : isRecord(inner)
      ? (Object.values(inner).find(Array.isArray) ?? body)
      : body;
}

function pageOf(body: unknown, answer: PresetAnswer, pageName: string, cursorName: string): PresetResult {
  if (Array.isArray(body)) return { records: body, next: null };
  const records = valueIn(body, 'data');
  if (!Array.isArray(records)) throw new TypeError('there is no list in `data`, and the answer is no list');
  // A Resource keeps the paginator's own properties in `meta` and its links in `links`; elsewhere they stand beside `data`.
  const meta = isRecord(valueIn(body, 'meta')) ? valueIn(body, 'meta') : body;
  const links = valueIn(body, 'links');
  const link = valueIn(body, 'next_page_url') ?? (isRecord(links) ? links.next : undefined) ?? valueIn(meta, 'next_page_url');
  const total = valueIn(meta, 'total');
  return compact({
    records,
    next:
      records.length === 0
        ? null
        : nextOf(
            link,
            valueIn(meta, 'next_cursor'),
            valueIn(meta, 'current_page'),
            valueIn(meta, 'last_page'),
            pageName,
            cursorName,
            answer,
          ),
    total: typeof total === 'number' ? ({ value: total, relation: 'exact' } as const) : undefined,
  });
}

function nextOf(
  link: unknown,
  nextCursor: unknown,
  current: unknown,
  last: unknown,
  pageName: string,
  cursorName: string,
  answer: PresetAnswer,
): string | null {
  const cursor = textOf(nextCursor) ?? cursorFromLink(link, cursorName);
  if (cursor !== null && cursor !== undefined) return `cursor:${cursor}`;
  const page = cursorFromLink(link, pageName);
  if (page !== null) return `page:${page}`;
  // Hosts that leave the links out still send the numbers.
  const here = Number(textOf(current) ?? splitCursor(answer.cursor)[1] ?? 1);
  return typeof last === 'number' && here < last ? `page:${here + 1}` : null;
}
