import type { PresetResult } from '../preset.js';
import type { FeedTell } from './feed.js';

/** How many rounds of ids are kept: a row that came late may leave the newest page and come back. */
const MOST_KNOWN = 10_000;

const idOf = (record: unknown): string | null => {
  const id: unknown = typeof record === 'object' && record !== null ? Reflect.get(record, 'id') : undefined;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
};

/**
 * The way round for a server without places: its newest page, asked again and again, each id told once. Records without an id are not
 * told, since they cannot be known again. The first answer is told whole: what was recorded between the list and it would be missed
 * otherwise, and who listens knows what the list has. When a full page has nothing of the one before, there may be a gap: a reset. What is
 * recorded late, below the newest page, is not noticed.
 */
export function newestPages(limit: number): ({ records }: Pick<PresetResult, 'records'>, tell: FeedTell) => void {
  let known = new Set<string>();
  return ({ records }, tell) => {
    const here = records.flatMap((record) => {
      const id = idOf(record);
      return id === null ? [] : [{ id, record }];
    });
    const fresh = here.filter(({ id }) => !known.has(id));
    if (known.size > 0 && fresh.length === here.length && here.length >= limit) tell.reset(null);
    if (known.size > MOST_KNOWN) known = new Set();
    for (const { id } of here) known.add(id);
    // In the order they were recorded.
    if (fresh.length > 0) tell.rows(fresh.map(({ record }) => record).toReversed(), null);
  };
}
