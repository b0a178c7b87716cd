import type { Certainty, DiffLine, FieldType, Side, Verdict } from '../diff/index.js';
import type { ActorKind, AuditEntry, EntityRef, Operation, Outcome, Path, ZoneKnowledge } from '../entry/index.js';
import type { FieldDefinition, IconName, Tone } from './types.js';

/** A field in words. */
export interface FieldView {
  readonly path: Path;
  /** The host's words for each step of the path, joined by " › "; the written name where the host has none. */
  readonly label: string;
  /** As the host declares it; `undefined` when it does not. */
  readonly type: FieldType | undefined;
  /** Order in summaries, see {@link FieldDefinition.weight}. */
  readonly weight: number;
  readonly bookkeeping: boolean;
  readonly definition: FieldDefinition | undefined;
}

/** An action in words. */
export interface ActionView {
  readonly label: string;
  readonly operation: Operation;
  readonly operationLabel: string;
  readonly icon: IconName;
  readonly tone: Tone;
  /** `false`: neither the host nor Trilha knows this action; it is shown verbatim. */
  readonly known: boolean;
}

/** A failure in words. */
export interface ErrorView {
  readonly kind: string;
  readonly title: string;
  /** What the reader can do. */
  readonly help: string;
  /** Whether trying again, unchanged, can help. */
  readonly retry: boolean;
  /** How long the server asks to wait, in milliseconds. */
  readonly retryAfterMs?: number;
  /** For a developer. */
  readonly detail?: string;
}

/** A user agent in words. Missing parts were not there or beyond a cut; they are never guessed. */
export interface UserAgentView {
  readonly browser?: string;
  readonly os?: string;
  /** `true`: the text was cut, so the browser may be unknowable. */
  readonly cut: boolean;
}

/** A moment in words. */
export interface TimeView {
  /** `dd/MM/yyyy HH:mm:ss` in the screen's zone (or the raw text when unreadable). */
  readonly text: string;
  /** The date part alone, and the time part alone. */
  readonly date: string;
  readonly time: string;
  /** `2026-02-19`: the day in the screen's zone, for grouping; `null` when unreadable. */
  readonly day: string | null;
  /** For `<time dateTime>`; `null` when unreadable. */
  readonly iso: string | null;
  readonly utc: string;
  readonly zone: ZoneKnowledge;
  /** What is doubtful about it, in words; absent when nothing is. */
  readonly doubt?: string;
}

/** An actor in words. */
export interface ActorView {
  readonly kind: ActorKind;
  /** Name to show: the actor's own, else the kind's word with its id. */
  readonly name: string;
  /** The kind's word ("API", "IA", "Sistema"). */
  readonly kindLabel: string;
  readonly icon: IconName;
  readonly initials?: string;
  readonly avatarUrl?: string;
  readonly href?: string;
  readonly deleted: boolean;
  /** For whom, nearest first. */
  readonly chain: readonly ActorView[];
  /** Everything in one phrase ("API, em nome de lead Pedro"). */
  readonly phrase: string;
}

/** An origin in words. */
export interface OriginView {
  readonly ip?: string;
  /** "macOS · navegador não identificado". */
  readonly client?: string;
  readonly userAgent?: string;
  /** `true`: the user agent was cut. */
  readonly cut: boolean;
  readonly url?: string;
  readonly method?: string;
  readonly channel?: string;
  readonly phrase: string;
}

/** An entity in words. */
export interface EntityView {
  readonly ref: EntityRef;
  /** The host's word for the type, else the type itself. */
  readonly typeLabel: string;
  readonly id: string | null;
  /** "Lead #18". */
  readonly name: string;
  /** "Pedro". */
  readonly label?: string;
  readonly href?: string;
}

/** One side of a change in words. */
export interface SideView {
  readonly state: Side['state'];
  /** What the value is, for its looks. `none` for sides without a value. */
  readonly look: 'text' | 'number' | 'boolean' | 'null' | 'empty' | 'date' | 'enum' | 'reference' | 'list' | 'object' | 'none';
  /** The short text: the formatted value, or the state's word ("ausente", "não registrado", "cortado", "oculto"). */
  readonly text: string;
  /** The whole text, when `text` shortens or reformats it. */
  readonly full?: string;
  readonly href?: string;
}

/** One changed field in words. */
export interface LineView {
  readonly key: string;
  readonly line: DiffLine;
  readonly path: Path;
  /** The host's words for the path, joined by " › ". */
  readonly label: string;
  readonly verdict: Verdict;
  readonly verdictLabel: string;
  readonly icon: IconName;
  readonly before: SideView;
  readonly after: SideView;
  readonly certainty: Certainty;
  /** "inferido de 19/02/2026 22:42:47", in words; absent for recorded ones. */
  readonly certaintyLabel?: string;
  /** The whole change as a spoken sentence ("status: de active para waiting_customer, valor anterior inferido"). */
  readonly phrase: string;
  readonly weight: number;
}

/** An entry in words: all a row needs. */
export interface EntryView {
  readonly entry: AuditEntry;
  readonly when: TimeView;
  readonly entity: EntityView;
  readonly action: ActionView;
  readonly actor: ActorView | null;
  readonly actorLabel: string;
  readonly origin: OriginView;
  readonly outcome: { readonly value: Outcome; readonly label: string };
  /** The changes that matter most, at most `top` of them, then `more` others. */
  readonly changes: readonly LineView[];
  readonly more: number;
  /** `true`: the text of a snapshot was cut, so there may be changes that nobody can see. */
  readonly cut: boolean;
  /** When there is no line to show: "sem alteração visível", the message, or the reason. */
  readonly remark?: string;
  /** "3 campos alterados, 1 cortado". */
  readonly summary: string;
  /** The whole entry as a sentence ("API alterou status de active para waiting_customer e mais 1 campo"). */
  readonly sentence: string;
}
