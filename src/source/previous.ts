import type { AuditQuery } from '../query/index.js';
import { AuditError } from './errors.js';
import type { PresetContext, PresetRequest, SourcePreset } from './preset.js';

/** Requests for predecessors under way at once. */
const TOGETHER = 4;

/** The records of the page after this one. */
export interface Ahead {
  readonly records: readonly unknown[];
  /** `true`: nothing older than these exists. */
  readonly last: boolean;
}

/** What asking for predecessors needs of its source. */
export interface PreviousOptions {
  /** Sends one request and gives its body. */
  readonly ask: (request: PresetRequest) => Promise<unknown>;
  /** The page after this one; `undefined` when there is none or its rows are newer. */
  readonly ahead?: (() => Promise<Ahead>) | undefined;
  /** Most requests for one page. */
  readonly most: number;
}

/** Whether a query leaves out some of an entity's entries, so that neighbours in the answer need not follow on each other. */
export function hidesVersions(query: AuditQuery): boolean {
  return query.conditions.some(
    ({ field, negated }) => !['entityType', 'entityId'].includes(field) && !(field === 'occurredAt' && negated !== true),
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const firstOf = (body: unknown): unknown => {
  const data = isRecord(body) && 'data' in body ? body.data : body;
  return Array.isArray(data) ? data[0] : data;
};

const isAborted = (error: unknown): boolean => error instanceof AuditError && error.kind === 'aborted';

/**
 * Gives the context in which a page's records are read, with the predecessors that the page does not hold: each asked for where the preset
 * can express it, else looked for on the next page. What cannot be had is left out, and the entry says so; only a cancelled call throws.
 */
export async function withPredecessors(
  { previous }: Pick<SourcePreset, 'previous'>,
  records: readonly unknown[],
  context: PresetContext,
  options: PreviousOptions,
): Promise<PresetContext> {
  if (previous === undefined) return context;
  const { lacks, toRequest, toRecord = firstOf } = previous;
  const lacking = (around: PresetContext): readonly unknown[] =>
    records.filter((record, index) => {
      try {
        return lacks(record, { records, ...around, index });
      } catch {
        return false;
      }
    });
  const requestFor = (record: unknown): PresetRequest | undefined => toRequest?.(record);
  const mute = lacking(context).some((record) => requestFor(record) === undefined);
  const seen =
    mute && options.ahead !== undefined && context.filtered !== true ? await lookAhead(records, context, options.ahead) : context;
  const queue = lacking(seen)
    .map((record) => ({ record, request: requestFor(record) }))
    .slice(0, options.most);
  const found = new Map<unknown, unknown>();
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (next.request === undefined) continue;
      try {
        found.set(next.record, toRecord(await options.ask(next.request), next.record) ?? null);
      } catch (error) {
        if (isAborted(error)) throw error;
        // A server that cannot answer one such question is not asked the others.
        queue.length = 0;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(TOGETHER, queue.length) }, work));
  return found.size === 0 ? seen : { ...seen, previous: found };
}

async function lookAhead(
  records: readonly unknown[],
  context: PresetContext,
  ahead: () => Promise<Ahead>,
): Promise<PresetContext> {
  try {
    const page = await ahead();
    return { ...context, records: [...records, ...page.records], last: page.last };
  } catch (error) {
    if (isAborted(error)) throw error;
    return context;
  }
}
