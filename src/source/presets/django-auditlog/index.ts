import type { EntityInput, EntryInput } from '../../../entry/index.js';
import type { SourcePreset } from '../../preset.js';
import {
  actorOf,
  aliasOf,
  asRecord,
  compact,
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
import type { PresetContext } from '../../preset.js';
import { drfPage } from '../drf-page/index.js';

/** `LogEntry.Action`: numbers in the table, words where a serializer uses the labels. */
const ACTIONS: Readonly<Record<string, readonly [word: string, operation: string]>> = {
  0: ['create', 'create'],
  1: ['update', 'update'],
  2: ['delete', 'delete'],
  3: ['access', 'read'],
};

const MAPPED = [
  'id',
  'content_type',
  'object_pk',
  'object_id',
  'object_repr',
  'action',
  'changes',
  'actor',
  'actor_email',
  'cid',
  'remote_addr',
  'timestamp',
];

/**
 * `LogEntry` rows of django-auditlog behind a Django REST serializer. `content_type` should be served as `app.model`; a bare number is kept and noted.
 *
 * `changes` holds pairs whose values are, by default, *texts*: `"None"`, `"True"`, `"1500.00"`. On the old side of a create `"None"` is absence. Elsewhere the word None cannot be told from
 * a text "None": it stays as written, with the note `string-none`. Many-to-many changes are lists of display names. `remote_addr` is the first address of `X-Forwarded-For` and can be forged.
 * Before version 3.0 `changes` is JSON in a text column, which is read as well. Times inside values are UTC written without a zone (`make_naive(…, utc)`), so that is how naive times are read unless the
 * source says otherwise. A masked field shows the second half of its value (`**ne` is a masked None): where both masks look the same, the change is stated without sides. With
 * `AUDITLOG_STORE_JSON_CHANGES` values have their types.
 *
 * Source: `auditlog/models.py` (`LogEntry`, `log_m2m_changes`), `auditlog/diff.py` (`get_field_value`, `mask_str`), `auditlog/receivers.py`, `auditlog/middleware.py` in jazzband/django-auditlog (3.4).
 */
export const djangoAuditlog: SourcePreset = {
  ...drfPage(),
  name: 'django-auditlog',
  parse: { timeZone: 'UTC' },
  toEntries(value, context) {
    const record = asRecord(value);
    const notes: NoteInput[] = [];
    const native = textOf(record.action) ?? '';
    const [word, operation] = ACTIONS[native] ?? [native, undefined];
    const { before, after, changes } = sidesOf(record.changes, operation, notes);
    return [
      compact({
        id: textOf(record.id),
        sequence: textOf(record.id),
        occurredAt: timeOf(record.timestamp),
        action: word,
        operation,
        entity: entityIn(record, context, notes),
        actor: actorIn(record),
        before,
        after,
        coverage: 'changed' as const,
        changes,
        origin: compact({ ip: textOf(record.remote_addr) }),
        correlation: compact({ request: textOf(record.cid) }),
        notes,
        extra: {
          ...extraOf(record, MAPPED),
          ...restOf('actor', isRecord(record.actor) ? record.actor : undefined, ['id', 'username', 'name', 'email']),
        },
      }),
    ];
  },
};

function sidesOf(
  value: unknown,
  operation: string | undefined,
  notes: NoteInput[],
): Pick<EntryInput, 'before' | 'after' | 'changes'> {
  const raw = snapshotOf(value, 'changes', notes);
  const pairs = jsonOf(raw);
  if (!isRecord(pairs)) return { before: null, after: raw ?? null, changes: null };
  const before: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const after: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const stated: unknown[] = [];
  let words = 0;
  for (const [field, pair] of Object.entries(pairs)) {
    if (isRecord(pair) && pair.type === 'm2m') {
      const objects = Array.isArray(pair.objects) ? pair.objects : [];
      const gone = pair.operation === 'delete';
      stated.push({ kind: 'members', path: [field], added: gone ? [] : objects, removed: gone ? objects : [] });
    } else if (Array.isArray(pair) && pair.length === 2) {
      const [old, now] = pair as [unknown, unknown];
      // Only what changed is listed, so two equal masks hide a change.
      if (operation === 'update' && old === now && typeof old === 'string' && old.startsWith('*')) {
        stated.push({ kind: 'field', path: [field], before: old, after: now });
        continue;
      }
      if (!(operation === 'create' && isNone(old))) before[field] = old;
      if (!(operation === 'delete' && isNone(now))) after[field] = now;
      if ((operation !== 'create' && old === 'None') || (operation !== 'delete' && now === 'None')) words++;
    }
  }
  if (words > 0)
    notes.push({ code: 'string-none', path: ['changes'], detail: 'The text "None" may be no value or the word itself.' });
  return {
    before: operation === 'create' ? null : before,
    after: operation === 'delete' ? null : after,
    changes: stated.length > 0 ? stated : null,
  };
}

const isNone = (value: unknown): boolean => value === null || value === 'None';

function entityIn(record: JsonRecord, context: PresetContext, notes: NoteInput[]): EntityInput {
  const type = isRecord(record.content_type)
    ? [textOf(record.content_type.app_label), textOf(record.content_type.model)].filter(Boolean).join('.')
    : (textOf(record.content_type) ?? '');
  if (/^\d+$/.test(type))
    notes.push({
      code: 'content-type-number',
      path: ['content_type'],
      detail: 'Serve `content_type` as `app.model`: the number means nothing outside the database.',
    });
  return compact({
    type: aliasOf(type, context),
    id: textOf(record.object_pk) ?? textOf(record.object_id) ?? null,
    label: textOf(record.object_repr),
  });
}

/** `actor` is a number, an object, or null after the account is gone; `actor_email` is a copy that stays. */
function actorIn(record: JsonRecord): EntryInput['actor'] {
  const { actor } = record;
  const email = textOf(valueIn(actor, 'email')) ?? textOf(record.actor_email);
  const id = isRecord(actor) ? actor.id : actor;
  const known = textOf(id) !== undefined || email !== undefined;
  return (
    actorOf({
      kind: known ? 'user' : undefined,
      id,
      name: valueIn(actor, 'username') ?? valueIn(actor, 'name'),
      email,
      deleted: actor === null && email !== undefined,
    }) ?? null
  );
}
