import type { AuditQuery } from '../query/index.js';
import { AuditError } from './errors.js';
import { listPage } from './page.js';
import type { AuditPage, AuditSource } from './types.js';

/** Options of {@link walkPages}. */
export interface WalkOptions {
  readonly signal: AbortSignal;
  /** Rows per page. Default: the source's `maxLimit`, 200 when it states none. */
  readonly limit?: number;
  /** Where to begin. Default `null`, the first page. */
  readonly cursor?: string | null;
}

/**
 * Reads a source page after page, to its end. Throws what `listPage` throws, and `repeated-cursor` instead of going round in circles.
 */
export async function* walkPages(
  source: AuditSource,
  query: AuditQuery,
  options: WalkOptions,
): AsyncGenerator<AuditPage, void, undefined> {
  const limit = options.limit ?? source.capabilities?.maxLimit ?? 200;
  const seen = new Set<string>();
  for (let cursor = options.cursor ?? null; ;) {
    const page = await listPage(source, query, { cursor, limit, signal: options.signal });
    yield page;
    if (page.next === null) return;
    if (seen.has(page.next) || page.next === cursor) {
      throw new AuditError('repeated-cursor', {
        source: source.name,
        method: 'list',
        detail: `cursor ${JSON.stringify(page.next)}`,
      });
    }
    seen.add(page.next);
    cursor = page.next;
  }
}
