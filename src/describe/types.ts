import type { FieldType } from '../diff/index.js';
import type { Actor, AuditEntry, EntityRef, NullBefore, Operation, Path } from '../entry/index.js';
import type { CoreMessages, EntryMessages, Formatters, Messages } from '../i18n/index.js';
import type { FieldView, UserAgentView } from './views.js';

export type * from './views.js';

/** Visual weight of a thing, mapped to colours by the stylesheet only. Always shown with an icon and a word. */
export type Tone = 'neutral' | 'create' | 'update' | 'status' | 'message' | 'delete' | 'access' | 'warning' | 'danger';

/** Name of one of Trilha's icons. */
export type IconName =
  | 'create'
  | 'update'
  | 'status'
  | 'message'
  | 'delete'
  | 'restore'
  | 'link'
  | 'unlink'
  | 'read'
  | 'auth'
  | 'other'
  | 'unknown'
  | 'user'
  | 'api'
  | 'ai'
  | 'system'
  | 'anonymous'
  | 'added'
  | 'removed'
  | 'changed'
  | 'moved'
  | 'same'
  | 'truncated'
  | 'unrecorded'
  | 'redacted'
  | 'inferred'
  | 'contradicted'
  | 'warning'
  | 'search'
  | 'close'
  | 'copy'
  | 'check'
  | 'chevron'
  | 'more'
  | 'retry'
  | 'clock'
  | 'filter'
  | 'download'
  | 'print'
  | 'columns'
  | 'external'
  | 'gap';

/** A business field of the host: its word, how its values are shown, how much it matters. Made by `defineField`. */
export interface FieldDefinition {
  /** The field's key, or its whole path joined by dots (`custom_data.webchat.page_url`). */
  readonly name: string;
  /** Entity types it is for. Default: all. */
  readonly entity?: string | readonly string[];
  /** Word for people; a function gets the locale. Default: the name itself. */
  readonly label?: string | ((locale: string) => string);
  readonly type?: FieldType;
  /** Words of enum values (`{ waiting_customer: 'Aguardando cliente' }`), or per locale by a function. */
  readonly values?: Readonly<Record<string, string>> | ((locale: string) => Readonly<Record<string, string>>);
  /** ISO 4217 code for `money`. */
  readonly currency?: string;
  /** How a whole value is shown; gets the plain value and the locale. `undefined` falls back to the type's way. */
  readonly format?: (value: unknown, locale: string) => string | undefined;
  /** Address of the thing a `reference` value names. */
  readonly hrefFor?: (value: unknown) => string | undefined;
  /** Order in summaries: higher first. Defaults by type and name: status and enums 30, bookkeeping -30, else 0. */
  readonly weight?: number;
  /** `true`: a field the store keeps for itself (`updated_at`), last in summaries and ignored when runs are folded. */
  readonly bookkeeping?: boolean;
}

/** An action of the host: its word, operation and looks. Made by `defineAction`. */
export interface ActionDefinition {
  /** The store's verb, verbatim. */
  readonly name: string;
  readonly operation?: Operation;
  readonly label?: string | ((locale: string) => string);
  readonly tone?: Tone;
  readonly icon?: IconName;
}

/** A type of entity of the host: its words, aliases and address. Made by `defineEntity`. */
export interface EntityDefinition {
  /** The type's name; entries with any of `aliases` are the same type. */
  readonly type: string;
  readonly aliases?: readonly string[];
  readonly label?: string | ((locale: string) => string);
  /** Grammatical gender of the Portuguese word, where a sentence needs it. */
  readonly gender?: 'm' | 'f';
}

/** What an address is asked for. */
export type HrefTarget =
  | { readonly kind: 'entity'; readonly entity: EntityRef }
  | { readonly kind: 'actor'; readonly actor: Actor }
  | { readonly kind: 'entry'; readonly entry: AuditEntry }
  | { readonly kind: 'field'; readonly field: string; readonly value: unknown };

/** What there is of an {@link EntryContext} before the code that describes entries has come. Made once by the provider, identity stable. */
export interface CoreContext extends Omit<EntryContext, 'messages' | 'lookup'> {
  readonly messages: CoreMessages;
}

/** Everything `describe` needs beside the entry itself: words, formats, the host's definitions. Identity stable. */
export interface EntryContext {
  readonly locale: string;
  readonly messages: EntryMessages;
  readonly format: Formatters;
  readonly fields: readonly FieldDefinition[];
  readonly actions: readonly ActionDefinition[];
  readonly entities: readonly EntityDefinition[];
  /** The only maker of links; foreign text is never one. */
  readonly hrefFor?: (target: HrefTarget) => string | undefined;
  /** Replaces the built-in reading of user agents; `undefined` falls back to it. */
  readonly parseUserAgent?: (userAgent: string) => UserAgentView | undefined;
  /** The source's declared zone. Naive times inside snapshots are read in it; without it they are shown as written. */
  readonly sourceTimeZone?: string;
  /** What a `null` before means (DESIGN rule 5). Default `auto`. */
  readonly nullBefore?: NullBefore;
  /** The host's definitions, indexed. */
  readonly lookup: DescribeLookup;
}

/** The same with the whole catalogue. Made once by the provider or `createDescriber`. */
export interface DescribeContext extends EntryContext {
  readonly messages: Messages;
}

/** The host's definitions by name. Made by `createDescriber`. */
export interface DescribeLookup {
  /** What is known of a field: the host's definition for its whole path or its key, for this entity type or any, and the defaults. */
  field(path: Path, entityType?: string): FieldView;
  /** By the store's verb, verbatim. */
  action(name: string): ActionDefinition | undefined;
  /** By type or alias. */
  entity(type: string): EntityDefinition | undefined;
  /** The host's word for a type, in the screen's language; `undefined` when it has none. */
  entityLabel(type: string): string | undefined;
}
