export type { HttpFeed } from './httpFeed.js';
export { startHttpFeedLater } from './later.js';
export type { FeedOptions } from './feed.js';
export type { LiveTiming } from './timing.js';
export type { Surroundings } from './surroundings.js';
