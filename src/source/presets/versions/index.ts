import type { EntityInput, EntryInput } from '../../../entry/index.js';
import type { PresetContext, SourcePreset } from '../../preset.js';
import { actorOf, asRecord, compact, extraOf, textOf, timeOf } from '../../presetTools.js';
import type { JsonRecord, NoteInput } from '../../presetTools.js';

/** A name, or a function of the record. */
export type VersionField = string | ((record: JsonRecord) => unknown);

/** Options of {@link versions}. */
export interface VersionsOptions {
  /** The entity's type, which tables of versions seldom repeat: a fixed text or a function. */
  readonly entityType: VersionField | { readonly fixed: string };
  /** Default `id`: the entity's id, the same in all its versions. */
  readonly entityId?: VersionField;
  /** Id of the version. Default `history_id`. */
  readonly id?: VersionField;
  /** Default `history_date`. */
  readonly occurredAt?: VersionField;
  /** Kind of the version, in the store's words. Default `history_type`. */
  readonly type?: VersionField;
  /** What the store's kinds mean. Default `+ ~ -`. */
  readonly operations?: Readonly<Record<string, string>>;
  /** The state itself. Default: the record without the version's own columns. */
  readonly state?: (record: JsonRecord) => unknown;
  /** The version's own columns, left out of the state. */
  readonly own?: readonly string[];
  readonly actorId?: VersionField;
  readonly actorName?: VersionField;
  readonly reason?: VersionField;
  /** Name of the preset, in errors. Default `versions`. */
  readonly name?: string;
}

const read = (record: JsonRecord, field: VersionField | undefined): unknown =>
  field === undefined ? undefined : typeof field === 'function' ? field(record) : record[field];

/**
 * For stores that keep a full copy at every change and no difference. A version's `before` is the copy before it, found in the same answer (newest first or oldest first);
 * where the page ends before it, the side stays unrecorded with the note `needs-previous`, and the entity's history fills it in as *inferred* once the page with it is loaded.
 * A delete shows the last copy as what was there before.
 */
export function versions(options: VersionsOptions): SourcePreset {
  const {
    entityId = 'id',
    id = 'history_id',
    occurredAt = 'history_date',
    type = 'history_type',
    operations = { '+': 'create', '~': 'update', '-': 'delete' },
    own = [],
  } = options;
  const { entityType } = options;
  const typeOf = (record: JsonRecord): string =>
    typeof entityType === 'object' ? entityType.fixed : (textOf(read(record, entityType)) ?? '');
  const stateOf = (record: JsonRecord): unknown => (options.state ? options.state(record) : extraOf(record, own));
  const key = (record: JsonRecord): string => JSON.stringify([typeOf(record), textOf(read(record, entityId))]);

  return {
    name: options.name ?? 'versions',
    toEntries(value, context) {
      const record = asRecord(value);
      const native = textOf(read(record, type)) ?? '';
      const operation = operations[native] ?? 'update';
      const notes: NoteInput[] = [];
      const previous = operation === 'create' ? undefined : predecessor(record, context, key, (one) => read(one, occurredAt));
      const state = stateOf(record);
      if (operation !== 'create' && previous === undefined) {
        notes.push({ code: 'needs-previous', detail: 'The version before this one is not in the answer.' });
      }
      const before = previous === undefined ? null : stateOf(previous);
      return [
        compact({
          id: textOf(read(record, id)),
          sequence: textOf(read(record, id)),
          occurredAt: timeOf(read(record, occurredAt)),
          action: native === '' ? operation : native,
          operation,
          entity: {
            type: context.aliases?.[typeOf(record)] ?? typeOf(record),
            id: textOf(read(record, entityId)) ?? null,
          } satisfies EntityInput,
          actor: actorOf({
            kind: textOf(read(record, options.actorId)) === undefined ? undefined : 'user',
            id: read(record, options.actorId),
            name: read(record, options.actorName),
          }),
          before: (operation === 'delete' ? (before ?? state) : before) as EntryInput['before'],
          after: (operation === 'delete' ? null : state) as EntryInput['after'],
          coverage: 'full' as const,
          reason: textOf(read(record, options.reason)),
          notes,
          extra: options.state ? {} : pick(record, own),
        }),
      ];
    },
  };
}

const pick = (record: JsonRecord, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.flatMap((name) => (record[name] === undefined ? [] : [[name, record[name]]])));

/** The nearest version of the same entity on the older side of the answer, whichever way the answer runs. */
function predecessor(
  record: JsonRecord,
  { records = [], index = 0 }: PresetContext,
  key: (record: JsonRecord) => string,
  moment: (record: JsonRecord) => unknown,
): JsonRecord | undefined {
  const wanted = key(record);
  const isSame = (one: unknown): one is JsonRecord =>
    typeof one === 'object' && one !== null && key(one as JsonRecord) === wanted;
  const ahead = records.slice(index + 1).find(isSame);
  const behind = records.slice(0, index).findLast(isSame);
  const older = (one: JsonRecord | undefined): boolean => one !== undefined && String(moment(one)) <= String(moment(record));
  const newestFirst = older(ahead) && !(older(behind) && !older(ahead));
  if (newestFirst && !(behind !== undefined && String(moment(behind)) < String(moment(record)))) return ahead;
  return older(behind) ? behind : undefined;
}
