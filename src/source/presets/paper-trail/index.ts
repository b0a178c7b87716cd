import type { EntryInput } from '../../../entry/index.js';
import type { SourcePreset } from '../../preset.js';
import {
  actorOf,
  asRecord,
  compact,
  extraOf,
  isRecord,
  jsonOf,
  sidesOfPairs,
  snapshotOf,
  textOf,
  timeOf,
  primaryOf,
} from '../../presetTools.js';
import type { JsonRecord, NoteInput } from '../../presetTools.js';

const OPERATIONS: Readonly<Record<string, string>> = { create: 'create', update: 'update', destroy: 'delete' };

const MAPPED = [
  'id',
  'item_type',
  'item_subtype',
  'item_id',
  'event',
  'whodunnit',
  'object',
  'object_changes',
  'changeset',
  'created_at',
  'ip',
  'user_agent',
  'transaction_id',
];

interface Sides {
  readonly before: NonNullable<EntryInput['before']> | null;
  readonly after: NonNullable<EntryInput['after']> | null;
  readonly coverage: { readonly before: 'full' | 'changed' | 'unknown'; readonly after: 'full' | 'changed' | 'unknown' };
}

/**
 * Versions of the Ruby gem PaperTrail, with JSON or JSONB columns or the host's `changeset`.
 *
 * `object` is the whole state *before*; `object_changes` (or `changeset`) has pairs `[old, new]`, on a create with `null` before, on a destroy with `null` after. The default columns are
 * YAML with Ruby tags: they are refused with the note `yaml-refused` and never evaluated. An `event` of the host's own can stick to the instance, so the operation comes from which sides
 * exist. `whodunnit` is free text (an id, a name, a global id) and is shown as it is. A `touch` has `object` and no `object_changes`. Either column may be missing in a host's table.
 *
 * Source: `lib/generators/paper_trail/install/templates/create_versions.rb.erb`, `lib/paper_trail/events/{create,update,destroy}.rb` and `lib/paper_trail/version_concern.rb` (`changeset`) in
 * paper-trail-gem/paper_trail (17).
 */
export const paperTrail: SourcePreset = {
  name: 'paper-trail',
  toEntries(value, context) {
    const record = asRecord(value);
    const notes: NoteInput[] = [];
    const event = textOf(record.event) ?? '';
    const sides = sidesIn(record, event, notes);
    return [
      compact({
        id: textOf(record.id),
        sequence: textOf(record.id),
        occurredAt: timeOf(record.created_at),
        action: event,
        operation: operationOf(event, sides),
        entity: primaryOf(record.item_subtype ?? record.item_type, record.item_id, context),
        actor: whodunnit(record.whodunnit),
        ...sides,
        origin: compact({ ip: textOf(record.ip), userAgent: textOf(record.user_agent) }),
        correlation: compact({ batch: textOf(record.transaction_id) }),
        notes,
        extra: extraOf(
          record,
          textOf(record.item_subtype) === undefined ? MAPPED : MAPPED.filter((name) => name !== 'item_type'),
        ),
      }),
    ];
  },
};

function sidesIn(record: JsonRecord, event: string, notes: NoteInput[]): Sides {
  const pairs = jsonOf(snapshotOf(record.changeset ?? record.object_changes, 'object_changes', notes));
  const object = jsonOf(snapshotOf(record.object, 'object', notes));
  if (isRecord(pairs)) {
    const { before, after } = sidesOfPairs(pairs, notes, 'object_changes');
    // A host's own event name can stand for any of the three; the gem's own names are what they say, whatever columns the host left out.
    const created =
      event === 'create' ||
      (OPERATIONS[event] === undefined && object === null && Object.values(before).every((one) => one === null));
    const destroyed = event === 'destroy' && Object.values(after).every((one) => one === null);
    return {
      before: created ? null : isRecord(object) ? object : before,
      // The pairs name everything that changed, so with the whole state before the whole state after is known too.
      after: destroyed ? null : isRecord(object) ? { ...object, ...after } : after,
      coverage: { before: isRecord(object) ? 'full' : 'changed', after: created || isRecord(object) ? 'full' : 'changed' },
    };
  }
  if (event !== 'create' && object === null)
    notes.push({ code: 'nothing-recorded', detail: 'Neither `object` nor `object_changes` could be read.' });
  if (event === 'update')
    notes.push({
      code: 'needs-next',
      detail:
        'Without `object_changes` (a `touch`, or a table without the column) the state after is the next version’s `object`.',
    });
  return { before: object as Sides['before'], after: null, coverage: { before: 'full', after: 'unknown' } };
}

function operationOf(event: string, { before, after }: Sides): string | undefined {
  if (OPERATIONS[event] !== undefined) return OPERATIONS[event];
  if (before === null && after !== null) return 'create';
  return before !== null && after === null ? 'delete' : undefined;
}

/** `"1"`, `"Nome <mail>"`, `"gid://crm/Usuario/1"`: an id when it looks like one, else a name. */
function whodunnit(value: unknown): EntryInput['actor'] {
  const text = textOf(value);
  if (text === undefined) return null;
  const [, name, email] = /^(.+?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(text) ?? [];
  if (name !== undefined && email !== undefined) return { kind: 'user', name, email };
  const [, type, id] = /^gid:\/\/[^/]+\/([^/]+)\/(.+)$/.exec(text) ?? [];
  if (type !== undefined && id !== undefined) return { kind: 'user', type, id };
  return actorOf(/^(?:\d+|[\da-f]{8}-[\da-f-]{27})$/i.test(text) ? { kind: 'user', id: text } : { kind: 'unknown', name: text });
}
