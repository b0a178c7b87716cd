// source.ts: supa_audit no Supabase, direto do PostgREST: inteiros de 64 bits inteiros, erros com nome, cancelamento
import { httpSource, type HttpSource, type SourcePreset } from 'trilha';
import { supaAudit } from 'trilha/sources/supa-audit';

interface Row {
  readonly id: string | number;
  readonly ts: string;
}

const quoted = (value: string): string => `"${value.replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`;

/** `ts` é o começo da transação e empata; `id` desempata. */
export const preset: SourcePreset = {
  ...supaAudit(),
  toRequest(query, { cursor, limit }) {
    const [direction, than] = query.order === 'oldest' ? ['asc', 'gt'] : ['desc', 'lt'];
    const params = new URLSearchParams({ select: '*', order: `ts.${direction},id.${direction}`, limit: String(limit) });
    for (const condition of query.conditions)
      if (condition.field === 'entityType') params.append('table_name', `in.(${condition.values.map(quoted).join(',')})`);
    const [ts = '', id = ''] = cursor?.split('|') ?? [];
    if (cursor !== null) params.set('or', `(ts.${than}.${quoted(ts)},and(ts.eq.${quoted(ts)},id.${than}.${id}))`);
    return { params };
  },
  toPage(body, { limit }) {
    if (!Array.isArray(body)) throw new TypeError('the answer is no list');
    const rows = body as readonly Row[];
    const last = rows.at(-1);
    return { records: rows, next: rows.length < limit || !last ? null : `${last.ts}|${last.id}` };
  },
};

export const createSource = (project: string, key: string, token: () => string, fetch?: typeof globalThis.fetch): HttpSource =>
  httpSource({
    url: `${project}/rest/v1/trilha_audit`,
    preset,
    headers: () => ({ apikey: key, authorization: `Bearer ${token()}` }),
    capabilities: { filters: { entityType: ['is'] }, orders: ['newest', 'oldest'], maxLimit: 200 },
    ...(fetch && { fetch }),
  });
