import type { EntryInput } from '../../../entry/index.js';
import type { PresetContext, SourcePreset } from '../../preset.js';
import {
  actorOf,
  asRecord,
  compact,
  entityOf,
  extraOf,
  isRecord,
  snapshotOf,
  tagsOf,
  textOf,
  valueIn,
  timeOf,
  primaryOf,
} from '../../presetTools.js';
import type { JsonRecord, NoteInput } from '../../presetTools.js';
import { laravelPage } from '../laravel-page/index.js';

const OPERATIONS: Readonly<Record<string, string>> = {
  created: 'create',
  updated: 'update',
  deleted: 'delete',
  restored: 'restore',
  retrieved: 'read',
  attach: 'link',
  detach: 'unlink',
  sync: 'link',
};

const MAPPED = [
  'id',
  'event',
  'auditable_type',
  'auditable_id',
  'old_values',
  'new_values',
  'url',
  'ip_address',
  'user_agent',
  'tags',
  'created_at',
  'user_type',
  'user_id',
  'user',
];

/** Events of which a missing attribute says that it was not there; an update lists only what changed. */
const WHOLE: readonly string[] = ['created', 'deleted', 'restored'];

/**
 * Rows of `owen-it/laravel-auditing` 13 and 14, as `Audit::with('user')` gives them in JSON.
 *
 * `old_values` and `new_values` are raw attributes, `[]` for none, or JSON text where the model does not cast them. An update lists what changed; create and delete list
 * every auditable attribute. Naive times inside values are in the application's zone: declare it as `parse.timeZone` of the source and the fields as `datetime`.
 * `created_at` is UTC. `delete()` and `forceDelete()` both write `deleted`, which a note says. For an artisan command `url` is the command line, not an address.
 * Custom events keep their name; their operation is derived.
 *
 * Source: `database/migrations/audits.stub`, `src/Auditable.php`, `src/Audit.php`, `src/Resolvers/` in owen-it/laravel-auditing.
 */
export const laravelAuditing: SourcePreset = {
  ...laravelPage(),
  name: 'laravel-auditing',
  toEntries(value, context) {
    const record = asRecord(value);
    const event = textOf(record.event) ?? '';
    const notes: NoteInput[] = [];
    if (event === 'deleted')
      notes.push({ code: 'deletion-unknown', detail: 'The store writes `deleted` for soft and for hard deletes alike.' });
    const before = snapshotOf(record.old_values, 'old_values', notes);
    const after = snapshotOf(record.new_values, 'new_values', notes);
    const none = (side: unknown): boolean => side === null || (Array.isArray(side) && side.length === 0) || side === '[]';
    return [
      compact({
        id: textOf(record.id),
        sequence: textOf(record.id),
        occurredAt: timeOf(record.created_at),
        action: event,
        operation: OPERATIONS[event],
        entity: primaryOf(record.auditable_type, record.auditable_id, context),
        actor: actorIn(record, context),
        // A create has no values before, and a delete none after: that side was not there, which is more than an empty object.
        before: event === 'created' && none(before) ? null : before,
        after: event === 'deleted' && none(after) ? null : after,
        coverage: WHOLE.includes(event) ? ('full' as const) : ('changed' as const),
        origin: originOf(record),
        tags: tagsOf(record.tags),
        notes,
        extra: extraOf(record, MAPPED),
      }),
    ];
  },
};

/** `user` is null when the account is gone though `user_id` is there; without any of them nobody was recorded (a job, the console). */
function actorIn(record: JsonRecord, context: PresetContext): NonNullable<EntryInput['actor']> | null {
  const { user } = record;
  const type = textOf(record.user_type);
  return (
    actorOf({
      kind: record.user_id === null || record.user_id === undefined ? undefined : 'user',
      id: record.user_id,
      type: type === undefined ? undefined : (entityOf(type, null, context)?.type ?? type),
      name: valueIn(user, 'name'),
      email: valueIn(user, 'email'),
      deleted: Object.hasOwn(record, 'user') && user === null && record.user_id !== null && record.user_id !== undefined,
    }) ?? null
  );
}

function originOf(record: JsonRecord): NonNullable<EntryInput['origin']> {
  const url = textOf(record.url);
  const isAddress = url !== undefined && /^https?:\/\//i.test(url);
  return compact({
    ip: textOf(record.ip_address),
    userAgent: textOf(record.user_agent),
    url,
    channel: url === undefined ? undefined : isAddress ? 'web' : 'console',
  });
}

/** Whether a value looks like a row of this store, for sources that mix several. */
export function isLaravelAudit(value: unknown): boolean {
  return isRecord(value) && 'auditable_type' in value && 'old_values' in value;
}
