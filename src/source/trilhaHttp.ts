import type { EntryInput } from '../entry/index.js';
import { FIELD_OPERATORS } from '../query/index.js';
import { AuditError } from './errors.js';
import { kindOfStatus } from './toAuditError.js';
import type { SourcePreset } from './preset.js';
import type { Total } from './types.js';

const at = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isRelation = (value: unknown): value is Total['relation'] =>
  value === 'exact' || value === 'atLeast' || value === 'estimated';

/**
 * Our own HTTP contract, which `httpSource` speaks when no preset is given: `GET {url}/entries?…&limit=…&cursor=…` with the parameters of
 * `queryToSearchParams`, answered by `{ data, page: { next, end?, live? }, total?: { value, relation } }`; failures are RFC 9457 problems.
 * Live: `GET {url}/stream` with the same parameters, and `GET {url}/entries?…&after=…&sort=sequence` where there is no stream.
 */
export const trilhaHttp: SourcePreset & Required<Pick<SourcePreset, 'toRequest' | 'toPage' | 'toError'>> = {
  name: 'trilha',
  capabilities: {
    filters: FIELD_OPERATORS,
    negation: true,
    groups: true,
    orders: ['newest', 'oldest'],
    totals: 'exact',
    maxLimit: 200,
  },
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract's records are entry inputs; `parseEntry` checks each
  toEntries: (record) => [record as EntryInput],
  toRequest(_query, { cursor, limit, params }) {
    params.set('limit', String(limit));
    if (cursor !== null) params.set('cursor', cursor);
    return { path: '/entries', params };
  },
  toPage(body) {
    const data = at(body, 'data');
    const next = at(at(body, 'page'), 'next');
    const end = at(at(body, 'page'), 'end');
    const live = at(at(body, 'page'), 'live');
    const value = at(at(body, 'total'), 'value');
    const relation = at(at(body, 'total'), 'relation');
    if (!isList(data)) throw new TypeError('`data` is not an array');
    if (next !== null && typeof next !== 'string') throw new TypeError('`page.next` is neither a text nor null');
    if (at(body, 'total') !== undefined && (typeof value !== 'number' || !isRelation(relation))) {
      throw new TypeError("`total` is not { value: number, relation: 'exact' | 'atLeast' | 'estimated' }");
    }
    return {
      records: data,
      next,
      ...(end === 'limit' || end === 'data' ? { end } : {}),
      ...(typeof live === 'string' ? { live } : {}),
      ...(typeof value === 'number' && isRelation(relation) ? { total: { value, relation } } : {}),
    };
  },
  toError(body, status, place) {
    const code = at(body, 'code');
    const title = at(body, 'detail') ?? at(body, 'title') ?? at(body, 'message');
    if (typeof code !== 'string' && typeof title !== 'string') return undefined;
    return new AuditError(kindOfStatus(status), {
      ...place,
      status,
      problem: typeof code === 'string' ? code : undefined,
      detail: typeof title === 'string' ? JSON.stringify(title.slice(0, 300)) : undefined,
    });
  },
};
