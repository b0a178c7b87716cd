import type { Coverage, ReadLimits } from './snapshot.js';
import type { AuditEntry, Operation } from './types.js';

/** A moment as stores write it: ISO text, `YYYY-MM-DD HH:mm:ss`, Unix seconds or milliseconds as a number, or an already read time. */
export type TimeInput =
  | string
  | number
  | { readonly iso?: string | null; readonly raw?: string | number | null; readonly zone?: string };

/** An actor as given: a name alone, or its parts. */
export type ActorInput =
  | string
  | {
      readonly kind?: string;
      readonly id?: string | number;
      readonly name?: string;
      readonly email?: string;
      readonly type?: string;
      readonly avatarUrl?: string;
      readonly deleted?: boolean;
    }
  | null;

/** An entity as given. */
export interface EntityInput {
  readonly type: string;
  readonly id?: string | number | null;
  readonly label?: string;
  readonly role?: string;
}

/** A snapshot as given: an object, a text (JSON, cut JSON, anything), or a snapshot's own JSON form. */
export type SnapshotInput = object | string | null;

/**
 * What `parseEntry` reads: the loose form of an entry, which a preset's `toEntries`, a host's fetcher or our HTTP contract gives.
 * Only `entity`, `action` and `occurredAt` are needed. Unknown properties are kept in `extra`.
 */
export interface EntryInput {
  readonly id?: string | number;
  readonly sequence?: string | number;
  readonly occurredAt: TimeInput;
  readonly recordedAt?: TimeInput;
  readonly action: string;
  readonly operation?: string;
  readonly outcome?: string;
  readonly actor?: ActorInput;
  readonly onBehalfOf?: ActorInput | readonly ActorInput[];
  readonly entity: EntityInput;
  readonly related?: readonly EntityInput[];
  readonly before?: SnapshotInput;
  readonly after?: SnapshotInput;
  /** Coverage of both snapshots, or of each. */
  readonly coverage?: Coverage | { readonly before?: Coverage; readonly after?: Coverage };
  readonly changes?: readonly unknown[] | null;
  readonly message?: string;
  readonly reason?: string;
  readonly origin?: {
    readonly ip?: string;
    readonly userAgent?: string;
    readonly url?: string;
    readonly method?: string;
    readonly channel?: string;
  };
  readonly correlation?: {
    readonly request?: string;
    readonly batch?: string;
    readonly session?: string;
    readonly trace?: string;
  };
  readonly tags?: readonly string[];
  readonly integrity?: { readonly hash?: string; readonly previous?: string; readonly signature?: string };
  readonly notes?: readonly { readonly code: string; readonly path?: readonly (string | number)[]; readonly detail?: string }[];
  readonly [unmapped: string]: unknown;
}

/** What `null` in `before` of an update means (DESIGN rule 5). `auto`: unrecorded where the history knows better, otherwise null. */
export type NullBefore = 'trust' | 'unrecorded' | 'auto';

/** How the rows of a source are read. */
export interface ParseOptions {
  /** IANA zone of times written without one. Without it such times are marked `unknown`. */
  readonly timeZone?: string;
  /** Default `unknown`. */
  readonly coverage?: Coverage;
  /** Default `auto`. Used by histories and diffs; kept with the source. */
  readonly nullBefore?: NullBefore;
  /**
   * Names of secret fields, compared whole, ignoring case, `_`, `-` and camel case, at any depth and inside JSON texts.
   * An array replaces {@link DEFAULT_SECRETS}; a function gets them and returns what to use. `false` masks nothing.
   */
  readonly secrets?: readonly string[] | ((defaults: readonly string[]) => readonly string[]) | false;
  /** Operation of each of the host's own actions, by verbatim action (`{ 'Lead Aquecido': 'status' }`). */
  readonly operations?: Readonly<Record<string, Operation>>;
  readonly limits?: ReadLimits;
  /**
   * For whom the actor acted, when the row itself does not say. Gets the entry as far as it is read; `undefined` says nothing. Default:
   * a message whose `after` has a `sender_type` other than the actor's own kind is on behalf of that sender ({@link readSenderType}).
   * `false` derives nothing.
   */
  readonly onBehalfOf?: OnBehalfReader | false;
  /** Where the row stands (its page and number, say). It becomes part of the id that is made for a row without one, so that equal rows differ. */
  readonly place?: string;
}

/** What an {@link OnBehalfReader} is shown. Snapshots read themselves when `root` is looked at, which costs time in a long list. */
export type OnBehalfContext = Pick<AuditEntry, 'action' | 'operation' | 'entity' | 'before' | 'after' | 'actor'>;

/** Says for whom an entry's actor acted; `undefined` or `null` for nobody. */
export type OnBehalfReader = (entry: OnBehalfContext) => ActorInput | undefined;
