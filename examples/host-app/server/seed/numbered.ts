import type { NumberedRecord } from '../audit/store.js';
import { SEED_RECORDS } from './fixture.js';
import { generateHistory } from './generate.js';
import type { LeadStory } from './leadStory.js';

/** Number of the newest seeded entry. Older ones count down from it, so that more history can be added at the old end; newer ones count up. */
export const NEWEST_ID = 10_000_000;

/** The most entries that are generated: their times stay in the years whose wall clock the generator knows. */
export const MOST_ENTRIES = 2_000_000;

/** Some entries to store together, newest first, with the contacts that come with them. */
export interface Batch {
  readonly entries: readonly NumberedRecord[];
  readonly stories: readonly LeadStory[];
}

/**
 * The example's first `count` entries, newest first: the seed's rows, then generated history. The same `count` gives the same
 * entries, and a larger one begins with them.
 * @param from How many of them to skip: those already stored.
 */
export function* numberedBatches(count: number, from = 0): Generator<Batch, void> {
  let place = 0;
  const take = (records: readonly NumberedRecord['record'][]): NumberedRecord[] => {
    const numbered = records.map((record, index) => ({ id: NEWEST_ID - place - index, record }));
    place += records.length;
    return numbered.filter(({ id }) => id <= NEWEST_ID - from && id > NEWEST_ID - count);
  };
  const seed = take(SEED_RECORDS);
  if (seed.length > 0) yield { entries: seed, stories: [] };
  if (place >= count) return;
  for (const day of generateHistory()) {
    const entries = take(day.entries);
    const written = new Set(entries.map(({ record }) => record));
    const stories = day.stories.filter((story) => story.entries[0] !== undefined && written.has(story.entries[0]));
    if (entries.length > 0) yield { entries, stories };
    if (place >= count) return;
  }
}
