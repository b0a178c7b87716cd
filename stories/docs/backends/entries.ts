// entries.ts: a pergunta da Trilha, respondida por uma tabela do PostgreSQL. Serve a qualquer moldura.
import { queryFromSearchParams, type AuditQuery } from 'trilha/headless';

/** `pg.Pool`, PGlite ou o que você já usa. */
export interface Database {
  query(text: string, values: unknown[]): Promise<{ rows: readonly Record<string, unknown>[] }>;
}

/** O que esta tabela sabe filtrar. Diga o mesmo em `capabilities` da fonte: o que não está aqui a tela não pede. */
const COLUMNS: Readonly<Record<string, string>> = { entityType: 'entity_type', entityId: 'entity_id', action: 'action' };
const ROWS = `select id::text as id, to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "occurredAt", action,
  jsonb_build_object('kind', 'user', 'name', actor) as actor, jsonb_build_object('type', entity_type, 'id', entity_id) as entity, before, after
from audit_entries`;

/** RFC 9457: a tela mostra palavras próprias e guarda `code` para quem desenvolve. */
const problem = (status: number, code: string): Response =>
  Response.json({ title: code, status, code }, { status, headers: { 'content-type': 'application/problem+json' } });

/** `GET /api/audit/entries?…`: uma página, do mais novo para o mais antigo ou ao contrário. */
export async function listEntries(database: Database, params: URLSearchParams): Promise<Response> {
  const limit = Math.min(Math.max(Number(params.get('limit') ?? 50) || 50, 1), 200);
  const cursor = params.get('cursor');
  params.delete('limit');
  params.delete('cursor');
  // O cursor vale só para a pergunta que o deu.
  const asked = params.toString();
  const { query, dropped } = queryFromSearchParams(params);
  if (dropped.length > 0) return problem(400, 'unknown-parameter');

  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const where = conditionsOf(query, bind);
  if (where === null) return problem(400, 'unsupported-filter');
  const [direction, sign] = query.order === 'oldest' ? ['asc', '>'] : ['desc', '<'];
  if (cursor !== null) {
    const after = readCursor(cursor);
    if (after?.asked !== asked) return problem(400, 'cursor-mismatch');
    where.push(`(occurred_at, id) ${sign} (${bind(after.at)}::timestamptz, ${bind(after.id)}::bigint)`);
  }
  const text = `${ROWS} ${where.length > 0 ? `where ${where.join(' and ')}` : ''}
    order by occurred_at ${direction}, id ${direction} limit ${bind(limit + 1)}`;
  const { rows } = await database.query(text, values);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? writeCursor({ asked, at: String(last.occurredAt), id: String(last.id) }) : null;
  return Response.json({ data: page, page: { next } }, { headers: { 'cache-control': 'private, no-store' } });
}

function conditionsOf({ conditions }: AuditQuery, bind: (value: unknown) => string): string[] | null {
  const where: string[] = [];
  for (const { field, operator, values, negated } of conditions.filter((one) => one.field !== 'any')) {
    const column = COLUMNS[field];
    const [from, to] = values;
    if (negated === true) return null;
    else if (field === 'occurredAt') {
      // Sempre [de, até).
      if (from) where.push(`occurred_at >= ${bind(from)}::timestamptz`);
      if (to) where.push(`occurred_at < ${bind(to)}::timestamptz`);
    } else if (column !== undefined && operator === 'is') where.push(`${column} = any(${bind(values)}::text[])`);
    else return null;
  }
  return conditions.some((one) => one.field === 'any') ? null : where;
}

interface Cursor {
  readonly asked: string;
  readonly at: string;
  readonly id: string;
}
const writeCursor = (cursor: Cursor): string => btoa(JSON.stringify(cursor));
function readCursor(text: string): Cursor | null {
  try {
    return JSON.parse(atob(text)) as Cursor;
  } catch {
    return null;
  }
}
