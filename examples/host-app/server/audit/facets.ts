import { withoutField, type AuditQuery, type Facet, type QueryField } from 'trilha/headless';
import type { Database } from '../db/database.js';
import { toClause } from './conditions.js';

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

interface CountRow {
  readonly value: string;
  readonly count: number;
  readonly all: number;
}

async function readFacet(database: Database, query: AuditQuery, field: FacetField, limit: number): Promise<Omit<Facet, 'field'>> {
  const where = toClause(withoutField(query, field));
  const rows = await database.query<CountRow>(
    `select value, count(*)::int as count, (sum(count(*)) over ())::int as all
       from (select ${EXPRESSIONS[field]} as value from audit_entries where ${where.sql}) as counted
      where value is not null
      group by value order by count(*) desc, value collate "C" limit ${limit}`,
    where.parameters,
  );
  const listed = rows.reduce((sum, row) => sum + row.count, 0);
  const other = (rows[0]?.all ?? 0) - listed;
  return { buckets: rows.map(({ value, count }) => ({ value, count })), ...(other > 0 ? { other } : {}) };
}

/** Facets by field, as the contract has them. */
export type FacetsAnswer = Readonly<Partial<Record<FacetField, Omit<Facet, 'field'>>>>;

/** Counts each field's values among the entries that match, its own conditions left out. Most frequent first, ties by value. */
export async function readFacets(
  database: Database,
  query: AuditQuery,
  fields: readonly FacetField[],
  limit: number,
): Promise<FacetsAnswer> {
  const facets: Partial<Record<FacetField, Omit<Facet, 'field'>>> = {};
  for (const field of fields) facets[field] = await readFacet(database, query, field, limit);
  return facets;
}
