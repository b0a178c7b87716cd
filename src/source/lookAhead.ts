import { queryKey, type AuditQuery } from '../query/index.js';
import type { PresetResult } from './preset.js';
import type { ListOptions } from './types.js';

/** How long a page that was read ahead stands for a fresh one, in milliseconds. */
const FRESH = 30_000;

type Load = (query: AuditQuery, options: ListOptions) => Promise<PresetResult>;

/** Pages of a source that sometimes reads one ahead. */
export interface LookAhead {
  /** A page; the one that was read ahead a moment ago is not asked for again. */
  readonly list: Load;
  /** Reads a page before it is asked for, and keeps it until then. */
  readonly ahead: Load;
}

/** Keeps at most one page that was read ahead, so that looking at the next page costs no request more when it is then asked for. */
export function createLookAhead(load: Load, now: () => number = Date.now): LookAhead {
  let kept: { readonly key: string; readonly at: number; readonly page: PresetResult } | undefined;
  const keyOf = (query: AuditQuery, { cursor, limit }: ListOptions): string => `${limit} ${cursor ?? ''} ${queryKey(query)}`;
  return {
    async list(query, options) {
      const known = kept;
      if (known !== undefined && known.key === keyOf(query, options) && now() - known.at < FRESH) {
        kept = undefined;
        return known.page;
      }
      return load(query, options);
    },
    async ahead(query, options) {
      const page = await load(query, options);
      kept = { key: keyOf(query, options), at: now(), page };
      return page;
    },
  };
}
