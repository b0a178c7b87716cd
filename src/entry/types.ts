import type { Snapshot, ValueNode } from './snapshot.js';

/** One step into a value: a field's name, or a position in an array counted from 0. */
export type PathSegment = string | number;

/** Where a value lives inside a snapshot, from the root. `[]` is the whole snapshot. Names may hold dots, so a path is never one string. */
export type Path = readonly PathSegment[];

/**
 * How a moment's time zone is known. `explicit`: the text had `Z` or an offset, or it was a Unix number.
 * `assumed`: it had none and was read in the source's declared `timeZone`.
 * `unknown`: it had none and none was declared; `iso` then holds the written digits as if they were UTC, and every view marks it.
 */
export type ZoneKnowledge = 'explicit' | 'assumed' | 'unknown';

/** A moment as the store wrote it and as Trilha understood it. */
export interface AuditTime {
  /** ISO 8601 in UTC, `YYYY-MM-DDTHH:mm:ss.fffZ` with as many fraction digits as the store gave (at least 3). `null` when it could not be read. */
  readonly iso: string | null;
  /** What the store wrote, untouched. */
  readonly raw: string | number | null;
  readonly zone: ZoneKnowledge;
}

/** The kind of an action, which decides its icon, word and tone. `unknown` is for actions nothing is known about; they are shown verbatim. */
export type Operation =
  | 'create'
  | 'update'
  | 'delete'
  | 'restore'
  | 'read'
  | 'link'
  | 'unlink'
  | 'auth'
  | 'message'
  | 'status'
  | 'other'
  | 'unknown';

/** Every {@link Operation}, in the order the interface lists them. */
export const OPERATIONS = [
  'create',
  'update',
  'status',
  'message',
  'delete',
  'restore',
  'link',
  'unlink',
  'read',
  'auth',
  'other',
  'unknown',
] as const satisfies readonly Operation[];

/** Whether the audited action worked. `unknown` when the store does not say. */
export type Outcome = 'success' | 'failure' | 'denied' | 'unknown';

/** What an actor is. `anonymous` is a person the host could not name; `unknown` is an actor of a kind the source did not state. */
export type ActorKind = 'user' | 'api' | 'ai' | 'system' | 'anonymous' | 'unknown';

/** Who did it, as the store recorded it at the time. */
export interface Actor {
  readonly kind: ActorKind;
  readonly id?: string;
  /** The name copied into the entry, if the store copies one. */
  readonly name?: string;
  readonly email?: string;
  /** The store's own type name, verbatim (`App\Models\User`, `lead`). */
  readonly type?: string;
  /** Address of an avatar picture. Shown only when the host allows pictures. */
  readonly avatarUrl?: string;
  /** `true` when the store says that this account no longer exists. */
  readonly deleted?: boolean;
}

/** What an entry happened to. `id` is text always, so that 64-bit numbers and UUIDs keep every digit. */
export interface EntityRef {
  /** The store's type name, verbatim (`Lead`, `App\Models\Lead`). Words for people come from the host's entity table. */
  readonly type: string;
  /** `null` when the store recorded none (a bulk operation, a truncated table). */
  readonly id: string | null;
  /** A name copied into the entry ("Pedro"), if the store copies one. */
  readonly label?: string;
  /** What this entity is to the entry: `associated`, `parent`, or the store's own word. */
  readonly role?: string;
}

/** Where an entry came from. All text is foreign and shown as text. */
export interface Origin {
  readonly ip?: string;
  readonly userAgent?: string;
  readonly url?: string;
  readonly method?: string;
  /** `web`, `api`, `console`, `job`, `database`, or the store's own word. */
  readonly channel?: string;
}

/** What ties entries together. Each is the store's own opaque text. */
export interface Correlation {
  readonly request?: string;
  readonly batch?: string;
  readonly session?: string;
  readonly trace?: string;
}

/**
 * A change that the store states itself instead of, or beside, snapshots.
 * `members`: things added to or removed from a relation. `prose`: a sentence in no known form.
 * `field`: one field's sides, for stores that give pairs; `undefined` sides were not recorded.
 */
export type StatedChange =
  | { readonly kind: 'field'; readonly path: Path; readonly before?: ValueNode; readonly after?: ValueNode }
  | {
      readonly kind: 'members';
      readonly path: Path;
      readonly added: readonly ValueNode[];
      readonly removed: readonly ValueNode[];
    }
  | { readonly kind: 'prose'; readonly text: string };

