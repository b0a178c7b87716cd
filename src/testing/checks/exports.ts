import type { AuditQuery } from '../../query/index.js';
import { fieldValues } from '../../query/index.js';
import { canFilter, type ExportEnd } from '../../source/index.js';
import { cannotTell, EVERYTHING, fail, idsOf, pass, type Check, type CheckContext, type CheckOutcome } from './types.js';

interface Exported {
  readonly ids: readonly string[];
  /** `null`: not read to its end. */
  readonly end: ExportEnd | null;
}

/** Reads an export, up to a number of rows. */
async function readAll(context: CheckContext, query: AuditQuery, most = Infinity, signal = context.signal): Promise<Exported> {
  const iterator = context.source.export?.(query, { signal })[Symbol.asyncIterator]();
  const ids: string[] = [];
  if (iterator === undefined) return { ids, end: null };
  while (ids.length < most) {
    const step = await iterator.next();
    if (step.done === true) return { ids, end: step.value ?? {} };
    ids.push(...step.value.map((row) => context.parse(row).id));
  }
  await iterator.return?.();
  return { ids, end: null };
}

/** Compares an export with a walk of the same question. */
async function compare(context: CheckContext, query: AuditQuery): Promise<CheckOutcome | null> {
  const walk = await context.walk(query);
  const wanted = idsOf(walk.rows);
  const { ids, end } = await readAll(context, query, walk.whole ? Infinity : wanted.length);
  const missing = wanted.filter((id) => !new Set(ids).has(id));
  if (missing.length > 0 && end?.end !== 'limit')
    return fail(`The export lacks ${missing.length} of ${wanted.length} entries that pages have, and does not say so.`, missing);
  const extra = walk.whole ? ids.filter((id) => !new Set(wanted).has(id)) : [];
  if (extra.length > 0) return fail('The export has entries that pages do not have. Does it apply the filters?', extra);
  if (walk.whole && ids.length > wanted.length) return fail(`The export gives ${ids.length} rows for ${wanted.length} entries.`);
  const turned = ids.slice(0, wanted.length).filter((id, index) => id !== wanted[index]);
  return turned.length > 0 && end?.end !== 'limit' ? fail('The export is in another order than pages.', turned) : null;
}

/** Checks of `export`. */
export const exportChecks: readonly Check[] = [
  {
    id: 'export/rows',
    title: 'An export holds what walking holds, in the same order.',
    run: async (context) => {
      if (context.source.export === undefined) return cannotTell('The source has no `export`; exports walk its pages.');
      return (await compare(context, EVERYTHING)) ?? pass();
    },
  },
  {
    id: 'export/filtered',
    title: 'An export holds only what was asked for.',
    run: async (context) => {
      const { source } = context;
      const [first] = (await context.walk(EVERYTHING)).entries;
      const field = (['entityType', 'action', 'entityId', 'actorName'] as const).find((name) =>
        canFilter(source.capabilities, name, 'is'),
      );
      if (source.export === undefined || field === undefined || first === undefined)
        return cannotTell('The source has no `export`, or no filter to ask with.');
      const [value] = fieldValues(first, field);
      if (value === undefined) return cannotTell(`The first entry has no ${field}.`);
      return (await compare(context, { conditions: [{ field, operator: 'is', values: [value] }] })) ?? pass();
    },
  },
  {
    id: 'export/end',
    title: 'An export says how it ended, and its total is what came.',
    run: async (context) => {
      const walk = await context.walk(EVERYTHING);
      if (context.source.export === undefined) return cannotTell('The source has no `export`.');
      if (!walk.whole) return cannotTell('There are more entries than were walked.');
      const { ids, end } = await readAll(context, EVERYTHING);
      if (end?.end !== undefined && end.end !== 'data' && end.end !== 'limit')
        return fail(`An export ends with 'data' or 'limit', not with ${JSON.stringify(end.end)}.`);
      if (end?.end === 'limit')
        return ids.length < walk.rows.length
          ? pass('It stops at a limit, and says so.')
          : fail('It says that it stopped at a limit, but nothing is missing.');
      const { total } = end ?? {};
      return total === undefined || (total.relation === 'exact' ? total.value === ids.length : total.value >= 0)
        ? pass(`${ids.length} rows.`)
        : fail(
            `The export says ${total.relation} ${total.value}, ${ids.length} rows came: it is cut, and ends as if it were not.`,
          );
    },
  },
  {
    id: 'export/aborted',
    title: 'An export that is cancelled stops with an error.',
    run: async (context) => {
      if (context.source.export === undefined) return cannotTell('The source has no `export`.');
      return readAll(context, EVERYTHING, Infinity, AbortSignal.abort()).then(
        () => fail('A cancelled export ended as if it were whole. Pass `signal` on to `fetch`, and throw.'),
        () => pass(),
      );
    },
  },
];
