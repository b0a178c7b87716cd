import type { SourcePreset } from '../../preset.js';
import { actorOf, aliasOf, asRecord, compact, extraOf, restOf, textOf, valueIn, timeOf } from '../../presetTools.js';
import type { PresetResult } from '../../preset.js';

const OPERATIONS: Readonly<Record<string, string>> = { c: 'create', r: 'read', u: 'update', d: 'delete' };

const MAPPED = [
  'id',
  'action',
  'crud',
  'created',
  'received',
  'canonical_time',
  'actor',
  'target',
  'source_ip',
  'description',
  'is_anonymous',
  'is_failure',
  'fields',
];

/**
 * Events of Retraced: `GET /viewer/v1/graphql?query={ search(last: 50, before: …) { edges { node { … } cursor } } }`. Values are in `fields`, all text, and there is no state before: they are shown
 * as what was recorded. `canonical_time` is when it happened, `received` when it was stored. Newest first is asked for with `last` and `before`, oldest first with `first` and `after`; an edge's
 * own cursor leads on, since `pageInfo` has none. Retraced records that the log was viewed: later pages of one list ask it not to.
 *
 * Source: `src/handlers/createEvent.ts`, `src/handlers/graphql/schema.ts`, `src/handlers/graphql/search.ts`, `src/handlers/viewer/graphql.ts`, `src/_processor/workers/normalizeEvent.ts` in
 * retracedhq/retraced.
 */
export const retraced: SourcePreset = {
  name: 'retraced',
  capabilities: { orders: ['newest', 'oldest'], totals: 'none', maxLimit: 100 },
  toRequest(query, { cursor, limit }) {
    const [size, edge] = query.order === 'oldest' ? ['first', 'after'] : ['last', 'before'];
    const from = cursor === null ? '' : `, ${edge}: ${JSON.stringify(cursor)}`;
    return {
      params: new URLSearchParams({
        query: `{ search(query: "", ${size}: ${limit}${from}) { totalCount pageInfo { hasNextPage hasPreviousPage } edges { cursor node ${NODE} } } }`,
        ...(cursor !== null && { skipViewLogEvent: 'true' }),
      }),
    };
  },
  toPage(body, { cursor }): PresetResult {
    const search = valueIn(body, 'data', 'search') ?? valueIn(body, 'search') ?? body;
    const edges = valueIn(search, 'edges');
    const records = Array.isArray(edges) ? edges.map((edge) => valueIn(edge, 'node')) : (valueIn(search, 'events') ?? search);
    if (!Array.isArray(records)) throw new TypeError('there is no list in `search.edges` or `events`');
    const more = ['hasNextPage', 'hasPreviousPage'].some((name) => valueIn(search, 'pageInfo', name) === true);
    const next = more && Array.isArray(edges) ? textOf(valueIn(edges.at(-1), 'cursor')) : undefined;
    // Later pages count only what is left, so the first page's count is the one to show.
    const total = cursor === null ? valueIn(search, 'totalCount') : undefined;
    return compact({
      records,
      next: next ?? null,
      total: typeof total === 'number' ? ({ value: total, relation: 'exact' } as const) : undefined,
    });
  },
  toEntries(value, context) {
    const record = asRecord(value);
    const { actor, target } = record;
    const anonymous = record.is_anonymous === true;
    return [
      compact({
        id: textOf(record.id),
        occurredAt: timeOf(record.canonical_time ?? record.created ?? record.received),
        recordedAt: record.received === undefined ? undefined : timeOf(record.received),
        action: textOf(record.action) ?? '',
        operation: OPERATIONS[textOf(record.crud) ?? ''],
        outcome: record.is_failure === true ? 'failure' : record.is_failure === false ? 'success' : undefined,
        actor: anonymous
          ? { kind: 'anonymous' }
          : actorOf({
              kind: textOf(valueIn(actor, 'id')) === undefined ? undefined : 'user',
              id: valueIn(actor, 'id'),
              name: valueIn(actor, 'name'),
            }),
        entity: compact({
          type: aliasOf(textOf(valueIn(target, 'type')) ?? textOf(record.component) ?? 'target', context),
          id: textOf(valueIn(target, 'id')) ?? null,
          label: textOf(valueIn(target, 'name')),
        }),
        after: fieldsOf(record.fields),
        coverage: 'changed' as const,
        message: textOf(record.description),
        origin: compact({ ip: textOf(record.source_ip) }),
        extra: {
          ...extraOf(record, MAPPED),
          ...restOf('actor', actor, ['id', 'name']),
          ...restOf('target', target, ['id', 'name', 'type']),
        },
      }),
    ];
  },
};

const PERSON = '{ id name href fields { key value } }';
const NODE = `{ id action crud description created received canonical_time source_ip country is_anonymous is_failure component version external_id group { id name } actor ${PERSON} target { id name href type fields { key value } } fields { key value } metadata { key value } }`;

/** An object over REST, `[{ key, value }]` over GraphQL. */
function fieldsOf(value: unknown): Record<string, unknown> | null {
  if (Array.isArray(value))
    return value.length === 0
      ? null
      : Object.fromEntries(value.map((one) => [String(valueIn(one, 'key')), valueIn(one, 'value')]));
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0 ? { ...value } : null;
}
