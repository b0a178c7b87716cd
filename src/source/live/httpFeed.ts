import { AuditError, type ErrorPlace } from '../errors.js';
import type { PresetResult, SourcePreset } from '../preset.js';
import type { RequestOptions } from '../request.js';
import type { LiveEvent } from '../types.js';
import { startFeed, type FeedOptions, type FeedWays } from './feed.js';
import { newestPages } from './newest.js';
import { readStream } from './stream.js';
import { LIVE_TIMING } from './timing.js';

/** What an HTTP source knows of its live feed. */
export interface HttpFeed {
  /** Where the stream is, with the query's parameters. */
  readonly url: () => URL;
  readonly options: RequestOptions;
  readonly place: ErrorPlace;
  readonly toError: SourcePreset['toError'];
  /** Asks the list with more parameters. */
  readonly ask: (more: Readonly<Record<string, string>>, signal: AbortSignal) => Promise<PresetResult>;
  /** Rows asked for at a time while polling. */
  readonly limit: number;
}

/**
 * The live feed of our own HTTP contract: a stream where there is one, else the list, asked again and again: after a place where the server
 * knows places, else its newest page.
 */
export function startHttpFeed(
  feed: HttpFeed,
  after: string | null,
  listen: (event: LiveEvent) => void,
  options: FeedOptions = {},
): () => void {
  const { place, limit } = feed;
  const silenceMs = options.silenceMs ?? LIVE_TIMING.silenceMs;
  const tellNewest = newestPages(limit);
  let placeless = false;
  const ways: FeedWays = {
    stream: (cursor, tell, signal) =>
      readStream({ url: feed.url(), options: feed.options, cursor, silenceMs, place, toError: feed.toError }, tell, signal),
    async poll(cursor, tell, signal) {
      // Without a place the first answer is asked only for where the feed is now.
      const asked = cursor === null ? { limit: '1' } : { after: cursor, sort: 'sequence', limit: String(limit) };
      if (!placeless) {
        const { records, live } = await feed.ask(asked, signal);
        if (live !== undefined) {
          tell.open();
          tell.rows(cursor === null ? [] : records, live);
          return cursor !== null && records.length >= limit;
        }
        if (cursor !== null)
          throw new AuditError('wrong-shape', { ...place, detail: 'the answer to `after` has no `page.live` to go on after' });
        placeless = true;
      }
      const page = await feed.ask({ order: 'newest', limit: String(limit) }, signal);
      tell.open();
      tellNewest(page, tell);
      return false;
    },
  };
  return startFeed(ways, after, listen, options);
}
