import type { SourcePreset } from '../../preset.js';
import { actorOf, aliasOf, asRecord, compact, extraOf, textOf, valueIn, timeOf } from '../../presetTools.js';
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
  'component',
];

/**
 * Events of Retraced (`/viewer/v1/graphql`, `search { edges { node { … } } }`, or the publisher's REST search). Values are in `fields`, all text, and there is no state before: they are shown as
 * what was recorded. `canonical_time` is when it happened, `received` when it was stored.
 *
 * Source: `src/handlers/createEvent.ts` and the GraphQL schema in retracedhq/retraced.
 */
export const retraced: SourcePreset = {
  name: 'retraced',
  toPage(body): PresetResult {
    const search = valueIn(body, 'data', 'search') ?? valueIn(body, 'search') ?? body;
    const edges = valueIn(search, 'edges');
    const records = Array.isArray(edges) ? edges.map((edge) => valueIn(edge, 'node')) : (valueIn(search, 'events') ?? search);
    if (!Array.isArray(records)) throw new TypeError('there is no list in `search.edges` or `events`');
    const total = valueIn(search, 'totalCount');
    return compact({
      records,
      next:
        valueIn(search, 'pageInfo', 'hasNextPage') === true
          ? (textOf(valueIn(search, 'pageInfo', 'endCursor')) ??
            textOf(valueIn((edges as readonly unknown[]).at(-1), 'cursor')) ??
            null)
          : null,
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
        extra: extraOf(record, MAPPED),
      }),
    ];
  },
};

/** An object over REST, `[{ key, value }]` over GraphQL. */
function fieldsOf(value: unknown): Record<string, unknown> | null {
  if (Array.isArray(value))
    return value.length === 0
      ? null
      : Object.fromEntries(value.map((one) => [String(valueIn(one, 'key')), valueIn(one, 'value')]));
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0 ? { ...value } : null;
}
