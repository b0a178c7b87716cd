import { cursorFromLink } from '../../preset.js';
import type { SourcePreset } from '../../preset.js';
import { compact, isRecord, passThrough } from '../../presetTools.js';

/** Options of {@link drfPage}. */
export interface DrfPageOptions {
  /** The view's pagination class. Default `page` (`PageNumberPagination`). */
  readonly style?: 'page' | 'offset' | 'cursor';
  /** Parameter for the page's size. Default `page_size`; `limit` for the offset style. */
  readonly sizeName?: string;
}

const PARAMETERS = { page: 'page', offset: 'offset', cursor: 'cursor' } as const;

/**
 * Django REST framework's three paginations: page numbers and limit/offset (`{ count, next, previous, results }`) and cursors (`{ next, previous, results }`, no count). `next` is an absolute
 * address with the backend's idea of scheme and host, so only its parameter is taken. Past the end the framework answers 404 with a translated sentence, which the source treats as
 * not found: ask only for pages that a `next` named.
 *
 * Source: `rest_framework/pagination.py` in encode/django-rest-framework.
 */
export function drfPage(options: DrfPageOptions = {}): SourcePreset {
  const { style = 'page' } = options;
  const { sizeName = style === 'offset' ? 'limit' : 'page_size' } = options;
  const name = PARAMETERS[style];
  return {
    name: 'drf-page',
    toEntries: passThrough,
    toRequest(_query, { cursor, limit, params }) {
      params.set(sizeName, String(limit));
      if (cursor !== null) params.set(name, cursor);
      return { params };
    },
    toPage(body) {
      if (Array.isArray(body)) return { records: body, next: null };
      if (!isRecord(body) || !Array.isArray(body.results)) throw new TypeError('there is no list in `results`');
      return compact({
        records: body.results,
        next: cursorFromLink(body.next, name),
        total: typeof body.count === 'number' ? ({ value: body.count, relation: 'exact' } as const) : undefined,
      });
    },
  };
}
