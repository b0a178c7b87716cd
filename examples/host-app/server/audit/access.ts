import type { AuditQuery } from 'trilha/headless';
import type { Queryable } from '../db/database.js';
import { instantOf } from './columns.js';
import type { Place } from './cursor.js';
import { answeredBy, indexedTest } from './answered.js';
import { appendClause, continueClause, toClause, type Bind, type Clause } from './conditions.js';

/** Bounds of what one answer may cost, in entries. */
export interface Limits {
  /** Looked at to find out how to reach a query's entries. */
  readonly tried: number;
  /** Looked at one by one for a condition that no index answers. */
  readonly examined: number;
  /** Counted one by one for a facet or a total. */
  readonly counted: number;
}

/** The bounds of the running server; tests use smaller ones. */
export const LIMITS: Limits = { tried: 1_000, examined: 20_000, counted: 10_000 };

/** A page is found by walking where at least one entry in so many matches. */
const DENSE = 200;

/** A question with its bounds. */
export interface Ask {
  readonly query: AuditQuery;
  readonly limits: Limits;
  /** Where a page begins, as one more test. */
  readonly beyond?: ((bind: Bind) => string) | undefined;
}

const toAsked = (query: AuditQuery, beyond: Ask['beyond']): Clause =>
  beyond === undefined ? toClause(query) : toClause(query, beyond);

/**
 * How the entries of a query are reached, so that the cost has a bound that does not depend on the size of the table.
 * `walk`: in page order, by an index, until there are enough. `gather`: all that match, by an index, then sorted; they are few.
 * `window`: only the next `examined` entries are looked at, and the answer says so.
 */
export type Access = 'walk' | 'gather' | 'window';

/** A query in two parts: conditions that indexes give in page order, and the others. */
export interface SplitConditions {
  readonly ordered: AuditQuery;
  readonly others: AuditQuery;
}

/** Splits a query by how its conditions are answered. */
export function splitConditions(query: AuditQuery): SplitConditions {
  const isOrdered = (condition: AuditQuery['conditions'][number]): boolean => answeredBy(condition) === 'ordered';
  return {
    ordered: { ...query, conditions: query.conditions.filter(isOrdered) },
    others: { conditions: query.conditions.filter((condition) => !isOrdered(condition)) },
  };
}

/** `order by` of a query's pages. */
export const pageOrder = ({ order }: AuditQuery, table = 'audit_entries'): string => {
  const direction = order === 'oldest' ? 'asc' : 'desc';
  return `order by ${table}.occurred_at ${direction}, ${table}.id ${direction}`;
};

interface Estimate {
  readonly 'QUERY PLAN': readonly { readonly Plan: { readonly 'Plan Rows': number } }[];
}

/** The planner's guess of how many entries a clause has; costs the same at any size. */
async function guessRows(database: Queryable, { sql, parameters }: Clause): Promise<number> {
  const [row] = await database.query<Estimate>(`explain (format json) select 1 from audit_entries where ${sql}`, parameters);
  return row?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0;
}

/**
 * Decides how to reach a query's entries. The planner alone cannot: it guesses badly how many texts hold a word, and walking the whole
 * table for a word that is nowhere is the one mistake that grows with the table. So the newest entries are tried first.
 * @param what `page`: some rows are wanted. `counts`: as many as can be had.
 */
export async function chooseAccess(database: Queryable, ask: Ask, what: 'page' | 'counts'): Promise<Access> {
  const { query, beyond, limits } = ask;
  const { ordered, others } = splitConditions(query);
  if (others.conditions.length === 0) return 'walk';
  const inner = toAsked(ordered, beyond);
  const outer = continueClause(inner, others);
  const gathered = others.conditions.filter((condition) => answeredBy(condition) === 'gathered');
  // An index may find more than the condition leaves: it is worth its cost only where it finds few itself.
  const indexed = appendClause(outer, (bind) =>
    gathered.map((condition) => `(count(*) filter (where ${indexedTest(condition, bind)}))::int`).join(', '),
  );
  const [tried] = await database.query<{ examined: number; hits: number; found: readonly number[] }>(
    `select count(*)::int as examined, (count(*) filter (where ${outer.sql}))::int as hits, array[${indexed.sql}]::int[] as found
       from (select * from audit_entries where ${inner.sql} ${pageOrder(query)} limit ${limits.tried}) as tried`,
    indexed.parameters,
  );
  const { examined, hits, found } = tried ?? { examined: 0, hits: 0, found: [] };
  if (examined < limits.tried) return 'window';
  if (what === 'page' && hits * DENSE >= examined) return 'walk';
  const fewest = Math.min(...found);
  if (!Number.isFinite(fewest)) return 'window';
  const expected = fewest === 0 ? 0 : (fewest / examined) * (await guessRows(database, inner));
  return expected <= limits.examined ? 'gather' : 'window';
}

/**
 * SQL that selects `columns` of matching entries in page order: at most `limit` of them, by the given access. Statements put it into
 * brackets and go on.
 */
export function reach({ query, beyond, limits }: Ask, access: Access, columns: string, limit: number): Clause {
  if (access === 'window') {
    const { ordered, others } = splitConditions(query);
    const inner = toAsked(ordered, beyond);
    const outer = continueClause(inner, others);
    const sql = `select ${columns} from (select * from audit_entries where ${inner.sql} ${pageOrder(query)} limit ${limits.examined}) as audit_entries
      where ${outer.sql} ${pageOrder(query)} limit ${limit}`;
    return { sql, parameters: outer.parameters };
  }
  const where = toAsked(query, beyond);
  if (access === 'walk') {
    return {
      sql: `select ${columns} from audit_entries where ${where.sql} ${pageOrder(query)} limit ${limit}`,
      parameters: where.parameters,
    };
  }
  // Without a limit in sight the planner takes the index that finds the fewest rows, not the one that gives them in order.
  const sql = `with found as materialized (select id, occurred_at from audit_entries where ${where.sql})
    select ${columns} from (select * from found ${pageOrder(query, 'found')} limit ${limit}) as page
      join audit_entries using (id, occurred_at) ${pageOrder(query)}`;
  return { sql, parameters: where.parameters };
}

/** Where a window ends: its last entry. `null`: it held all there is, so that nothing was left out. */
export async function windowEnd(database: Queryable, { query, beyond, limits }: Ask): Promise<Place | null> {
  const { sql, parameters } = toAsked(splitConditions(query).ordered, beyond);
  const [row] = await database.query<Place>(
    `select ${instantOf('occurred_at')} as at, id::text as id
       from audit_entries where ${sql} ${pageOrder(query)} offset ${limits.examined - 1} limit 1`,
    parameters,
  );
  return row ?? null;
}
