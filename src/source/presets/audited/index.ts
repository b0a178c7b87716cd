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
  sidesOfPairs,
  snapshotOf,
  textOf,
  timeOf,
  primaryOf,
} from '../../presetTools.js';
import type { NoteInput } from '../../presetTools.js';

const OPERATIONS: Readonly<Record<string, string>> = { create: 'create', update: 'update', destroy: 'delete' };

const MAPPED = [
  'id',
  'auditable_type',
  'auditable_id',
  'associated_type',
  'associated_id',
  'user_type',
  'user_id',
  'username',
  'action',
  'audited_changes',
  'comment',
  'remote_address',
  'request_uuid',
  'created_at',
  'user',
];

/**
 * Rows of the Ruby gem audited, with a JSON or JSONB `audited_changes` (a text column holds YAML and is refused with a note).
 *
 * A create and a destroy have plain values, an update has pairs `[old, new]`: the *action* decides, never the value, since an array attribute of two items looks just like a pair. Masked
 * attributes read `[REDACTED]` on both sides, encrypted ones `[FILTERED]`. A `touch` writes `update` too. With `max_audits` one surviving row stands for several changes: the gem says so in the
 * comment and a note repeats it; values of a swallowed create then stand beside pairs.
 *
 * Source: `lib/audited/auditor.rb` (`audited_changes`, `filter_attr_values`, `combine_audits`), `lib/audited/audit.rb` and `lib/generators/audited/templates/install.rb` in collectiveidea/audited (5.8).
 */
export const audited: SourcePreset = {
  name: 'audited',
  toEntries(value, context) {
    const record = asRecord(value);
    const notes: NoteInput[] = [];
    const action = textOf(record.action) ?? '';
    const changes = snapshotOf(record.audited_changes, 'audited_changes', notes);
    const associated = entityOf(record.associated_type, record.associated_id, context, { role: 'associated' });
    const username = textOf(record.username);
    if (textOf(record.comment)?.includes('result of multiple audits being combined') === true)
      notes.push({ code: 'combined', detail: 'The gem has put several audits into this one (`max_audits`).' });
    return [
      compact({
        id: textOf(record.id),
        sequence: textOf(record.id),
        occurredAt: timeOf(record.created_at),
        action,
        operation: OPERATIONS[action],
        entity: primaryOf(record.auditable_type, record.auditable_id, context),
        related: associated === undefined ? [] : [associated],
        actor: actorOf({
          kind: textOf(record.user_id) === undefined ? (username === undefined ? undefined : 'unknown') : 'user',
          id: record.user_id,
          type: entityOf(record.user_type, null, context)?.type,
          name: username ?? (isRecord(record.user) ? record.user.name : undefined),
        }),
        ...sidesOf(action, changes, notes),
        reason: textOf(record.comment),
        origin: compact({ ip: textOf(record.remote_address) }),
        correlation: compact({ request: textOf(record.request_uuid) }),
        notes,
        extra: { ...extraOf(record, MAPPED), ...restOf('user', record.user, ['id', 'name']) },
      }),
    ];
  },
};

function sidesOf(
  action: string,
  changes: EntryInput['before'],
  notes: NoteInput[],
): Pick<EntryInput, 'before' | 'after' | 'coverage'> {
  if (action === 'create') return { before: null, after: changes ?? null, coverage: 'full' };
  if (action === 'destroy') return { before: changes ?? null, after: null, coverage: 'full' };
  const pairs = jsonOf(changes);
  if (!isRecord(pairs)) return { before: null, after: changes ?? null, coverage: 'changed' };
  return { ...sidesOfPairs(pairs, notes, 'audited_changes'), coverage: 'changed' };
}
