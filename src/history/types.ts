import type { Certainty, FieldType, Side } from '../diff/index.js';
import type { AuditEntry, EntityRef, NullBefore, Path, UnreadableEntry } from '../entry/index.js';

/** Options of `foldHistory`; every one has a default. They stay with the history and are used again by `extendHistory`. */
export interface HistoryOptions {
  /** Whose entries count. Default: the entity of the first entry given. Entries of others are counted in {@link History.ignored}. */
  readonly entity?: EntityRef;
  /** Key under which two references are the same entity. Default: type and id, verbatim. A host with type aliases maps them here. */
  readonly entityKey?: (entity: EntityRef) => string;
  /** In which order the rows are given, which decides between entries of one instant without a sequence. Default `newest` (first). */
  readonly order?: 'newest' | 'oldest';
  /** What a `null` in `before` of anything but a create means (DESIGN rule 5). Default `auto`. */
  readonly nullBefore?: NullBefore;
  /** `true`: the beginning of the history is among the rows, so nothing unloaded came before. Default `false` (a create says the same by itself). */
  readonly complete?: boolean;
  /** `false` turns inferred `before` values off, everywhere. Default `true`. */
  readonly infer?: boolean;
  /** Declared type of a field; equal values in other forms then count as equal (`2026-02-19 22:43:00` and `2026-02-19T22:43:00Z`). */
  readonly fieldType?: (path: Path) => FieldType | undefined;
  /** Zone in which naive times of `datetime` fields are read. */
  readonly timeZone?: string;
  /** Top-level fields the store keeps for itself (`updated_at`); continuity does not look at them. */
  readonly bookkeeping?: readonly string[];
}

/**
 * Where added rows stand in the source's own order, which only matters between entries of one instant without a sequence.
 * `after` (default): the next page, behind everything given so far. `before`: ahead of it (new rows on top of a newest-first list).
 * A number: the page's place among the others, for pages that arrive out of order.
 */
export type PagePlace = 'after' | 'before' | number;

/** Options of `extendHistory`. */
export interface ExtendOptions {
  readonly place?: PagePlace;
  /** Replaces the history's `complete` (the last page has come). */
  readonly complete?: boolean;
}

/** What was given but is not part of the history. */
export interface IgnoredRows {
  /** Rows of other entities. */
  readonly others: number;
  /** Rows that could not be read, of whichever entity. */
  readonly unreadable: readonly UnreadableEntry[];
  /** Entries given again (same id). The first one given stays. */
  readonly duplicates: number;
}

/** One entity's entries in true order, folded. Immutable: `extendHistory` gives another one that shares what did not change. */
export interface History {
  readonly kind: 'history';
  /** `null` only for a history of no entries without an `entity` option. */
  readonly entity: EntityRef | null;
  /** Number of entries. */
  readonly size: number;
  /** Oldest first: by time, then sequence, then the source's order. Built when first looked at. */
  readonly entries: readonly AuditEntry[];
  /** Entries without a readable moment: they have no place in the order and take no part in any statement. */
  readonly undated: readonly AuditEntry[];
  readonly ignored: IgnoredRows;
  /** Names of the top-level fields that any entry speaks of. */
  readonly fields: readonly string[];
  /** `true`: nothing unloaded can lie before the first entry: the options say so, or it is a create. */
  readonly complete: boolean;
  readonly options: HistoryOptions;
}

/** How much is known of a field's value. `known`: an entry recorded it. `inferred`: only a later `before` tells. `unknown`: nobody can say. */
export type Knowledge = 'known' | 'inferred' | 'unknown';

/**
 * Why a value is unknown. `not-loaded`: no loaded entry had spoken of it. `cut`: the entry that spoke of it, or may have, was cut.
 * `unrecorded`: an entry changed it, or may have, without recording to what. `redacted`: it is masked.
 * `gap`: the next entry shows that it was changed outside the audit, nobody knows when.
 */
export type UnknownReason = 'not-loaded' | 'cut' | 'unrecorded' | 'redacted' | 'gap';

/** A field at one moment. */
export interface FieldState {
  readonly path: Path;
  readonly knowledge: Knowledge;
  /** The value, or what is in its place. For `unknown`: what was seen last of it (half a text, a mask), never presented as the value. */
  readonly side: Side;
  /** Only for `unknown`. */
  readonly reason?: UnknownReason;
  /** The entry that says so: its `after`, or for `inferred` its `before`. `null` when no entry does. */
  readonly entry: AuditEntry | null;
  /** The entry that gave the field this value, which later entries may only have repeated. `null` when no loaded entry did. */
  readonly setBy: AuditEntry | null;
  /** Moment of `setBy`, ISO. */
  readonly since: string | null;
}

