import type { AuditQuery } from '../query/index.js';
import type { LiveEvent, MemorySource } from '../source/index.js';

type Listen = (event: LiveEvent) => void;

/** Faults of a made source's live feed, for every subscriber at once. */
export interface FeedControl {
  /** How many listen at this moment. */
  readonly listeners: number;
  /** Breaks the connection: nothing comes until {@link FeedControl.mend}. The subscriber is told `waiting`, or the given state. */
  cut(state?: Extract<LiveEvent, { type: 'state' }>): void;
  /** Mends it: what was missed comes, beginning with the last rows once more, as servers do that send too much rather than too little. */
  mend(): void;
  /** Tells any event: a `reset`, rows a second time, a state for a story. */
  tell(event: LiveEvent): void;
}

interface Subscriber {
  readonly listen: Listen;
  readonly start: (after: string | null) => () => void;
  stop: () => void;
  cursor: string | null;
  last: readonly unknown[];
}

const BROKEN = { type: 'state', state: 'waiting', retryInMs: 8_000 } as const;

/** Puts a {@link FeedControl} between a memory source and its subscribers. */
export function createFeedControl(memory: MemorySource): {
  readonly feed: FeedControl;
  readonly subscribe: MemorySource['subscribe'];
} {
  const subscribers = new Set<Subscriber>();
  let broken: LiveEvent | null = null;

  const subscribe = (query: AuditQuery, after: string | null, listen: Listen): (() => void) => {
    const one: Subscriber = {
      listen,
      start: (from) =>
        memory.subscribe(query, from, (event) => {
          if (event.type === 'rows') [one.cursor, one.last] = [event.cursor, event.rows];
          listen(event);
        }),
      stop: () => {},
      // "From now on" has to mean the same moment after a cut.
      cursor: after ?? String(memory.size()),
      last: [],
    };
    subscribers.add(one);
    if (broken === null) one.stop = one.start(one.cursor);
    else {
      const told = broken;
      queueMicrotask(() => void (subscribers.has(one) && listen(told)));
    }
    return () => {
      subscribers.delete(one);
      one.stop();
    };
  };

  const feed: FeedControl = {
    get listeners() {
      return subscribers.size;
    },
    cut(state = BROKEN) {
      broken = state;
      for (const one of subscribers) {
        one.stop();
        one.listen(state);
      }
    },
    mend() {
      broken = null;
      for (const one of subscribers) {
        if (one.last.length > 0) one.listen({ type: 'rows', rows: one.last, cursor: one.cursor ?? '' });
        one.stop = one.start(one.cursor);
      }
    },
    tell(event) {
      for (const one of subscribers) one.listen(event);
    },
  };
  return { feed, subscribe };
}
