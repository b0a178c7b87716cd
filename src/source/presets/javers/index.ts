import type { EntityInput, EntryInput } from '../../../entry/index.js';
import { findPredecessor, predecessorNotes, type Predecessor } from '../../predecessor.js';
import type { PresetContext, SourcePreset } from '../../preset.js';
import { actorOf, aliasOf, asRecord, compact, extraOf, isRecord, restOf, textOf, valueIn, timeOf } from '../../presetTools.js';
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
  'left',
  'right',
  'elementChanges',
  'entryChanges',
  'state',
  'type',
];

/**
 * JaVers in JSON: changes (`javers.getJsonConverter().toJson(changes)`) and snapshots (`findSnapshots`), told apart per record. A change is one property of one object; a snapshot is the whole
 * state after, with `changedProperties`, and what was before stands in the snapshot with the number before it (`version`), looked for on this page and the next.
 *
 * `commitDate` has no zone; newer versions add `commitDateInstant`, which is used when there. JaVers itself writes commit ids as JSON numbers (`1.00`), which lose their minor part when read: serve
 * them as text. A map's changes name their keys and are compared key by key; a list's give the members.
 *
 * Source: `json/typeadapter/change/` (`ChangeTypeAdapter`, `ContainerChangeTypeAdapter`, `MapChangeTypeAdapter`, …) and `json/typeadapter/commit/` (`CdoSnapshotTypeAdapter`,
 * `CommitMetadataTypeAdapter`, `GlobalIdTypeAdapter`) below `javers-core/src/main/java/org/javers/core/` in javers/javers (7).
 */
export const javers: SourcePreset = {
  name: 'javers',
  previous: { lacks: (record, context) => previousOf(asRecord(record), context)?.state === 'unknown' },
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
        ...sidesOf(record, kind, global.prefix, notes, context),
        correlation: compact({ batch: commitId }),
        notes,
        extra: {
          ...extraOf(record, MAPPED),
          ...propertiesOf(valueIn(commit, 'properties')),
          ...restOf('commit', commit, ['id', 'author', 'properties', 'commitDateInstant']),
          ...restOf('globalId', record.globalId, ['entity', 'cdoId', 'ownerId', 'fragment']),
        },
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
  context: PresetContext,
): Pick<EntryInput, 'before' | 'after' | 'changes' | 'coverage'> {
  if (isRecord(record.state)) {
    const found = previousOf(record, context);
    if (found !== undefined) notes.push(...predecessorNotes(found));
    const earlier = found?.state === 'found' ? asRecord(found.record).state : undefined;
    return {
      before: isRecord(earlier) ? nested(prefix, earlier) : null,
      after: kind === 'TERMINAL' ? null : nested(prefix, record.state),
      coverage: prefix.length > 0 ? 'changed' : 'full',
    };
  }
  const property = textOf(record.property);
  if (property === undefined) return { before: null, after: null, changes: [] };
  const path = [...prefix, property];
  if (Array.isArray(record.entryChanges)) return mapSides(record.entryChanges, property, prefix);
  const elements = record.elementChanges;
  if (Array.isArray(elements) && record.left === undefined && record.right === undefined) {
    const pick = (types: readonly string[], ...names: readonly string[]): unknown[] =>
      elements
        .filter((one) => types.includes(String(valueIn(one, 'elementChangeType'))))
        .map((one) => names.map((name) => valueIn(one, name)).find((found) => found !== undefined));
    return {
      before: null,
      after: null,
      changes: [
        {
          kind: 'members',
          path,
          added: pick(['ValueAdded', 'ElementValueChange'], 'rightValue', 'value'),
          removed: pick(['ValueRemoved', 'ElementValueChange'], 'leftValue', 'value'),
        },
      ],
    };
  }
  const side = (name: 'left' | 'right'): Record<string, unknown> =>
    nested(prefix, { [property]: isReference(record[name]) ? globalOf(record[name], context).key : (record[name] ?? null) });
  return {
    before: kind === 'InitialValueChange' ? null : side('left'),
    after: kind === 'TerminalValueChange' ? null : side('right'),
    coverage: 'changed',
  };
}

/** Whether a value names an object, which is then said as JaVers prints it (`crm.Pessoa/7`). */
const isReference = (value: unknown): boolean =>
  isRecord(value) && (typeof value.entity === 'string' || typeof value.valueObject === 'string');

/** A map's changes as two sides with only the keys that changed. */
function mapSides(
  changes: readonly unknown[],
  property: string,
  prefix: readonly string[],
): Pick<EntryInput, 'before' | 'after' | 'coverage'> {
  const side = (mine: string, other: string): Record<string, unknown> =>
    Object.fromEntries(
      changes.flatMap((one) => {
        const key = valueIn(one, 'key');
        const type = valueIn(one, 'entryChangeType');
        if (type === other) return [];
        const value = type === 'EntryValueChange' ? valueIn(one, mine) : valueIn(one, 'value');
        return [[textOf(key) ?? JSON.stringify(key), value ?? null]];
      }),
    );
  // A key that came was not there before, and one that went is not there after: both maps are known for the keys that they concern.
  return {
    before: nested(prefix, { [property]: side('leftValue', 'EntryAdded') }),
    after: nested(prefix, { [property]: side('rightValue', 'EntryRemoved') }),
    coverage: 'full',
  };
}

const chain = {
  key: (one: unknown) => {
    const record = asRecord(one);
    if (!isRecord(record.state)) throw new TypeError('not a snapshot');
    return globalOf(record.globalId, {}).key;
  },
  moment: (one: unknown) => valueIn(one, 'commitMetadata', 'commitDate'),
  precedes: (older: unknown, record: unknown) => Number(valueIn(older, 'version')) === Number(valueIn(record, 'version')) - 1,
};

/** The snapshot before one that is not the first; `undefined` where there is nothing to compare. */
const previousOf = (record: JsonRecord, context: PresetContext): Predecessor | undefined =>
  isRecord(record.state) && record.type !== 'INITIAL' ? findPredecessor(record, context, chain) : undefined;

const nested = (prefix: readonly string[], value: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  prefix.reduceRight<Record<string, unknown>>((inner, name) => ({ [name]: inner }), { ...value });

/** `[{ key, value }]`, the host's own properties of a commit. */
function propertiesOf(value: unknown): Record<string, unknown> {
  if (!Array.isArray(value) || value.length === 0) return {};
  return { properties: Object.fromEntries(value.map((one) => [String(valueIn(one, 'key')), valueIn(one, 'value')])) };
}
