import type { AuditQuery, QueryField } from '../../../query/index.js';
import { findPredecessor, predecessorNotes, type Predecessor } from '../../predecessor.js';
import type { PresetContext, PresetPage, PresetRequest, PresetResult, SourcePreset } from '../../preset.js';
import { actorOf, aliasOf, asRecord, compact, extraOf, isRecord, textOf, valueIn, timeOf } from '../../presetTools.js';
import type { JsonRecord, NoteInput } from '../../presetTools.js';

const OPERATIONS: Readonly<Record<string, string>> = {
  create: 'create',
  update: 'update',
  delete: 'delete',
  revert: 'update',
  upload: 'create',
  version_save: 'other',
  login: 'auth',
  comment: 'message',
  run: 'other',
  install: 'other',
};

const MAPPED = ['id', 'action', 'timestamp', 'ip', 'user_agent', 'origin', 'collection', 'item', 'comment'];

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
 * before stands in the revision before it, which is asked for (`GET /revisions`) when the page does not hold it. The first revision has only what was written: no primary key, no defaults. A
 * delete has no revision at all, and neither has a collection that keeps activity only. `item` is always text. Records of `directus_…` collections are schema edits. Content versions are told by
 * `version_save`.
 *
 * Source: `packages/constants/src/activity.ts` (the actions), `api/src/services/items.ts` (which of them write revisions), `packages/system-data/src/fields/activity.yaml` and `revisions.yaml`
 * in directus/directus; the API reference (filter rules) and answers of Directus 12.4.
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
  previous: {
    lacks: (record, context) => previousOf(asRecord(record), context)?.state === 'unknown',
    toRequest: (record) => askForPrevious(asRecord(record)),
  },
  toEntries(value, context) {
    const record = asRecord(value);
    const notes: NoteInput[] = [];
    const action = textOf(record.action) ?? '';
    const revision = revisionOf(record);
    const found = previousOf(record, context);
    if (found !== undefined) notes.push(...predecessorNotes(found));
    const earlier = found?.state === 'found' ? asRecord(found.record) : undefined;
    if (Array.isArray(record.revisions) && record.revisions.length > 1)
      notes.push({ code: 'several-revisions', detail: 'Only the first is shown.' });
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
        // Directus keeps both as JSON, so they are objects.
        before: earlier === undefined ? null : (stateOf(earlier) ?? null),
        after: revision?.data ?? revision?.delta ?? null,
        coverage: {
          before: isWhole(earlier) ? ('full' as const) : ('changed' as const),
          after: isWhole(record) ? ('full' as const) : ('changed' as const),
        },
        message: textOf(record.comment),
        origin: compact({ ip: textOf(record.ip), userAgent: textOf(record.user_agent), url: textOf(record.origin) }),
        notes,
        extra: extraOf(record, MAPPED),
      }),
    ];
  },
};

const revisionOf = (record: JsonRecord): JsonRecord | undefined =>
  Array.isArray(record.revisions) ? (record.revisions as readonly unknown[]).find(isRecord) : undefined;

/** The state that an activity, or a revision that was asked for, left. */
const stateOf = (record: JsonRecord): unknown => (record.revisions === undefined ? record : revisionOf(record))?.data;

/** Whether that state has every field: the first revision has only what was written. */
const isWhole = (record: JsonRecord | undefined): boolean =>
  record !== undefined &&
  isRecord(stateOf(record)) &&
  !['create', 'upload'].includes(String(record.action ?? valueIn(record, 'activity', 'action')));

/** Actions that change an item: the nearest of them is the predecessor, also when it left no revision. */
const WRITES: readonly string[] = ['create', 'upload', 'update', 'revert', 'delete'];

const chain = {
  key: (one: unknown) => {
    const { action, collection, item } = asRecord(one);
    if (!WRITES.includes(String(action))) throw new TypeError('nothing was written');
    return JSON.stringify([textOf(collection), textOf(item)]);
  },
  moment: (one: unknown) => asRecord(one).timestamp,
};

/** What stood before an update; `undefined` where nothing is to be compared. */
function previousOf(record: JsonRecord, context: PresetContext): Predecessor | undefined {
  if (!['update', 'revert'].includes(String(record.action)) || !isRecord(revisionOf(record)?.data)) return undefined;
  const found = findPredecessor(record, context, chain);
  return found.state === 'found' && !isRecord(stateOf(asRecord(found.record))) ? { state: 'unknown' } : found;
}

/** The revision before the activity's own; drafts of content versions lie beside the item's own line. */
function askForPrevious({ collection, item, ...record }: JsonRecord): PresetRequest | undefined {
  const id = textOf(revisionOf(record)?.id);
  if (id === undefined) return undefined;
  const rules = [{ collection: { _eq: collection } }, { item: { _eq: item } }, { id: { _lt: id } }, { version: { _null: true } }];
  const fields = 'id,data,activity.action';
  return {
    path: '/revisions',
    params: new URLSearchParams({ filter: JSON.stringify({ _and: rules }), sort: '-id', limit: '1', fields }),
  };
}

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
