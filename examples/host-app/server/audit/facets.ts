import { queryKey, withoutField, type AuditQuery, type Facet, type QueryField } from 'trilha/headless';
import type { Database } from '../db/database.js';
import { chooseAccess, LIMITS, reach, windowEnd, type Ask, type Limits } from './access.js';
import { sumOver, toRunning, type SumColumn } from './running.js';

/** Fields that can be counted, with the expression that gives an entry's value or values. */
const EXPRESSIONS = {
  entityType: 'entity_type',
  entityId: 'entity_id',
  action: 'action',
  operation: 'operation',
  outcome: 'outcome',
  actorKind: 'actor_kind',
  actorId: 'actor_id',
  actorName: 'actor_name',
  ip: 'ip',
  request: 'request_id',
  batch: 'batch_id',
  field: 'unnest(changed_fields)',
  tag: 'unnest(tags)',
} as const satisfies Partial<Record<QueryField, string>>;

/** A field that facets can be asked for. */
export type FacetField = keyof typeof EXPRESSIONS;
/** Every {@link FacetField}. */
export const FACET_FIELDS: readonly FacetField[] = Object.keys(EXPRESSIONS).filter(isFacetField);

/** Whether a word is a {@link FacetField}. */
export function isFacetField(word: string): word is FacetField {
  return Object.hasOwn(EXPRESSIONS, word);
}

/** Fields whose values the running counts know. */
const RUNNING: Readonly<Partial<Record<FacetField, SumColumn>>> = {
  entityType: 'entity_type',
  action: 'action',
  operation: 'operation',
  outcome: 'outcome',
  actorKind: 'actor_kind',
};

interface CountRow {
  readonly field: FacetField;
  readonly value: string;
  readonly count: number;
  readonly all: number;
  readonly counted: number;
}

type FacetAnswer = Omit<Facet, 'field'>;

const byCount = (a: { value: string; count: number }, b: { value: string; count: number }): number =>
  b.count - a.count || (a.value < b.value ? -1 : 1);

function listed(all: readonly { readonly value: string; readonly count: number }[], limit: number): FacetAnswer {
  const buckets = all.toSorted(byCount).slice(0, limit);
  const other = all.reduce((sum, { count }) => sum + count, 0) - buckets.reduce((sum, { count }) => sum + count, 0);
  return { buckets, ...(other > 0 ? { other } : {}) };
}

async function sumFacet(database: Database, query: AuditQuery, field: FacetField, limit: number): Promise<FacetAnswer | null> {
  const running = toRunning(query);
  const column = RUNNING[field];
  if (running === null || column === undefined) return null;
  const found = new Map<string, number>();
  for (const { value, entries } of await sumOver(database, running.kinds, [running.stretch], column)) {
    if (value !== null) found.set(value, (found.get(value) ?? 0) + entries);
  }
  return listed(
    [...found].map(([value, count]) => ({ value, count })),
    limit,
  );
}

const columnOf = (field: FacetField): string => /\w+(?=\)?$)/.exec(EXPRESSIONS[field])?.[0] ?? field;

/**
 * Counts the values of the newest entries that match, for several fields in one reading, and says of how many when they are not all.
 */
async function countFacets(
  database: Database,
  ask: Ask,
  fields: readonly FacetField[],
  limit: number,
): Promise<Map<FacetField, FacetAnswer>> {
  const access = await chooseAccess(database, ask, 'counts');
  const most = ask.limits.counted;
  // One more than is counted tells whether these are all.
  const { sql, parameters } = reach(ask, access, fields.map(columnOf).join(', '), most + 1);
  const each = fields.map(
    (field) => `(select '${field}' as field, value, count(*)::int as count, (sum(count(*)) over ())::int as all
       from (select ${EXPRESSIONS[field]} as value from newest) as counted where value is not null
      group by value order by count(*) desc, value collate "C" limit ${limit})`,
  );
  const rows = await database.query<CountRow>(
    `with reached as materialized (${sql}), newest as materialized (select * from reached limit ${most})
     select field, value, count, "all", (select count(*)::int from reached) as counted from (${each.join(' union all ')}) as facets`,
    parameters,
  );
  const reached = rows[0]?.counted ?? 0;
  const counted = Math.min(reached, most);
  const more = reached > most || (access === 'window' && (await windowEnd(database, ask)) !== null);
  return new Map(
    fields.map((field) => {
      const own = rows.filter((row) => row.field === field);
      const buckets = own.map(({ value, count }) => ({ value, count })).toSorted(byCount);
      const other = (own[0]?.all ?? 0) - buckets.reduce((sum, { count }) => sum + count, 0);
      return [field, { buckets, ...(other > 0 ? { other } : {}), ...(more ? { approximate: true, counted } : {}) }];
    }),
  );
}

/** Facets by field, as the contract has them. */
export type FacetsAnswer = Readonly<Partial<Record<FacetField, Omit<Facet, 'field'>>>>;

/** Counts each field's values among the entries that match, its own conditions left out. Most frequent first, ties by value. */
export async function readFacets(
  database: Database,
  query: AuditQuery,
  fields: readonly FacetField[],
  limit: number,
  limits: Limits = LIMITS,
): Promise<FacetsAnswer> {
  const facets = new Map<FacetField, FacetAnswer>();
  const left = new Map<string, { readonly query: AuditQuery; readonly fields: FacetField[] }>();
  for (const field of fields) {
    // Newest first, so that "the newest" is what is counted where not everything is.
    const others: AuditQuery = { conditions: withoutField(query, field).conditions };
    const summed = await sumFacet(database, others, field, limit);
    if (summed !== null) facets.set(field, summed);
    else {
      const key = queryKey(others);
      const together = left.get(key) ?? { query: others, fields: [] };
      left.set(key, { ...together, fields: [...together.fields, field] });
    }
  }
  for (const together of left.values()) {
    const counted = await countFacets(database, { query: together.query, limits }, together.fields, limit);
    for (const [field, facet] of counted) facets.set(field, facet);
  }
  return Object.fromEntries(fields.flatMap((field) => (facets.has(field) ? [[field, facets.get(field)]] : [])));
}
