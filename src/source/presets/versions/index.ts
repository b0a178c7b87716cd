import type { EntityInput, EntryInput } from '../../../entry/index.js';
import { findPredecessor, predecessorNotes } from '../../predecessor.js';
import type { PresetContext, PresetPrevious, SourcePreset } from '../../preset.js';
import { actorOf, asRecord, compact, extraOf, isRecord, textOf, timeOf } from '../../presetTools.js';
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
  /**
   * What the version of a delete holds: the state that was deleted (`last`, default), or emptied columns (`nothing`), so that what was there stands in the version before.
   */
  readonly deleteHolds?: 'last' | 'nothing';
  /**
   * How the version right before a record is asked for when the page does not hold it: `(record) => ({ path: `/${record.id}/previous`, params: new URLSearchParams() })`.
   * Default: the next page is looked at.
   */
  readonly previous?: (record: JsonRecord) => ReturnType<NonNullable<PresetPrevious['toRequest']>>;
  /** Takes the version out of that answer. Default: the answer's `data`, or the answer itself, or the first of a list. */
  readonly toPrevious?: PresetPrevious['toRecord'];
  /** Name of the preset, in errors. Default `versions`. */
  readonly name?: string;
}

const read = (record: JsonRecord, field: VersionField | undefined): unknown =>
  field === undefined ? undefined : typeof field === 'function' ? field(record) : record[field];

/**
 * For stores that keep a full copy at every change and no difference. A version's `before` is the copy before it: found in the same answer, asked for with `previous`, or looked for on the next
 * page, in this order. Under a filter that hides versions a neighbour is not taken for the predecessor, so it has to be asked for. What cannot be had stays unrecorded with the note
 * `needs-previous` (`no-previous` where the store has none), and the entity's history fills it in as *inferred* once an older page is loaded.
 */
export function versions(options: VersionsOptions): SourcePreset {
  const {
    entityId = 'id',
    id = 'history_id',
    occurredAt = 'history_date',
    type = 'history_type',
    operations = { '+': 'create', '~': 'update', '-': 'delete' },
    own = [],
    deleteHolds = 'last',
    previous: ask,
    toPrevious,
  } = options;
  const { entityType } = options;
  /** The version's own columns that have a place in the entry; the others go to `extra`. */
  const mapped = [entityId, id, occurredAt, type, options.actorId, options.actorName, options.reason].filter(
    (field) => typeof field === 'string',
  );
  const typeOf = (record: JsonRecord): string =>
    typeof entityType === 'object' ? entityType.fixed : (textOf(read(record, entityType)) ?? '');
  const stateOf = (record: JsonRecord): unknown => (options.state ? options.state(record) : extraOf(record, own));
  const kindOf = (record: JsonRecord): string => textOf(read(record, type)) ?? '';
  const operationOf = (record: JsonRecord): string => operations[kindOf(record)] ?? 'update';
  /** Whether the side before stands in another version. */
  const looksBack = (record: JsonRecord): boolean => {
    const operation = operationOf(record);
    return operation !== 'create' && !(operation === 'delete' && deleteHolds === 'last');
  };
  const chain = {
    key: (record: unknown) => JSON.stringify([typeOf(asRecord(record)), textOf(read(asRecord(record), entityId))]),
    moment: (record: unknown) => read(asRecord(record), occurredAt),
  };
  const before = (record: JsonRecord, context: PresetContext, notes: NoteInput[]): unknown => {
    if (!looksBack(record)) return operationOf(record) === 'delete' ? stateOf(record) : null;
    const found = findPredecessor(record, context, chain);
    notes.push(...predecessorNotes(found));
    return found.state === 'found' ? stateOf(asRecord(found.record)) : null;
  };

  return {
    name: options.name ?? 'versions',
    previous: {
      lacks: (record, context) => looksBack(asRecord(record)) && findPredecessor(record, context, chain).state === 'unknown',
      ...(ask && { toRequest: (record) => ask(asRecord(record)) }),
      ...(toPrevious && { toRecord: toPrevious }),
    },
    toEntries(value, context) {
      const record = asRecord(value);
      const native = kindOf(record);
      const operation = operationOf(record);
      const notes: NoteInput[] = [];
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
            kind: textOf(read(record, options.actorId) ?? read(record, options.actorName)) === undefined ? undefined : 'user',
            id: read(record, options.actorId),
            name: read(record, options.actorName),
          }),
          before: before(record, context, notes) as EntryInput['before'],
          after: (operation === 'delete' ? null : stateOf(record)) as EntryInput['after'],
          coverage: 'full' as const,
          reason: textOf(read(record, options.reason)),
          notes,
          extra: beside(record, stateOf(record), mapped),
        }),
      ];
    },
  };
}

/** What is neither part of the state nor has a place in the entry. */
const beside = (record: JsonRecord, state: unknown, mapped: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(extraOf(record, mapped)).filter(
      ([name, value]) => value !== state && !(isRecord(state) && state[name] === value),
    ),
  );
