import type { AuditQuery, QueryField } from '../../../query/index.js';
import type { PresetPage, PresetRequest, PresetResult, SourcePreset } from '../../preset.js';
import {
  actorOf,
  aliasOf,
  asRecord,
  compact,
  extraOf,
  isRecord,
  snapshotOf,
  textOf,
  valueIn,
  timeOf,
} from '../../presetTools.js';
import type { NoteInput } from '../../presetTools.js';

const OPERATIONS: Readonly<Record<string, string>> = {
  create: 'create',
  update: 'update',
  delete: 'delete',
  login: 'auth',
  comment: 'message',
  run: 'other',
};

const MAPPED = ['id', 'action', 'user', 'timestamp', 'ip', 'user_agent', 'origin', 'collection', 'item', 'comment', 'revisions'];

/** Where each condition goes in Directus's filter rules. */
const FILTERS: Readonly<Partial<Record<QueryField, string>>> = {
  entityType: 'collection',
  entityId: 'item',
  action: 'action',
  actorId: 'user',
  ip: 'ip',
};

/**
 * The activity of Directus with its revisions: `GET /activity?fields=*,user.*,revisions.*`. A revision's `data` is the whole state after and `delta` what was written, even when equal; what was
 * before stands in the revision before it, so `before` is unrecorded here and the entity's history infers it. A delete has no revision at all. `item` is always text. Records of
 * `directus_…` collections are schema edits.
 *
 * Source: the Directus API reference (`/activity`, `/revisions`, filter rules) and answers of Directus 12.4.
 */
export const directus: SourcePreset = {
  name: 'directus',
  capabilities: {
    filters: { entityType: ['is'], entityId: ['is'], action: ['is'], actorId: ['is'], ip: ['is'], occurredAt: ['in'] },
    negation: true,
    orders: ['newest', 'oldest'],
    totals: 'exact',
    maxLimit: 100,
  },
  toRequest: (query, page) => requestOf(query, page),
  toPage(body, { cursor, limit }): PresetResult {
    const records = valueIn(body, 'data');
    if (!Array.isArray(records)) throw new TypeError('there is no list in `data`');
    // Counts come as text.
    const count = textOf(valueIn(body, 'meta', 'filter_count') ?? valueIn(body, 'meta', 'total_count'));
    const offset = Number(cursor ?? 0);
    return compact({
      records,
      next: records.length < limit ? null : String(offset + records.length),
      total: count === undefined ? undefined : ({ value: Number(count), relation: 'exact' } as const),
    });
  },
  toEntries(value, context) {
    const record = asRecord(value);
    const notes: NoteInput[] = [];
    const action = textOf(record.action) ?? '';
    const revision = Array.isArray(record.revisions) ? (record.revisions as readonly unknown[]).find(isRecord) : undefined;
    if (action === 'update' && revision !== undefined)
      notes.push({ code: 'needs-previous', detail: 'The state before is the revision before this one.' });
    if (Array.isArray(record.revisions) && record.revisions.length > 1)
      notes.push({ code: 'several-revisions', detail: 'Only the first revision of this activity is shown.' });
    const { user } = record;
    const name = [textOf(valueIn(user, 'first_name')), textOf(valueIn(user, 'last_name'))].filter(Boolean).join(' ');
    return [
      compact({
        id: textOf(record.id),
        sequence: textOf(record.id),
        occurredAt: timeOf(record.timestamp),
        action,
        operation: OPERATIONS[action],
        entity: { type: aliasOf(textOf(record.collection) ?? '', context), id: textOf(record.item) ?? null },
        actor: actorOf({
          kind: user === null || user === undefined ? undefined : 'user',
          id: isRecord(user) ? user.id : user,
          name,
          email: valueIn(user, 'email'),
        }),
        before: null,
        after: revision === undefined ? null : snapshotOf(revision.data ?? revision.delta, 'revisions', notes),
        coverage: revision?.data === undefined || revision.data === null ? ('changed' as const) : ('full' as const),
        message: textOf(record.comment),
        origin: compact({ ip: textOf(record.ip), userAgent: textOf(record.user_agent), url: textOf(record.origin) }),
        notes,
        extra: extraOf(record, MAPPED),
      }),
    ];
  },
};

function requestOf(query: AuditQuery, { cursor, limit }: PresetPage): PresetRequest {
  const rules = query.conditions.flatMap((condition): unknown[] => {
    if (condition.field === 'any') return [];
    const { field, values, negated = false } = condition;
    if (field === 'occurredAt') {
      const [from, to] = values;
      const range = [...(from ? [{ timestamp: { _gte: from } }] : []), ...(to ? [{ timestamp: { _lt: to } }] : [])];
      return negated
        ? [{ _or: [...(from ? [{ timestamp: { _lt: from } }] : []), ...(to ? [{ timestamp: { _gte: to } }] : [])] }]
        : range;
    }
    const name = FILTERS[field];
    return name === undefined ? [] : [{ [name]: { [negated ? '_nin' : '_in']: values } }];
  });
  const sign = query.order === 'oldest' ? '' : '-';
  return {
    path: '/activity',
    params: new URLSearchParams({
      fields: '*,user.*,revisions.*',
      sort: `${sign}timestamp,${sign}id`,
      meta: 'filter_count',
      limit: String(limit),
      offset: cursor ?? '0',
      ...(rules.length > 0 && { filter: JSON.stringify({ _and: rules }) }),
    }),
  };
}
