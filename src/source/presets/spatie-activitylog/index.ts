import type { EntryInput } from '../../../entry/index.js';
import type { SourcePreset } from '../../preset.js';
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
  textOf,
  valueIn,
  timeOf,
} from '../../presetTools.js';
import type { JsonRecord, NoteInput } from '../../presetTools.js';
import { laravelPage } from '../laravel-page/index.js';

const OPERATIONS: Readonly<Record<string, string>> = {
  created: 'create',
  updated: 'update',
  deleted: 'delete',
  restored: 'restore',
};

const MAPPED = [
  'id',
  'log_name',
  'description',
  'subject_type',
  'subject_id',
  'causer_type',
  'causer_id',
  'causer',
  'properties',
  'attribute_changes',
  'event',
  'batch_uuid',
  'created_at',
];

/**
 * Rows of `spatie/laravel-activitylog`, version 4 (`properties: { attributes, old }`) and 5 (`attribute_changes`), told apart per row, since both live in one table after an
 * upgrade.
 *
 * `attributes` is the state after, `old` the one before. Without `logOnlyDirty` every watched attribute stands on both sides. A row without `event` is free-form: its operation is
 * not guessed from prose. Version 4 writes two rows for one restore (`updated` with equal sides, then `restored`); both are shown, the first with a note.
 *
 * Values are cast ones (ISO times, enum values), unlike laravel-auditing's. A watched attribute of a relation is named with a dot (`cliente.nome`), one inside JSON is nested.
 *
 * Source: `database/migrations/create_activity_log_table.php.stub`, `src/Models/Activity.php`, `src/Traits/LogsActivity.php` (v4), `src/Models/Concerns/LogsActivity.php` (v5: `buildChanges`,
 * `isRestoring`) and `UPGRADING.md` in spatie/laravel-activitylog (5).
 */
export const spatieActivitylog: SourcePreset = {
  ...laravelPage(),
  name: 'spatie-activitylog',
  toEntries(value, context) {
    const record = asRecord(value);
    const event = textOf(record.event);
    const description = textOf(record.description);
    const notes: NoteInput[] = [];
    const sides = sidesOf(record, notes);
    if (event === 'updated' && sameSides(sides)) {
      notes.push({
        code: 'unchanged-sides',
        detail: 'Both sides are equal; version 4 writes such a row just before `restored`.',
      });
    }
    const properties = jsonOf(record.properties);
    return [
      compact({
        id: textOf(record.id),
        sequence: textOf(record.id),
        occurredAt: timeOf(record.created_at),
        action: event ?? description ?? '',
        operation: event === undefined ? 'unknown' : OPERATIONS[event],
        message: description !== undefined && description !== event ? description : undefined,
        entity: entityOf(record.subject_type, record.subject_id, context) ?? {
          type: textOf(record.log_name) ?? 'default',
          id: null,
        },
        actor: actorOf({
          kind: record.causer_id === null || record.causer_id === undefined ? undefined : 'user',
          id: record.causer_id,
          type: entityOf(record.causer_type, null, context)?.type,
          name: valueIn(record.causer, 'name'),
          email: valueIn(record.causer, 'email'),
          deleted: Object.hasOwn(record, 'causer') && record.causer === null && textOf(record.causer_id) !== undefined,
        }),
        ...sides,
        coverage: 'changed' as const,
        origin: compact({
          ip: textOf(valueIn(properties, 'ip') ?? valueIn(properties, 'ip_address')),
          userAgent: textOf(valueIn(properties, 'user_agent') ?? valueIn(properties, 'agent')),
        }),
        correlation: compact({ batch: textOf(record.batch_uuid) }),
        tags: textOf(record.log_name) === undefined ? [] : [String(record.log_name)],
        notes,
        extra: {
          ...extraOf(record, MAPPED),
          ...restOf('causer', record.causer, ['id', 'name', 'email']),
          ...hostProperties(properties),
        },
      }),
    ];
  },
};

interface Sides {
  readonly before: NonNullable<EntryInput['before']> | null;
  readonly after: NonNullable<EntryInput['after']> | null;
}

/** Version 5 keeps changes in a column of their own, version 4 in `properties`; `[]` stands for none in either. */
function sidesOf(record: JsonRecord, notes: NoteInput[]): Sides {
  const name = record.attribute_changes === undefined || record.attribute_changes === null ? 'properties' : 'attribute_changes';
  const changes = jsonOf(record[name]);
  return {
    before: snapshotOf(valueIn(changes, 'old'), `${name}.old`, notes),
    after: snapshotOf(valueIn(changes, 'attributes'), `${name}.attributes`, notes),
  };
}

const sameSides = ({ before, after }: Sides): boolean => before !== null && JSON.stringify(before) === JSON.stringify(after);

/** The host's own properties, which share the column with `attributes` and `old` in version 4. */
function hostProperties(properties: unknown): Record<string, unknown> {
  if (!isRecord(properties))
    return properties === undefined || properties === null || Array.isArray(properties) ? {} : { properties };
  const rest = extraOf(properties, ['attributes', 'old']);
  return Object.keys(rest).length > 0 ? { properties: rest } : {};
}
