import { AUDIT_ERRORS, isAuditError, toAuditError } from '../../source/index.js';
import { cannotTell, emptyQueryFor, EVERYTHING, fail, NOWHERE, pass, type Check, type CheckContext } from './types.js';

/** Ids that mean something to addresses, SQL and shells. No entry has one. */
const HOSTILE_IDS: readonly string[] = [NOWHERE, '../entries', "' OR '1'='1", '%', '%00', '🙂', '0', '-1', '9'.repeat(40)];

/** Something a source cannot answer, and the call that asks it. Only reads. */
interface Provocation {
  readonly what: string;
  readonly ask: () => Promise<unknown>;
}

async function provocations(context: CheckContext): Promise<readonly Provocation[]> {
  const { source, limit, signal } = context;
  const empty = emptyQueryFor(context);
  const { next } = await context.page(EVERYTHING, { limit: 1 });
  return [
    { what: 'an invented cursor', ask: () => source.list(EVERYTHING, { cursor: NOWHERE, limit, signal }) },
    ...(empty === null || next === null
      ? []
      : [{ what: 'a cursor of another question', ask: () => source.list(empty, { cursor: next, limit, signal }) }]),
    { what: 'a limit of 0', ask: () => source.list(EVERYTHING, { cursor: null, limit: 0, signal }) },
    { what: 'a limit of -1', ask: () => source.list(EVERYTHING, { cursor: null, limit: -1, signal }) },
    {
      what: 'a limit beyond the largest',
      ask: () => source.list(EVERYTHING, { cursor: null, limit: largest(context) + 1, signal }),
    },
    ...(source.get === undefined
      ? []
      : HOSTILE_IDS.map((id) => ({
          what: `the id ${JSON.stringify(id)}`,
          ask: async () => source.get?.(id, { signal }),
        }))),
  ];
}

const largest = ({ source }: CheckContext): number => source.capabilities?.maxLimit ?? 200;

/** Checks of what a source refuses, and how. */
export const refusalChecks: readonly Check[] = [
  {
    id: 'calls/errors',
    title: 'Failures are AuditErrors, or carry an HTTP status, and those of a wrong question do not ask to try again.',
    run: async (context) => {
      const refused: string[] = [];
      for (const { what, ask } of await provocations(context)) {
        try {
          await ask();
        } catch (thrown) {
          const { kind } = toAuditError(thrown);
          if (!isAuditError(thrown) && kind === 'unknown')
            return fail(
              `Asked for ${what}, the failure says nothing about its kind. Throw \`AuditError\`, or an error with the HTTP \`status\`.`,
            );
          if (AUDIT_ERRORS[kind].retry)
            return fail(
              `Asked for ${what}, the source fails with ${kind}, which the screen takes for a passing trouble and asks again. Refuse it with 400.`,
            );
          refused.push(`${what} gives ${kind}`);
        }
      }
      return refused.length === 0 ? cannotTell('Nothing could be made to fail.') : pass(`${refused.join(', ')}.`);
    },
  },
  {
    id: 'calls/limits',
    title: 'A limit that makes no sense is refused, or answered within bounds.',
    run: async (context) => {
      const most = largest(context);
      for (const limit of [0, -1]) {
        const page = await context.page(EVERYTHING, { limit }).catch(() => null);
        if (page !== null && page.rows.length === 0 && page.next !== null)
          return fail(
            `A limit of ${limit} gives an empty page that names a next one, and so on for ever. Refuse it, or give rows.`,
          );
        if (page !== null && page.rows.length > most)
          return fail(`A limit of ${limit} gives ${page.rows.length} rows. Refuse it, or keep to \`capabilities.maxLimit\`.`);
      }
      const page = await context.page(EVERYTHING, { limit: most + 1 }).catch(() => null);
      return page !== null && page.rows.length > most
        ? fail(
            `\`capabilities.maxLimit\` is ${most}, but ${page.rows.length} rows come when asked for. Bound the limit in the server.`,
          )
        : pass();
    },
  },
  {
    id: 'calls/get-none',
    title: '`get` of an id that no entry has gives null.',
    run: async ({ source, signal }) => {
      if (source.get === undefined) return cannotTell('The source has no `get`.');
      for (const id of HOSTILE_IDS) {
        const found = await source.get(id, { signal }).catch((error: unknown) => error);
        // Stores with ids of a form of their own may refuse others.
        const refused = found instanceof Error && ['bad-query', 'not-found'].includes(toAuditError(found).kind);
        if (found !== null && found !== undefined && !refused)
          return fail(`\`get\` of ${JSON.stringify(id)} has to resolve with null: no entry has that id.`);
      }
      return pass(`${HOSTILE_IDS.length} ids asked for.`);
    },
  },
];
