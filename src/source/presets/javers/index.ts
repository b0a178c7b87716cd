import type { EntityInput, EntryInput } from '../../../entry/index.js';
import type { PresetContext, SourcePreset } from '../../preset.js';
import { actorOf, aliasOf, asRecord, compact, extraOf, isRecord, textOf, valueIn, timeOf } from '../../presetTools.js';
import type { JsonRecord, NoteInput } from '../../presetTools.js';

const OPERATIONS: Readonly<Record<string, string>> = {
  NewObject: 'create',
  ObjectRemoved: 'delete',
  InitialValueChange: 'create',
  TerminalValueChange: 'delete',
  INITIAL: 'create',
  UPDATE: 'update',
  TERMINAL: 'delete',
};

const MAPPED = [
  'changeType',
  'globalId',
  'commitMetadata',
  'property',
  'propertyChangeType',
  'left',
  'right',
  'elementChanges',
  'entryChanges',
  'state',
  'changedProperties',
  'type',
  'version',
];

/**
 * JaVers in JSON: changes (`javers.getJsonConverter().toJson(changes)`) and snapshots (`findSnapshots`), told apart per record. A change is one property of one object; a snapshot is the whole
 * state after, with `changedProperties`, and what was before stands in the snapshot before it.
 *
 * `commitDate` has no zone; newer versions add `commitDateInstant`, which is used when there. Commit ids such as `1.00` lose their minor part as JSON numbers: serve them as text.
 *
 * Source: `javers-core/src/main/java/org/javers/core/json/typeadapter/` in javers/javers.
 */
export const javers: SourcePreset = {
  name: 'javers',
  toEntries(value, context) {
    const record = asRecord(value);
    const notes: NoteInput[] = [];
    const kind = textOf(record.changeType) ?? textOf(record.type) ?? '';
    const commit = record.commitMetadata;
    const commitId = textOf(valueIn(commit, 'id'));
    if (typeof valueIn(commit, 'id') === 'number')
      notes.push({
        code: 'id-imprecise',
        path: ['commitMetadata', 'id'],
        detail: 'A commit id served as a number has lost its minor part.',
      });
    const author = textOf(valueIn(commit, 'author'));
    const global = globalOf(record.globalId, context);
    return [
      compact({
        id: [commitId, global.key, textOf(record.property) ?? textOf(record.version), kind].filter(Boolean).join('/'),
        sequence: commitId,
        occurredAt: timeOf(valueIn(commit, 'commitDateInstant') ?? valueIn(commit, 'commitDate')),
        action: kind,
        operation: OPERATIONS[kind] ?? 'update',
        entity: global.entity,
        actor: author === undefined ? null : actorOf({ kind: 'user', name: author }),
        ...sidesOf(record, kind, global.prefix, notes),
        correlation: compact({ batch: commitId }),
        notes,
        extra: { ...extraOf(record, MAPPED), ...propertiesOf(valueIn(commit, 'properties')) },
      }),
    ];
  },
};

/** An entity by type and id; a value object is its owner's field. */
function globalOf(value: unknown, context: PresetContext): { entity: EntityInput; prefix: readonly string[]; key: string } {
  const owner = valueIn(value, 'ownerId');
  const named = isRecord(owner) ? owner : value;
  const type = textOf(valueIn(named, 'entity')) ?? textOf(valueIn(named, 'valueObject')) ?? '';
  const cdo = valueIn(named, 'cdoId');
  const id = isRecord(cdo) ? JSON.stringify(cdo) : (textOf(cdo) ?? null);
  const fragment = textOf(valueIn(value, 'fragment'));
  return {
    entity: { type: aliasOf(type, context), id },
    prefix: fragment?.split('/') ?? [],
    key: `${type}/${id ?? ''}${fragment ? `#${fragment}` : ''}`,
  };
}

function sidesOf(
  record: JsonRecord,
  kind: string,
  prefix: readonly string[],
  notes: NoteInput[],
): Pick<EntryInput, 'before' | 'after' | 'changes' | 'coverage'> {
  if (isRecord(record.state)) {
    if (kind === 'UPDATE') notes.push({ code: 'needs-previous', detail: 'The state before is the snapshot before this one.' });
    return kind === 'TERMINAL'
      ? { before: null, after: null }
      : { before: null, after: nested(prefix, record.state), coverage: prefix.length > 0 ? 'changed' : 'full' };
  }
  const property = textOf(record.property);
  if (property === undefined) return { before: null, after: null, changes: [] };
  const path = [...prefix, property];
  const elements = record.elementChanges ?? record.entryChanges;
  if (Array.isArray(elements) && record.left === undefined && record.right === undefined) {
    const pick = (types: readonly string[], ...names: readonly string[]): unknown[] =>
      elements
        .filter((one) => types.includes(String(valueIn(one, 'elementChangeType') ?? valueIn(one, 'entryChangeType'))))
        .map((one) => names.map((name) => valueIn(one, name)).find((found) => found !== undefined));
    return {
      before: null,
      after: null,
      changes: [
        {
          kind: 'members',
          path,
          added: pick(['ValueAdded', 'EntryAdded', 'ElementValueChange', 'EntryValueChange'], 'rightValue', 'value'),
          removed: pick(['ValueRemoved', 'EntryRemoved', 'ElementValueChange', 'EntryValueChange'], 'leftValue', 'value'),
        },
      ],
    };
  }
  const side = (name: 'left' | 'right'): Record<string, unknown> => nested(prefix, { [property]: record[name] ?? null });
  return {
    before: kind === 'InitialValueChange' ? null : side('left'),
    after: kind === 'TerminalValueChange' ? null : side('right'),
    coverage: 'changed',
  };
}

const nested = (prefix: readonly string[], value: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  prefix.reduceRight<Record<string, unknown>>((inner, name) => ({ [name]: inner }), { ...value });

/** `[{ key, value }]`, the host's own properties of a commit. */
function propertiesOf(value: unknown): Record<string, unknown> {
  if (!Array.isArray(value) || value.length === 0) return {};
  return { properties: Object.fromEntries(value.map((one) => [String(valueIn(one, 'key')), valueIn(one, 'value')])) };
}
