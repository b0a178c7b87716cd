import type { Coverage, EntityInput, EntryInput } from '../../../entry/index.js';
import type { SourcePreset } from '../../preset.js';
import { actorOf, asRecord, compact, extraOf, snapshotOf, tagsOf, textOf, timeOf } from '../../presetTools.js';
import type { JsonRecord, NoteInput } from '../../presetTools.js';

/** Where a property stands in a record: a name, a path joined by dots (`meta.ip`), or a function of the record. */
export type FieldPath = string | ((record: JsonRecord) => unknown);

/** Options of {@link beforeAfter}; a path that is not given is not read. */
export interface BeforeAfterOptions {
  /** Default `old_data`. */
  readonly before?: FieldPath;
  /** Default `new_data`. */
  readonly after?: FieldPath;
  /** Default `id`. */
  readonly id?: FieldPath;
  /** Default `created_at`. */
  readonly occurredAt?: FieldPath;
  /** Default `action`. */
  readonly action?: FieldPath;
  readonly operation?: FieldPath;
  /** Default `entity_type`. */
  readonly entityType?: FieldPath;
  /** Default `entity_id`. */
  readonly entityId?: FieldPath;
  readonly entityLabel?: FieldPath;
  /** Default `user_id`. */
  readonly actorId?: FieldPath;
  readonly actorName?: FieldPath;
  readonly actorEmail?: FieldPath;
  /** One of `user`, `api`, `ai`, `system`, `anonymous`. Default: `user` for a row with an actor. */
  readonly actorKind?: FieldPath;
  readonly ip?: FieldPath;
  readonly userAgent?: FieldPath;
  readonly url?: FieldPath;
  readonly request?: FieldPath;
  readonly message?: FieldPath;
  readonly reason?: FieldPath;
  readonly tags?: FieldPath;
  /** What a missing field says. Default `unknown`. */
  readonly coverage?: Coverage;
  /** Name of the preset, in errors. Default `before-after`. */
  readonly name?: string;
}

const DEFAULTS = {
  before: 'old_data',
  after: 'new_data',
  id: 'id',
  occurredAt: 'created_at',
  action: 'action',
  entityType: 'entity_type',
  entityId: 'entity_id',
  actorId: 'user_id',
} as const satisfies BeforeAfterOptions;

/** Reads a path: the whole name first, since names may hold dots, then step by step. */
function read(record: JsonRecord, path: FieldPath | undefined): unknown {
  if (path === undefined) return undefined;
  if (typeof path === 'function') return path(record);
  if (Object.hasOwn(record, path)) return record[path];
  let value: unknown = record;
  for (const name of path.split('.'))
    value = typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as JsonRecord)[name] : undefined;
  return value;
}

/**
 * For tables that most houses write themselves: one row with the state before and the state after. Every property is a name, a dotted path or a function; what
 * no option reads goes to `extra`. The columns may hold objects or JSON texts, whole or cut; texts of other languages are refused with a note.
 */
export function beforeAfter(options: BeforeAfterOptions = {}): SourcePreset {
  const paths = { ...DEFAULTS, ...options };
  const mapped = Object.values(paths)
    .filter((path) => typeof path === 'string')
    .map((path) => path);
  return {
    name: options.name ?? 'before-after',
    toEntries(value, context) {
      const record = asRecord(value);
      const notes: NoteInput[] = [];
      const get = (path: FieldPath | undefined): unknown => read(record, path);
      const side = (path: FieldPath): EntryInput['before'] =>
        snapshotOf(get(path), typeof path === 'string' ? path : 'snapshot', notes) ?? null;
      const type = textOf(get(paths.entityType));
      const kind = textOf(get(paths.actorKind));
      const actorId = get(paths.actorId);
      const named = [actorId, get(paths.actorName), get(paths.actorEmail)].some((one) => textOf(one) !== undefined);
      return [
        compact({
          id: textOf(get(paths.id)),
          sequence: textOf(get(paths.id)),
          occurredAt: timeOf(get(paths.occurredAt)),
          action: textOf(get(paths.action)) ?? '',
          operation: textOf(get(paths.operation)),
          entity: (type === undefined
            ? undefined
            : compact({
                type: context.aliases?.[type] ?? type,
                id: textOf(get(paths.entityId)) ?? null,
                label: textOf(get(paths.entityLabel)),
              })) as EntityInput,
          actor: actorOf({
            kind: kind ?? (named ? 'user' : undefined),
            id: actorId,
            name: get(paths.actorName),
            email: get(paths.actorEmail),
          }),
          before: side(paths.before) ?? null,
          after: side(paths.after) ?? null,
          coverage: options.coverage,
          origin: compact({ ip: textOf(get(paths.ip)), userAgent: textOf(get(paths.userAgent)), url: textOf(get(paths.url)) }),
          correlation: compact({ request: textOf(get(paths.request)) }),
          message: textOf(get(paths.message)),
          reason: textOf(get(paths.reason)),
          tags: tagsOf(get(paths.tags)),
          notes,
          extra: extraOf(record, mapped),
        }),
      ];
    },
  };
}
