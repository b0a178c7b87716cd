import {
  cannotTell,
  emptyQueryFor,
  EVERYTHING,
  fail,
  failIfAny,
  idsOf,
  NOWHERE,
  pass,
  type Check,
  type CheckContext,
  type CheckOutcome,
} from './types.js';

const twice = (ids: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return ids.filter((id) => seen.has(id) || !seen.add(id));
};

/** Compares a walk in small steps with the walk in large ones. */
async function sameAs(context: CheckContext, limit: number): Promise<CheckOutcome> {
  const wanted = idsOf((await context.walk(EVERYTHING)).rows);
  const walk = await context.walk(EVERYTHING, limit);
  const found = idsOf(walk.rows);
  const common = walk.whole ? wanted : wanted.slice(0, found.length);
  const missing = common.filter((id) => !found.includes(id));
  if (missing.length > 0)
    return fail(`Pages of ${limit} lose entries that larger pages have. Does the cursor skip one, or jump over ties?`, missing);
  const extra = found.slice(0, common.length).filter((id, index) => id !== common[index]);
  return failIfAny(extra, `Pages of ${limit} give another order or other entries than larger pages.`);
}

/** Checks of walking from page to page. */
export const pagingChecks: readonly Check[] = [
  {
    id: 'paging/unique',
    title: 'No id comes twice.',
    run: async (context) =>
      failIfAny(
        twice(idsOf((await context.walk(EVERYTHING, 3)).rows)),
        'These ids came more than once. Ids have to be unique, and pages must not overlap: use keyset cursors instead of offsets.',
      ),
  },
  ...[1, 2, 50].map((limit): Check => ({
    id: `paging/by-${limit}`,
    title: `Pages of ${limit} give the same entries in the same order as large pages.`,
    run: (context) => sameAs(context, limit),
  })),
  {
    id: 'paging/end',
    title: 'The last page says so, and no page before it is empty.',
    run: async (context) => {
      const walk = await context.walk(EVERYTHING, 7);
      const empty = walk.pages.findIndex(({ rows, next }) => rows.length === 0 && next !== null);
      return empty === -1
        ? pass()
        : fail(`Page ${empty + 1} is empty but names a next one. Give \`next: null\` when there is nothing more.`);
    },
  },
  {
    id: 'paging/again',
    title: 'The same cursor gives the same page.',
    run: async (context) => {
      const { next } = await context.page(EVERYTHING, { limit: 3 });
      if (next === null) return cannotTell('There is only one page.');
      const ids = async (): Promise<string> =>
        JSON.stringify(idsOf((await context.page(EVERYTHING, { limit: 3, cursor: next })).rows.map((row) => context.parse(row))));
      return (await ids()) === (await ids())
        ? pass()
        : fail('The same cursor gave two different pages. New entries at the top must not move a cursor.');
    },
  },
  {
    id: 'paging/total',
    title: 'The total is what walking counts.',
    run: async (context) => {
      const walk = await context.walk(EVERYTHING);
      const total = walk.pages[0]?.total;
      if (total === undefined) {
        const declared = context.source.capabilities?.totals ?? 'none';
        return declared === 'none'
          ? cannotTell('The source gives no total.')
          : fail(`\`capabilities.totals\` says ${declared}, but no total comes.`);
      }
      if (!walk.whole) return cannotTell(`Only ${walk.rows.length} rows were walked.`);
      const count = walk.rows.length;
      const right = total.relation === 'exact' ? total.value === count : total.relation === 'estimated' || total.value <= count;
      return right ? pass() : fail(`The total says ${total.relation} ${total.value}, walking found ${count}.`);
    },
  },
  {
    id: 'paging/empty',
    title: 'A question without answer gives an empty last page.',
    run: async (context) => {
      const query = emptyQueryFor(context);
      if (query === null) return cannotTell('The source filters by nothing that could match nothing.');
      const { rows, next } = await context.page(query);
      if (rows.length > 0)
        return fail('A filter that nothing matches returned rows.', idsOf(rows.map((row) => context.parse(row))));
      return next === null ? pass() : fail('An empty result names a next page.');
    },
  },
  {
    id: 'paging/cursor-bound',
    title: 'A cursor of another question is refused.',
    run: async (context) => {
      const query = emptyQueryFor(context);
      const { next } = await context.page(EVERYTHING, { limit: 1 });
      if (query === null || next === null) return cannotTell('There is no second question, or no second page.');
      return context.page(query, { limit: 1, cursor: next }).then(
        () =>
          fail(
            'A cursor was accepted with other filters than it was made for. Bind cursors to filter and order and answer 400 `cursor-mismatch`.',
          ),
        () => pass(),
      );
    },
  },
  {
    id: 'paging/cursor-nonsense',
    title: 'A cursor that was never given is refused.',
    run: (context) =>
      context.page(EVERYTHING, { cursor: NOWHERE, limit: 1 }).then(
        () => fail('An invented cursor was answered with a page. Refuse it with 400, or readers start over without knowing.'),
        () => pass(),
      ),
  },
];
