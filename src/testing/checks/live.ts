import { isAuditError, type LiveEvent } from '../../source/index.js';
import { cannotTell, EVERYTHING, fail, NOWHERE, pass, type Check, type CheckContext, type CheckOutcome } from './types.js';

/** Milliseconds to listen for what must not come. */
const QUIET = 300;

const STATES: ReadonlySet<string> = new Set(['connecting', 'open', 'polling', 'waiting', 'offline', 'closed']);

const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds));

const isSettled = (event: LiveEvent): boolean =>
  event.type === 'reset' || (event.type === 'state' && ['open', 'polling', 'closed', 'offline'].includes(event.state));

/** What came until the feed was up, or down for good, and a moment after. */
async function listenFrom({ source, timeoutMs }: CheckContext, after: string | null): Promise<readonly LiveEvent[]> {
  const heard: LiveEvent[] = [];
  let stop: (() => void) | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(resolve, timeoutMs);
      try {
        stop = source.subscribe?.(EVERYTHING, after, (event) => {
          heard.push(event);
          if (!isSettled(event)) return;
          clearTimeout(late);
          setTimeout(resolve, QUIET);
        });
      } catch (error) {
        clearTimeout(late);
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  } finally {
    if (typeof stop === 'function') stop();
  }
  return heard;
}

const stateIn = (events: readonly LiveEvent[]): (LiveEvent & { readonly type: 'state' }) | undefined =>
  events.findLast((event) => event.type === 'state');

function judge(events: readonly LiveEvent[]): CheckOutcome | null {
  const strange = events.find(
    (event) =>
      !['rows', 'state', 'reset'].includes(event.type) ||
      (event.type === 'state' && !STATES.has(event.state)) ||
      (event.type === 'rows' && (!Array.isArray(event.rows) || typeof event.cursor !== 'string')),
  );
  if (strange !== undefined) return fail(`The feed told ${JSON.stringify(strange).slice(0, 120)}, which is no LiveEvent.`);
  const closed = events.find((event) => event.type === 'state' && event.state === 'closed');
  return closed?.type === 'state' && !isAuditError(closed.error)
    ? fail('The feed is `closed` and does not say why. Give `error`, an `AuditError`.')
    : null;
}

const NO_FEED = 'The source has no `subscribe`.';

/** Checks of the live feed. They listen, and stop listening; nothing is written, so whether new entries come is not seen. */
export const liveChecks: readonly Check[] = [
  {
    id: 'live/states',
    title: 'A feed says that it is open, or why not.',
    run: async (context) => {
      if (context.source.subscribe === undefined) return cannotTell(NO_FEED);
      const heard = await listenFrom(context, null).catch((error: unknown) => error);
      if (!Array.isArray(heard)) return fail('`subscribe` threw. It tells failures as states: `{ state: "closed", error }`.');
      const events: readonly LiveEvent[] = heard;
      const state = stateIn(events);
      if (state === undefined)
        return fail('The feed told no state. Tell `open`, `polling` or `closed`, so that the screen can say so.');
      const wrong = judge(events);
      if (wrong !== null) return wrong;
      return ['open', 'polling'].includes(state.state) ? pass(`It is ${state.state}.`) : cannotTell(`It is ${state.state}.`);
    },
  },
  {
    id: 'live/stop',
    title: 'Nothing is told after a feed was stopped.',
    run: async ({ source }) => {
      if (source.subscribe === undefined) return cannotTell(NO_FEED);
      let stopped = false;
      let told: LiveEvent | undefined;
      const stop: unknown = source.subscribe(EVERYTHING, null, (event) => {
        if (stopped) told = event;
      });
      if (typeof stop !== 'function') return fail('`subscribe` has to return the function that stops it.');
      stopped = true;
      stop();
      await rest(QUIET);
      return told === undefined ? pass() : fail(`A feed that was stopped told ${told.type}.`);
    },
  },
  {
    id: 'live/place',
    title: 'A feed goes on where a page says, without having to load anew.',
    run: async (context) => {
      if (context.source.subscribe === undefined) return cannotTell(NO_FEED);
      const { live } = await context.page(EVERYTHING);
      if (typeof live !== 'string') return cannotTell('Pages do not say where the feed goes on (`live`).');
      const events = await listenFrom(context, live);
      return events.some(({ type }) => type === 'reset')
        ? fail('The feed does not know the place that the page before it gave, and resets.')
        : (judge(events) ?? pass());
    },
  },
  {
    id: 'live/lost',
    title: 'A feed that is given a place it does not know says so.',
    run: async (context) => {
      if (context.source.subscribe === undefined) return cannotTell(NO_FEED);
      const events = await listenFrom(context, NOWHERE);
      const state = stateIn(events)?.state;
      if (events.some(({ type }) => type === 'reset') || state === 'closed') return pass();
      return state === 'open' || state === 'polling'
        ? fail('The feed took a place that was never given, so entries may be missed without a word. Tell `reset`.')
        : cannotTell('The feed did not open.');
    },
  },
];
