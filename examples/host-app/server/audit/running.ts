import { isGroup, type AuditQuery, type FieldCondition, type QueryCondition, type QueryField } from 'trilha/headless';
import type { Queryable } from '../db/database.js';
import { appendClause, toClause } from './conditions.js';
import { fromMicros, piecesOf, toMicros, type Piece, type Stretch } from './pieces.js';

/** Fields the running counts know. */
const COUNTED: ReadonlySet<QueryField> = new Set(['entityType', 'action', 'operation', 'outcome', 'actorKind']);

/** A question that running counts answer exactly, at a cost that does not grow with the number of entries. */
export interface RunningQuestion {
  /** Its conditions besides the period. */
  readonly kinds: AuditQuery;
  readonly stretch: Stretch;
}

const isPeriod = (condition: QueryCondition): condition is FieldCondition =>
  condition.field === 'occurredAt' && condition.negated !== true;

const isCounted = (condition: QueryCondition): boolean =>
  isGroup(condition) ? condition.alternatives.flat().every(isCounted) : COUNTED.has(condition.field);

/** The period a query asks for; several narrow each other. */
export function stretchOf(query: AuditQuery): Stretch {
  const sides = (index: 0 | 1): number[] =>
    query.conditions
      .filter(isPeriod)
      .map(({ values }) => values[index] ?? '')
      .filter((text) => text !== '')
      .map(toMicros);
  return { from: Math.max(-Infinity, ...sides(0)), to: Math.min(Infinity, ...sides(1)) };
}

/** Whether a query asks only for what the running counts know; `null` when it does not. */
export function toRunning(query: AuditQuery): RunningQuestion | null {
  const kinds = query.conditions.filter((condition) => !isPeriod(condition));
  if (!kinds.every(isCounted)) return null;
  const stretch = stretchOf(query);
  return Number.isNaN(stretch.from) || Number.isNaN(stretch.to) ? null : { kinds: { conditions: kinds }, stretch };
}

/** One number of entries: in which stretch (by its place in the list), of which value. */
export interface Sum {
  readonly stretch: number;
  readonly value: string | null;
  readonly entries: number;
}

/** Columns that can be summed by; `''` sums everything. */
export type SumColumn = 'entity_type' | 'action' | 'operation' | 'outcome' | 'actor_kind' | '';

const LATERAL: Readonly<Record<'counts' | 'entries', (value: string, where: string, group: string) => string>> = {
  counts: (value, where, group) =>
    `select ${value} as value, sum(entries)::bigint as entries from audit_counts
      where unit = piece.unit and at >= piece.first and at < piece.last and ${where} ${group}`,
  entries: (value, where, group) =>
    `select ${value} as value, count(*) as entries from audit_entries
      where occurred_at >= piece.first and occurred_at < piece.last and ${where} ${group}`,
};

async function sumPieces(
  database: Queryable,
  kinds: AuditQuery,
  pieces: readonly (Piece & { readonly stretch: number })[],
  column: SumColumn,
  from: 'counts' | 'entries',
): Promise<readonly Sum[]> {
  if (pieces.length === 0) return [];
  const clause = toClause(kinds);
  const { sql, parameters } = appendClause(clause, (bind) => {
    const columns = [
      `${bind(pieces.map(({ stretch }) => stretch))}::int[]`,
      `${bind(pieces.map(({ unit }) => unit))}::text[]`,
      `${bind(pieces.map((piece) => fromMicros(piece.from)))}::timestamptz[]`,
      `${bind(pieces.map((piece) => fromMicros(piece.to)))}::timestamptz[]`,
    ];
    const inner = LATERAL[from](column === '' ? 'null::text' : column, clause.sql, column === '' ? '' : `group by ${column}`);
    // An aggregate inside a lateral join is worked out once for each piece, by its index.
    return `select piece.stretch, summed.value, sum(summed.entries)::float8 as entries
              from unnest(${columns.join(', ')}) as piece (stretch, unit, first, last)
              cross join lateral (${inner}) as summed
             where summed.entries is not null
             group by 1, 2 having sum(summed.entries) <> 0`;
  });
  return database.query<Sum>(sql, parameters);
}

/** Numbers of entries in each of some stretches, by a column's values. Exact. */
export async function sumOver(
  database: Queryable,
  kinds: AuditQuery,
  stretches: readonly Stretch[],
  column: SumColumn,
): Promise<readonly Sum[]> {
  const pieces = stretches.flatMap((one, stretch) => piecesOf(one).map((piece) => ({ ...piece, stretch })));
  const counted = await sumPieces(
    database,
    kinds,
    pieces.filter(({ unit }) => unit !== 'entry'),
    column,
    'counts',
  );
  const single = await sumPieces(
    database,
    kinds,
    pieces.filter(({ unit }) => unit === 'entry'),
    column,
    'entries',
  );
  return [...counted, ...single];
}

/**
 * The first or last moment at which there is an entry, found through a month, a day and an hour of the running counts. `null`: none.
 */
export async function edgeOf(database: Queryable, kinds: AuditQuery, side: 'first' | 'last'): Promise<number | null> {
  const [direction, aggregate] = side === 'first' ? (['asc', 'min'] as const) : (['desc', 'max'] as const);
  const where = toClause(kinds);
  let within = `'-infinity'::timestamptz and 'infinity'::timestamptz`;
  for (const unit of ['month', 'day', 'hour'] as const) {
    const [row] = await database.query<{ at: string; end: string }>(
      `select at::text, (at + interval '1 ${unit}' - interval '1 microsecond')::text as end from audit_counts
        where unit = '${unit}' and at between ${within} and ${where.sql}
        group by audit_counts.at having sum(entries) > 0 order by audit_counts.at ${direction} limit 1`,
      where.parameters,
    );
    if (row === undefined) return null;
    within = `'${row.at}'::timestamptz and '${row.end}'::timestamptz`;
  }
  const [row] = await database.query<{ at: string | null }>(
    `select to_char(${aggregate}(occurred_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from audit_entries
      where occurred_at between ${within} and ${where.sql}`,
    where.parameters,
  );
  return row?.at == null ? null : toMicros(row.at);
}
