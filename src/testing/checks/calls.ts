import { listPage } from '../../source/index.js';
import { cannotTell, EVERYTHING, fail, pass, type Check } from './types.js';

const ids = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : undefined;

/** Checks of single calls: cancelling, `get`. */
export const callChecks: readonly Check[] = [
  {
    id: 'calls/aborted-before',
    title: 'A call that is cancelled beforehand is not answered.',
    run: async ({ source, limit }) =>
      source.list(EVERYTHING, { cursor: null, limit, signal: AbortSignal.abort() }).then(
        () => fail('A cancelled call was answered. Pass `signal` on to `fetch`.'),
        () => pass(),
      ),
  },
  {
    id: 'calls/aborted-during',
    title: 'A call that is cancelled underway rejects.',
    run: async ({ source, limit }) => {
      const control = new AbortController();
      const answer = source.list(EVERYTHING, { cursor: null, limit, signal: control.signal });
      let early = false;
      const settled = answer.then(
        () => 'answered' as const,
        () => 'refused' as const,
      );
      // One turn of the event loop: an answer that is there by then was never underway.
      await Promise.race([settled.then(() => void (early = true)), new Promise((resolve) => void setTimeout(resolve, 0))]);
      const answered = early;
      control.abort();
      if ((await settled) === 'refused') return pass();
      if (answered) return cannotTell('The answer was there before it could be cancelled.');
      return fail(
        'The call was answered after it was cancelled. Pass `signal` on to `fetch`, so that the server is not kept busy.',
      );
    },
  },
  {
    id: 'calls/get',
    title: '`get` gives the entry that was asked for.',
    run: async (context) => {
      const { source, signal } = context;
      if (source.get === undefined) return cannotTell('The source has no `get`.');
      const { rows } = await listPage(source, EVERYTHING, { cursor: null, limit: 5, signal });
      const asked = rows.map((row) => context.parse(row).id).at(-1);
      if (asked === undefined) return cannotTell('There is no entry to ask for.');
      const found = await source.get(asked, { signal });
      if (found === null || found === undefined) return fail('`get` does not find an entry that `list` gave.', [asked]);
      if (context.parse(found).id !== asked) return fail(`\`get\` gave ${JSON.stringify(ids(found))} instead.`, [asked]);
      return pass();
    },
  },
];
