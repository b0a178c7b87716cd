import type { AuditQuery, Total } from 'trilha/headless';
import type { Queryable } from '../db/database.js';
import { chooseAccess, LIMITS, reach, windowEnd, type Limits } from './access.js';
import { toClause } from './conditions.js';
import { sumOver, toRunning } from './running.js';

/**
 * How many entries match. Kinds and periods are exact from the running counts. Anything else is counted one by one: to the end when it
 * has to be `exact`, which costs more the more there are, or up to `limits.counted`, at a cost that stays the same.
 */
export async function countEntries(
  database: Queryable,
  query: AuditQuery,
  how: 'exact' | 'estimate',
  limits: Limits = LIMITS,
): Promise<Total> {
  const running = toRunning(query);
  if (running !== null) {
    const sums = await sumOver(database, running.kinds, [running.stretch], '');
    return { value: sums.reduce((sum, { entries }) => sum + entries, 0), relation: 'exact' };
  }
  if (how === 'exact') {
    const where = toClause(query);
    const [row] = await database.query<{ count: number }>(
      `select count(*)::float8 as count from audit_entries where ${where.sql}`,
      where.parameters,
    );
    return { value: row?.count ?? 0, relation: 'exact' };
  }
  const ask = { query, limits };
  const access = await chooseAccess(database, ask, 'counts');
  const { sql, parameters } = reach(ask, access, 'id', limits.counted + 1);
  const [row] = await database.query<{ count: number }>(`select count(*)::int as count from (${sql}) as counted`, parameters);
  const count = row?.count ?? 0;
  const more = count > limits.counted || (access === 'window' && (await windowEnd(database, ask)) !== null);
  return { value: Math.min(count, limits.counted), relation: more ? 'atLeast' : 'exact' };
}
