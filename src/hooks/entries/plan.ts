import type { AuditQuery, GroupCondition, QueryCondition } from '../../query/index.js';
import { fieldConditions, isGroup, normalizeQuery, queryKey } from '../../query/index.js';
import type { AuditSource, SourceCapabilities } from '../../source/index.js';
import { splitQuery } from '../../source/index.js';

/** Who answers which part of a query. */
export interface QueryPlan {
  /** What the source can do, to be sent. */
  readonly sent: AuditQuery;
  /** Equal for equal `sent`. */
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

/** Divides a query between the source and the loaded rows. Nothing is sent that the source does not declare. */
export function planQuery(query: AuditQuery, capabilities: SourceCapabilities | undefined): QueryPlan {
  const { sent, local } = splitQuery(normalizeQuery(query), capabilities);
  return {
    sent,
    key: queryKey(sent),
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
