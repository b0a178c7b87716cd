import type { ActorInput, EntityInput, EntryInput, SnapshotInput, TimeInput } from '../entry/index.js';
import { parseExactJson } from './exactJson.js';
import type { PresetContext } from './preset.js';

/** A store's record, or any JSON object in it. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** A note as `EntryInput` takes it. */
export type NoteInput = NonNullable<EntryInput['notes']>[number];

/** Whether a value is a JSON object (no array, no null). */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The record itself. Throws when it is no object; the row then becomes a marked, unreadable one. */
export function asRecord(value: unknown): JsonRecord {
  if (!isRecord(value)) throw new TypeError('the record is not an object');
  return value;
}

/** A text or number as text; `undefined` for everything else and for `''`. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : undefined;
}

/** The value below a chain of names; `undefined` where it breaks off. */
export function valueIn(record: unknown, ...names: readonly string[]): unknown {
  let value: unknown = record;
  for (const name of names) value = isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return value;
}

/** What the preset did not map, for `extra`. */
export function extraOf(record: JsonRecord, mapped: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name, value]) => !mapped.includes(name) && value !== undefined));
}

/** The same for one that is mapped in part: what is left of it under its own name, and nothing when nothing is. */
export function restOf(name: string, value: unknown, mapped: readonly string[]): Record<string, unknown> {
  if (!isRecord(value)) return value === undefined || value === null ? {} : { [name]: value };
  const rest = extraOf(value, mapped);
  return Object.keys(rest).length > 0 ? { [name]: rest } : {};
}

/** The host's name of a store's type, the store's own when it has none. */
export function aliasOf(type: string, context: PresetContext): string {
  return context.aliases !== undefined && Object.hasOwn(context.aliases, type) ? (context.aliases[type] ?? type) : type;
}

/** An entity of a polymorphic pair (`auditable_type`, `auditable_id`), or `undefined` when the store names no type. */
export function entityOf(
  type: unknown,
  id: unknown,
  context: PresetContext,
  more: Partial<EntityInput> = {},
): EntityInput | undefined {
  const name = textOf(type);
  return name === undefined ? undefined : { type: aliasOf(name, context), id: textOf(id) ?? null, ...more };
}

/** The same for the entity an entry is about. Without a type it has an empty one, and `parseEntry` says so. */
export function primaryOf(type: unknown, id: unknown, context: PresetContext, more: Partial<EntityInput> = {}): EntityInput {
  return entityOf(type, id, context, more) ?? { type: '', id: null };
}

/** A moment as the store wrote it; anything but text and numbers is left for `parseEntry` to call unreadable. */
export function timeOf(value: unknown): TimeInput {
  return typeof value === 'string' || typeof value === 'number' ? value : '';
}

/** Drops what is `undefined`, so that absent stays absent under `exactOptionalPropertyTypes`. */
export function compact<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** How texts of languages that a browser must not evaluate begin. */
const FOREIGN: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['yaml-refused', /^\s*---(\s|$)|!ruby\/|^[\w"']+:[^\n]*\n[\w"'-]+:/],
  ['php-serialized-refused', /^(?:[aO]:\d+:(?:\{|")|s:\d+:"|[bid]:[\d.-]+;)/],
  ['python-repr-refused', /^\s*[{[]\s*(?:'|u'|datetime\.|Decimal\()|\b(?:None|True|False)\s*[,}\]]/],
];

/**
 * A snapshot column, as a store gives it. YAML, PHP's `serialize()` and Python's `repr()` are never evaluated: the text stays a text and a note
 * says why. Empty texts are no snapshot.
 */
export function snapshotOf(value: unknown, name: string, notes: NoteInput[]): SnapshotInput {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'object') return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (isJsonStart(text)) return text;
  const foreign = FOREIGN.find(([, pattern]) => pattern.test(text));
  if (foreign)
    notes.push({ code: foreign[0], path: [name], detail: 'The column is not JSON; it is shown as text and never evaluated.' });
  return text;
}

/** A JSON text decoded, so that a preset can tell its parts apart; 64-bit integers keep their digits. A text that is no whole JSON, and every other value, stays what it is. */
export function jsonOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return parseExactJson(value);
  } catch {
    return value;
  }
}

/** JSON and Python's repr both begin with a bracket; only JSON goes on with `"`, a number, a literal, another bracket or the end. */
function isJsonStart(text: string): boolean {
  return /^\s*(?:\{\s*(?:"|\}|$)|\[\s*(?:["[{\]\d-]|true|false|null|$))/.test(text);
}

/** Pairs `{ field: [old, new] }` as two sides with only those fields. Values that are no pair are left out and noted. */
export function sidesOfPairs(
  pairs: unknown,
  notes: NoteInput[],
  name: string,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const before: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const after: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [field, pair] of isRecord(pairs) ? Object.entries(pairs) : []) {
    if (Array.isArray(pair) && pair.length === 2) {
      [before[field], after[field]] = pair as [unknown, unknown];
    } else {
      notes.push({ code: 'pair-expected', path: [name, field], detail: 'Not a pair of an old and a new value.' });
      after[field] = pair;
    }
  }
  return { before, after };
}

/** An actor from a type, an id, and whatever copied names the store has; `null` when there is nothing. */
export function actorOf(parts: {
  readonly kind?: string | undefined;
  readonly id?: unknown;
  readonly name?: unknown;
  readonly email?: unknown;
  readonly type?: unknown;
  readonly deleted?: boolean | undefined;
}): ActorInput {
  const actor = compact({
    kind: parts.kind,
    id: textOf(parts.id),
    name: textOf(parts.name),
    email: textOf(parts.email),
    type: textOf(parts.type),
  });
  if (Object.keys(actor).every((key) => key === 'kind') && parts.kind === undefined) return null;
  return compact({ ...actor, deleted: parts.deleted === true ? true : undefined });
}

/** For envelopes whose rows already are what `parseEntry` reads. A host's own rows want `{ ...laravelPage(), toEntries }`. */
export function passThrough(record: unknown): readonly EntryInput[] {
  return [asRecord(record) as EntryInput];
}

/** A list of tags from a comma-joined text or an array. */
export function tagsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return list.map((tag) => textOf(tag)?.trim()).filter((tag): tag is string => tag !== undefined && tag !== '');
}
