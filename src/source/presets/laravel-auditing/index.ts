import type { EntryInput } from '../../../entry/index.js';
import type { PresetContext, SourcePreset } from '../../preset.js';
import {
  actorOf,
  asRecord,
  compact,
  entityOf,
  extraOf,
  isRecord,
  jsonOf,
  restOf,
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
  sync: 'update',
};

/** Events of the relation helpers (`auditAttach`, `auditDetach`, `auditSync`, …): each side lists only the members that differ. */
const RELATIONS: readonly string[] = ['attach', 'detach', 'sync'];

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
 * `old_values` and `new_values` are raw attributes, `[]` for none, or JSON text where the model does not cast them. An update lists what changed; create, delete and restore list
 * every auditable attribute. Naive times inside values are in the application's zone: declare it as `parse.timeZone` of the source and the fields as `datetime`.
 * `created_at` is UTC. `delete()` and `forceDelete()` both write `deleted`, which a note says. For an artisan command `url` is the command line (or the word `console`), not an address.
 * `attach`, `detach` and `sync` give the members that came and went; `[]` on both sides says that nothing did. Custom events keep their name; their operation is derived. A host that set
 * `audit.user.morph_prefix` renames the two columns back: `toEntries: (row, context) => laravelAuditing.toEntries({ ...row, user_id: row.actor_id, user_type: row.actor_type }, context)`.
 *
 * Source: `database/migrations/audits.stub`, `src/Auditable.php` (`get…EventAttributes`, `dispatchRelationAuditEvent`), `src/AuditableObserver.php`, `src/Models/Audit.php`,
 * `src/Resolvers/UrlResolver.php` in owen-it/laravel-auditing (14).
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
    const members = RELATIONS.includes(event) ? membersOf(jsonOf(before), jsonOf(after)) : undefined;
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
        before: members !== undefined || (event === 'created' && none(before)) ? null : before,
        after: members !== undefined || (event === 'deleted' && none(after)) ? null : after,
        changes: members,
        coverage: WHOLE.includes(event) ? ('full' as const) : ('changed' as const),
        origin: originOf(record),
        tags: tagsOf(record.tags),
        notes,
        extra: { ...extraOf(record, MAPPED), ...restOf('user', record.user, ['id', 'name', 'email']) },
      }),
    ];
  },
};

/** What the relation helpers state: `{ etiquetas: [model, …] }` on each side. `undefined` when the sides are anything else. */
function membersOf(before: unknown, after: unknown): EntryInput['changes'] {
  const listsOf = (side: unknown): JsonRecord | undefined => {
    if (Array.isArray(side)) return side.length === 0 ? {} : undefined;
    return isRecord(side) && Object.values(side).every(Array.isArray) ? side : undefined;
  };
  const [gone, come] = [listsOf(before), listsOf(after)];
  if (gone === undefined || come === undefined) return undefined;
  const names = [...new Set([...Object.keys(gone), ...Object.keys(come)])];
  return names.map((name) => ({ kind: 'members', path: [name], added: come[name] ?? [], removed: gone[name] ?? [] }));
}

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
