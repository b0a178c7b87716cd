import type { EntryInput } from '../../../entry/index.js';
import type { PresetContext, PresetResult, SourcePreset } from '../../preset.js';
import { actorOf, aliasOf, asRecord, compact, extraOf, isRecord, jsonOf, textOf, valueIn, timeOf } from '../../presetTools.js';
import type { JsonRecord, NoteInput } from '../../presetTools.js';

/** `EntityChangeType`: numbers, or words where the host serializes enums as text. */
const OPERATIONS: Readonly<Record<string, readonly [action: string, operation: string]>> = {
  0: ['Created', 'create'],
  1: ['Updated', 'update'],
  2: ['Deleted', 'delete'],
  Created: ['Created', 'create'],
  Updated: ['Updated', 'update'],
  Deleted: ['Deleted', 'delete'],
};

const MAPPED = [
  'id',
  'userId',
  'userName',
  'impersonatorUserId',
  'impersonatorUserName',
  'clientIpAddress',
  'browserInfo',
  'httpMethod',
  'url',
  'correlationId',
  'entityChanges',
  'comments',
];

/**
 * Audit logs of the ABP framework: one per HTTP request, with its `entityChanges`. Each change becomes an entry of its own, tied together by the log's id; a request that changed nothing is one
 * entry about itself, so a page can hold more entries than logs. Property values are JSON in text, cut at 512 characters, and are decoded one by one. A soft delete is written as `Deleted`, like a
 * hard one. `impersonatorUserId` is the actor and the user the one acted for. `actions` and `exceptions` stay in `extra`. Counts are of logs.
 *
 * Source: `docs/en/framework/infrastructure/audit-logging.md`, `framework/src/Volo.Abp.Auditing/Volo/Abp/Auditing/AuditLogInfo.cs`, `EntityChangeInfo.cs`,
 * `framework/src/Volo.Abp.Auditing.Contracts/Volo/Abp/Auditing/EntityChangeType.cs` and `framework/src/Volo.Abp.EntityFrameworkCore/Volo/Abp/EntityFrameworkCore/EntityHistory/EntityHistoryHelper.cs`
 * (`GetPropertyChanges`, `IsDeleted`, `TruncateWithPostfix`) in abpframework/abp.
 */
export const abp: SourcePreset = {
  name: 'abp',
  toRequest: (query, { cursor, limit }) => ({
    params: new URLSearchParams({
      skipCount: cursor ?? '0',
      maxResultCount: String(limit),
      sorting: query.order === 'oldest' ? 'executionTime asc' : 'executionTime desc',
    }),
  }),
  toPage(body, { cursor, limit }): PresetResult {
    const records = valueIn(body, 'items');
    if (!Array.isArray(records)) throw new TypeError('there is no list in `items`');
    const skipped = Number(cursor ?? 0);
    const count = valueIn(body, 'totalCount');
    const read = skipped + records.length;
    const more = typeof count === 'number' ? records.length > 0 && read < count : records.length >= limit;
    return compact({
      records,
      next: more ? String(read) : null,
      total: typeof count === 'number' ? ({ value: count, relation: 'atLeast' } as const) : undefined,
    });
  },
  toEntries(value, context) {
    const record = asRecord(value);
    const changes = Array.isArray(record.entityChanges) ? (record.entityChanges as readonly unknown[]).filter(isRecord) : [];
    const shared = sharedOf(record);
    if (changes.length === 0) {
      return [
        {
          ...shared,
          id: textOf(record.id) ?? '',
          occurredAt: timeOf(record.executionTime),
          action: [textOf(record.httpMethod), textOf(record.url)].filter(Boolean).join(' ') || 'request',
          operation: record.httpMethod === 'GET' ? 'read' : 'other',
          entity: { type: 'Request', id: textOf(record.id) ?? null },
        },
      ];
    }
    return changes.map((change, index) =>
      entryOf(change, `${textOf(record.id) ?? ''}/${textOf(change.id) ?? index}`, record, shared, context),
    );
  },
};

function entryOf(
  change: JsonRecord,
  id: string,
  record: JsonRecord,
  shared: Partial<EntryInput>,
  context: PresetContext,
): EntryInput {
  const native = textOf(change.changeType) ?? '';
  const [action, operation] = OPERATIONS[native] ?? [native, undefined];
  const type = textOf(change.entityTypeFullName) ?? '';
  const properties = Array.isArray(change.propertyChanges) ? change.propertyChanges : [];
  const side = (name: 'originalValue' | 'newValue'): Record<string, unknown> =>
    Object.fromEntries(properties.map((one) => [String(valueIn(one, 'propertyName')), valueOf(valueIn(one, name) ?? null)]));
  const notes: NoteInput[] = [...(shared.notes ?? [])];
  const cut = properties.filter((one) => [valueIn(one, 'originalValue'), valueIn(one, 'newValue')].some(isCut));
  for (const one of cut)
    notes.push({
      code: 'value-cut',
      path: [String(valueIn(one, 'propertyName'))],
      detail: 'The store cuts values after 512 characters.',
    });
  if (operation === 'delete')
    notes.push({ code: 'deletion-unknown', detail: 'The store writes `Deleted` for soft and for hard deletes alike.' });
  return compact({
    ...shared,
    notes,
    extra: { ...(shared.extra as JsonRecord), ...extraOf(change, CHANGE) },
    id,
    occurredAt: timeOf(change.changeTime ?? record.executionTime),
    action,
    operation,
    entity: { type: aliasOf(type, context), id: textOf(change.entityId) ?? null },
    before: operation === 'create' ? null : side('originalValue'),
    after: operation === 'delete' ? null : side('newValue'),
    coverage: 'changed' as const,
  });
}

const CHANGE = ['id', 'changeTime', 'changeType', 'entityId', 'entityTypeFullName', 'propertyChanges', 'auditLogId'];

/** A property's value. One that was cut in the middle of a JSON text loses the opening quote, so that it reads as a text that ends with the cut. */
function valueOf(value: unknown): unknown {
  return isCut(value) && typeof value === 'string' && value.startsWith('"') ? value.slice(1) : jsonOf(value);
}

/** `TruncateWithPostfix`: no whole JSON, and three dots at its end. */
const isCut = (value: unknown): boolean => typeof value === 'string' && value.endsWith('...') && jsonOf(value) === value;

/** What every change of one request shares. */
function sharedOf(record: JsonRecord): Partial<EntryInput> {
  const notes: NoteInput[] = [];
  const user = actorOf({
    kind: textOf(record.userId) === undefined ? undefined : 'user',
    id: record.userId,
    name: record.userName,
  });
  const impersonator = actorOf({
    kind: textOf(record.impersonatorUserId) === undefined ? undefined : 'user',
    id: record.impersonatorUserId,
    name: record.impersonatorUserName,
  });
  const status = Number(textOf(record.httpStatusCode) ?? Number.NaN);
  return compact({
    actor: impersonator ?? user ?? null,
    onBehalfOf: impersonator === null || user === null ? [] : [user],
    outcome: Number.isNaN(status)
      ? undefined
      : status < 400
        ? 'success'
        : status === 401 || status === 403
          ? 'denied'
          : 'failure',
    message: textOf(Array.isArray(record.comments) ? record.comments.join(' ') : record.comments),
    origin: compact({
      ip: textOf(record.clientIpAddress),
      userAgent: textOf(record.browserInfo),
      url: textOf(record.url),
      method: textOf(record.httpMethod),
    }),
    correlation: compact({ batch: textOf(record.id), request: textOf(record.correlationId) }),
    notes,
    extra: extraOf(record, MAPPED),
  });
}
