import type { AuditQuery, GroupCondition, QueryCondition } from '../../query/index.js';
import { fieldConditions, isGroup, isPeriod, normalizeQuery, queryKey, setPeriod } from '../../query/index.js';
import type { AuditSource, SourceCapabilities } from '../../source/index.js';
import { canFilter, splitQuery } from '../../source/index.js';

/** Who answers which part of a query. */
export interface QueryPlan {
  /** What the source can do, to be sent. */
  readonly sent: AuditQuery;
  /** What is asked for upwards, in the other order, where the list begins at a moment; `null`: at its top, or the source has one order only. */
  readonly upwards: AuditQuery | null;
  /** The moment at which the list begins; `null`: at its top. */
  readonly start: string | null;
  /** Equal for equal questions to the source. */
  readonly key: string;
  /** The conditions the source cannot do: applied to the loaded rows, and said so on screen. */
  readonly local: readonly QueryCondition[];
  /** Whether the loaded rows of one entity follow each other without gaps, so that a `before` may be inferred from the row before. */
  readonly contiguous: boolean;
}

/** Conditions that take whole entities or whole stretches of time, never single entries out of an entity's history. */
const WHOLE: ReadonlySet<string> = new Set(['entityType', 'entityId', 'occurredAt']);

/** A group takes whole entities when it speaks of nothing else; a period in one alternative may take other entries than the next. */
const takesEntities = (group: GroupCondition): boolean =>
  fieldConditions([group]).every(({ field }) => field === 'entityType' || field === 'entityId');

/** Whether a list can begin at a moment, and go on from there. `down`: only downwards. */
export function startsAt(capabilities: SourceCapabilities | undefined): 'both' | 'down' | 'never' {
  if (!canFilter(capabilities, 'occurredAt', 'in')) return 'never';
  const { orders = ['newest'] } = capabilities ?? {};
  return orders.includes('newest') && orders.includes('oldest') ? 'both' : 'down';
}

const later = (one: string, other: string): string => (one !== '' && Date.parse(one) > Date.parse(other) ? one : other);
const earlier = (one: string, other: string): string => (one !== '' && Date.parse(one) < Date.parse(other) ? one : other);

/** A question in two: what comes before a moment, and what comes from it on, within its own period. */
function divideAt(query: AuditQuery, moment: string): readonly [before: AuditQuery, from: AuditQuery] {
  const [from = '', to = ''] = query.conditions.find(isPeriod)?.values ?? [];
  return [setPeriod(query, [from, earlier(to, moment)]), setPeriod(query, [later(from, moment), to])];
}

/**
 * Divides a query between the source and the loaded rows. Nothing is sent that the source does not declare.
 *
 * @param start moment at which the list begins, as ISO text; of no effect where the source has no periods. `null`: at its top.
 */
export function planQuery(
  query: AuditQuery,
  capabilities: SourceCapabilities | undefined,
  start: string | null = null,
): QueryPlan {
  const { sent: whole, local } = splitQuery(normalizeQuery(query), capabilities);
  const way = startsAt(capabilities);
  const begins = way === 'never' ? null : start;
  const [before, from] = begins === null ? [whole, whole] : divideAt(whole, begins);
  const oldest = whole.order === 'oldest';
  const sent = oldest ? from : before;
  const { order: _, ...newestFirst } = before;
  return {
    sent,
    upwards: begins === null || way !== 'both' ? null : oldest ? newestFirst : { ...from, order: 'oldest' },
    start: begins,
    key: begins === null ? queryKey(sent) : `${queryKey(sent)} ${begins}`,
    local,
    contiguous: sent.conditions.every((condition) =>
      isGroup(condition)
        ? takesEntities(condition)
        : WHOLE.has(condition.field) && (!condition.negated || condition.field !== 'occurredAt'),
    ),
  };
}

/** Names of sources without one, so that two of them never share a cache. Keyed by the object, which cannot be a React state's. */
const madeNames = new WeakMap<AuditSource, string>();
let made = 0;
/** Tells two copies of this module apart that share a host's query client. Made at the first need: importing does nothing. */
let copy = '';

/** What keeps the caches of two sources apart: the source's own name, or one made for this object. */
export function sourceKey(source: AuditSource): string {
  if (source.name !== undefined) return source.name;
  const known = madeNames.get(source);
  if (known !== undefined) return known;
  made += 1;
  copy ||= Math.random().toString(36).slice(2, 8);
  const name = `#${copy}${made}`;
  madeNames.set(source, name);
  return name;
}
