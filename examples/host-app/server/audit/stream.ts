import type { AuditQuery } from 'trilha/headless';
import type { Database } from '../db/database.js';
import { currentPlace, isLost, readNews, readPlace, writePlace, type FeedPlace } from './feed.js';

/** How a stream keeps time, in milliseconds. */
export interface StreamTiming {
  /** Between two looks at the table. */
  readonly everyMs: number;
  /** Between two signs of life. At most half of what a client waits for one. */
  readonly heartbeatMs: number;
}

const TIMING: StreamTiming = { everyMs: 500, heartbeatMs: 15_000 };
const BATCH = 200;

const event = (type: string, id: string, data: unknown): string => `event: ${type}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;

/** Where a stream begins: after what the client has, or now; `lost` when it has to load the list again. */
async function begin(
  database: Database,
  asked: string | undefined,
): Promise<{ readonly place: FeedPlace; readonly lost: boolean }> {
  const now = await currentPlace(database);
  if (asked === undefined || asked === '') return { place: now, lost: false };
  try {
    const place = readPlace(asked);
    return (await isLost(database, place)) ? { place: now, lost: true } : { place, lost: false };
  } catch {
    // A place of nobody's is a lost one: an event stream has no other way to say so.
    return { place: now, lost: true };
  }
}

/**
 * New entries that match, as Server-Sent Events: `entry` with the place after it as `id`; `cursor`, which only moves the place on and is the
 * sign of life; `reset` when the place is lost. Rows are read as fast as the client takes them.
 *
 * @param asked The client's `Last-Event-ID`.
 */
export async function openStream(
  database: Database,
  query: AuditQuery,
  asked: string | undefined,
  log: (error: unknown) => void,
  { everyMs, heartbeatMs }: StreamTiming = TIMING,
): Promise<ReadableStream<Uint8Array>> {
  const start = await begin(database, asked);
  const text = new TextEncoder();
  let { place } = start;
  let more = false;
  let saidAt = Date.now();
  let stopped = false;
  let wake = (): void => {};

  const next = async (): Promise<string> => {
    for (;;) {
      if (!more) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, everyMs);
          wake = () => (clearTimeout(timer), resolve());
        });
      }
      if (stopped) return '';
      const news = await readNews(database, query, place, BATCH);
      ({ place, more } = news);
      const quiet = news.entries.length === 0;
      if (quiet && Date.now() - saidAt < heartbeatMs) continue;
      saidAt = Date.now();
      return quiet
        ? `: vivo\n${event('cursor', writePlace(place), {})}`
        : news.entries.map(({ entry, cursor }) => event('entry', cursor, entry)).join('');
    }
  };

  return new ReadableStream<Uint8Array>({
    start: (controller) =>
      controller.enqueue(text.encode(`: vivo\nretry: 2000\n${event(start.lost ? 'reset' : 'cursor', writePlace(place), {})}`)),
    async pull(controller) {
      try {
        const told = await next();
        if (!stopped) controller.enqueue(text.encode(told));
      } catch (error) {
        if (stopped) return;
        // The client comes back where it was; its next question is answered with what is wrong.
        log(error);
        controller.close();
      }
    },
    cancel() {
      stopped = true;
      wake();
    },
  });
}
