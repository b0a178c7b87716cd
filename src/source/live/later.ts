import { AuditError } from '../errors.js';
import type { LiveEvent } from '../types.js';
import type { FeedOptions } from './feed.js';
import type { HttpFeed } from './httpFeed.js';

/** Starts an HTTP feed, whose code is loaded when somebody listens: most screens that show a list never do. */
export function startHttpFeedLater(
  feed: HttpFeed,
  after: string | null,
  listen: (event: LiveEvent) => void,
  options: FeedOptions = {},
): () => void {
  let stopped = false;
  let stop = (): void => void (stopped = true);
  const start = async (): Promise<void> => {
    try {
      const { startHttpFeed } = await import('./httpFeed.js');
      if (!stopped) stop = startHttpFeed(feed, after, listen, options);
    } catch (cause) {
      if (!stopped) listen({ type: 'state', state: 'closed', error: new AuditError('offline', { ...feed.place, cause }) });
    }
  };
  void start();
  return () => stop();
}