/** Hash-chain facts that the store recorded. Trilha shows them; a source's `verify` checks them. */
export interface Integrity {
  readonly hash?: string;
  readonly previous?: string;
  readonly signature?: string;
}

/** Something that was assumed, cut, masked or left out while an entry was read. Said on screen, never silent. */
export interface EntryNote {
  /** A stable word a program can act on, such as `zone-assumed` or `redacted`. See {@link NOTE_CODES} for ours; presets may add their own. */
  readonly code: string;
  /** The input property it is about (`['before', 'password']`). */
  readonly path?: Path;
  /** More, for a developer. Foreign text never stands here unquoted. */
  readonly detail?: string;
}

/** The note codes that Trilha itself writes, each with its meaning. */
export const NOTE_CODES = {
  'id-missing': 'The entry had no id; one was made from its place and content.',
  'id-imprecise': 'An id came as a number too large for JavaScript, so its last digits may be wrong.',
  'time-unreadable': 'The moment could not be read; the raw text is kept.',
  'zone-assumed': "The moment had no zone and was read in the source's declared time zone.",
  'zone-unknown': 'The moment had no zone and the source declares none.',
  'zone-invalid': 'The time zone that the source declares is not one the platform knows.',
  'operation-derived': "The operation was derived from the action's name or from which sides exist.",
  'operation-unknown': 'The action is not one Trilha or the host knows; it is shown verbatim.',
  'on-behalf-derived': 'For whom the actor acted was read from the snapshot (`sender_type` of a message).',
  'property-unreadable': 'A property had the wrong type; its value is kept in `extra`.',
  redacted: 'A secret field was masked before the entry was stored.',
  'empty-list-as-object': 'A snapshot was an empty list and is read as an empty object (PHP writes `[]` for `{}`).',
} as const satisfies Record<string, string>;

/** One audited event. Made only by `parseEntry`; plain, immutable data, except that snapshots read themselves when first looked at. */
export interface AuditEntry {
  readonly kind: 'entry';
  /** Unique within its source. */
  readonly id: string;
  /** The store's own total order as text (compared as decimal numbers when both are), which breaks ties of `occurredAt`. */
  readonly sequence?: string;
  readonly occurredAt: AuditTime;
  /** When it was stored, if that differs (queues, late arrivals). */
  readonly recordedAt?: AuditTime;
  /** The store's own verb, verbatim ("Status Alterado"). */
  readonly action: string;
  readonly operation: Operation;
  readonly outcome: Outcome;
  /** `null`: the store recorded no actor. */
  readonly actor: Actor | null;
  /** For whom the actor acted, nearest first ("API, em nome do lead"). Empty when nobody. */
  readonly onBehalfOf: readonly Actor[];
  readonly entity: EntityRef;
  /** Other entities the entry is about, in the store's order. */
  readonly related: readonly EntityRef[];
  /** The entity before, or `null` when no snapshot was recorded. */
  readonly before: Snapshot | null;
  /** The entity after, or `null` when no snapshot was recorded. */
  readonly after: Snapshot | null;
  /** `null`: the store states no changes itself. `[]`: it says that nothing changed. */
  readonly changes: readonly StatedChange[] | null;
  /** A description the store wrote, plain text. */
  readonly message?: string;
  /** Why it was done, in the actor's or store's words. */
  readonly reason?: string;
  readonly origin: Origin;
  readonly correlation: Correlation;
  readonly tags: readonly string[];
  readonly integrity?: Integrity;
  /** Every input property that was not mapped, redacted. */
  readonly extra: Readonly<Record<string, unknown>>;
  readonly notes: readonly EntryNote[];
}

/** A row that could not be read as an entry. It keeps its place on the screen, marked, with what is known of it. */
export interface UnreadableEntry {
  readonly kind: 'unreadable';
  /** Stable within its page: the row's own id when it had one, else made from its content. */
  readonly id: string;
  /** The moment, when at least that could be read, so that the row keeps its place in time. */
  readonly occurredAt: AuditTime | null;
  /** What was wrong, in English, for a developer. The screen's words come from the catalogue by `code`. */
  readonly problem: { readonly code: UnreadableCode; readonly detail: string };
  /** The input with secrets masked, for the raw view. */
  readonly raw: unknown;
}

/** Why a row is unreadable. `preset-failed`: the preset threw or returned nothing for it. */
export type UnreadableCode = 'not-an-object' | 'no-entity' | 'no-action' | 'no-time' | 'preset-failed';

/** What a list holds: an entry, or a row that could not be read. Told apart by `kind`. */
export type AuditRow = AuditEntry | UnreadableEntry;