/** Whether the entity was there. `unknown` before the first loaded entry of a history that may go further back. */
export type Presence = 'before' | 'present' | 'deleted' | 'unknown';

/** An entity as it was at one instant. */
export interface EntityState {
  readonly entity: EntityRef | null;
  /** `before`: not created yet. After `deleted` the fields tell the last state. */
  readonly presence: Presence;
  /** The last entry up to the instant; `null` before the first. */
  readonly entry: AuditEntry | null;
  /** Every field the history knows of, in the order they were first met. */
  readonly fields: readonly FieldState[];
  /** How many fields are known, inferred and unknown. */
  readonly counts: Readonly<Record<Knowledge, number>>;
}

/** An instant: ISO 8601 text (with zone, or read as UTC), or right after one entry. */
export type Instant = string | { readonly entry: string };

/** What is known of a field's value just before an entry, beside what the entry itself recorded. */
export interface BeforeView {
  readonly side: Side;
  readonly certainty: Certainty;
  /** What the entry itself recorded. */
  readonly recorded: Side;
}

/** A recorded `before` that disagrees with the last known value: the field changed outside what was loaded. */
export interface Break {
  readonly path: Path;
  /** The last entry that told the value. */
  readonly from: AuditEntry;
  /** The entry whose `before` disagrees. */
  readonly to: AuditEntry;
  readonly expected: Side;
  readonly found: Side;
}

/**
 * Why continuity cannot be told. `unloaded`: no earlier entry is loaded that told the value. `unrecorded`: one side was not written down
 * (also a `null` that is no `null`). `cut`, `redacted`: a side cannot be read.
 */
export type DoubtReason = 'unloaded' | 'unrecorded' | 'cut' | 'redacted';

/** A field whose continuity up to an entry cannot be told. */
export interface Doubt {
  readonly path: Path;
  readonly from: AuditEntry | null;
  readonly reason: DoubtReason;
}

/** `continuous`: every field this entry speaks of was what the history expected. `broken`: one was not. `unclear`: cannot tell for at least one. */
export type SeamVerdict = 'start' | 'continuous' | 'broken' | 'unclear';

/** The joint between an entry and everything before it. */
export interface Seam {
  readonly entry: AuditEntry;
  /** The entry right before; `null` for the first. */
  readonly previous: AuditEntry | null;
  readonly verdict: SeamVerdict;
  /** Fields that were compared and agree. */
  readonly agreed: number;
  readonly breaks: readonly Break[];
  readonly doubts: readonly Doubt[];
}

/** What `checkContinuity` finds. It shows edits to what was loaded; deletions at the source leave a trace only when a later `before` disagrees. */
export interface Continuity {
  /** One for each entry, oldest first. */
  readonly seams: readonly Seam[];
  /** Every break, oldest first. */
  readonly breaks: readonly Break[];
  /** Entries that change something, as far as can be read. */
  readonly changes: number;
  /** Seams that are broken ("1 lacuna"). */
  readonly gaps: number;
  /** Seams that cannot be told wholly ("3 não verificáveis"). */
  readonly unverifiable: number;
  /** Entries without a readable moment, which have no place in the check. */
  readonly undated: number;
}

/** One value of a field and how long it held. */
export interface FieldSpan {
  readonly side: Side;
  readonly knowledge: Knowledge;
  readonly reason?: UnknownReason;
  /** The entry that set it. `null`: no loaded entry did (it was found, see `seenBy`). */
  readonly setBy: AuditEntry | null;
  /** The first loaded entry that tells the value. */
  readonly seenBy: AuditEntry | null;
  /** From when it held, ISO; `null` when unknown. */
  readonly from: string | null;
  /** Until when, ISO (exclusive); `null` for the last value, and when a gap follows. */
  readonly to: string | null;
  /** Milliseconds it held; `null` when an end is unknown or open. */
  readonly heldMs: number | null;
  /** Entries that recorded this very value again. */
  readonly repeats: number;
  /** Present when the value was changed to this one outside the audit, between the two moments. */
  readonly gap?: { readonly after: AuditEntry; readonly until: AuditEntry };
}

/** Every value of one field, oldest first. */
export interface FieldHistory {
  readonly path: Path;
  readonly spans: readonly FieldSpan[];
  /** How many different values it took in a row, as far as known. */
  readonly changes: number;
  /** Times it changed outside the audit. */
  readonly gaps: number;
}
