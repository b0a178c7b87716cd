import type { Coverage, Path, ReadLimits, Snapshot, ValueNode } from '../entry/index.js';

/** What can stand on either side of a comparison: a read snapshot, a plain value, a JSON text (whole or cut), or nothing. */
export type DiffInput = Snapshot | object | string | null;

/** One side of a change. The five states of DESIGN rule 2; a `value` may itself be `null`, `''`, `0` or `false`. */
export type Side =
  | { readonly state: 'value'; readonly value: ValueNode }
  | { readonly state: 'absent' }
  | { readonly state: 'unrecorded' }
  /** `partial` is the half value, when the cut went through this very value; without it the value lay beyond the cut. */
  | { readonly state: 'truncated'; readonly partial?: ValueNode }
  | { readonly state: 'redacted'; readonly shown?: string };

/** How a `before` is known. `entry` names the entry it was inferred from, or that contradicts it. */
export type Certainty =
  | { readonly type: 'recorded' }
  | { readonly type: 'inferred'; readonly entry: string; readonly at: string | null }
  | { readonly type: 'contradicted'; readonly entry: string; readonly at: string | null; readonly expected: Side };

/** The eight verdicts, in the order the interface explains them. */
export const VERDICTS = ['changed', 'added', 'removed', 'moved', 'truncated', 'unrecorded', 'redacted', 'same'] as const;
/** One of {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number];

/** Why a comparison is coarser than it could be: a time or size budget was met. Said on screen. */
export type Coarseness = 'items-unmatched' | 'text-undivided' | 'too-deep' | 'too-many';

interface DiffNodeBase {
  /** From the root. An item's number is its place in `after`, or in `before` when it is gone. */
  readonly path: Path;
  readonly before: Side;
  readonly after: Side;
  readonly certainty: Certainty;
  /** Differences inside. Only where both sides are containers; a container that was added, removed or is the same is one node, opened by `flattenDiff` on demand. */
  readonly children: readonly DiffNode[];
  /** Which sides were JSON inside text, so that its parts have their own paths. */
  readonly encoded?: 'before' | 'after' | 'both';
  /** Present when the comparison of this node was cut short by a budget. */
  readonly coarse?: Coarseness;
}

/** Not there before, there after. */
export interface AddedNode extends DiffNodeBase {
  readonly verdict: 'added';
}
/** There before, not there after. */
export interface RemovedNode extends DiffNodeBase {
  readonly verdict: 'removed';
}
/** Other value, or a container with differences inside (`children`). */
export interface ChangedNode extends DiffNodeBase {
  readonly verdict: 'changed';
}
/** An array item at another place; `children` hold what changed inside it. */
export interface MovedNode extends DiffNodeBase {
  readonly verdict: 'moved';
  readonly from: number;
  readonly to: number;
}
/** Equal. `form: 'other'`: the same value written differently, which the host's field type says is no change. */
export interface SameNode extends DiffNodeBase {
  readonly verdict: 'same';
  readonly form: 'identical' | 'other';
}
/** Cannot be compared because a side was cut. Never a change, never a removal. */
export interface TruncatedNode extends DiffNodeBase {
  readonly verdict: 'truncated';
}
/** Cannot be compared because a side was not recorded. */
export interface UnrecordedNode extends DiffNodeBase {
  readonly verdict: 'unrecorded';
}
/** At least one side is masked. `changed` is known only when the values were compared before masking. */
export interface RedactedNode extends DiffNodeBase {
  readonly verdict: 'redacted';
  readonly changed: boolean | null;
}

/** A node of the difference tree: one value's before and after, with a verdict. */
export type DiffNode =
  | AddedNode
  | RemovedNode
  | ChangedNode
  | MovedNode
  | SameNode
  | TruncatedNode
  | UnrecordedNode
  | RedactedNode;

/** What a host declares about a field's values; it decides equality across written forms and how values are shown. */
export type FieldType = 'text' | 'number' | 'decimal' | 'money' | 'boolean' | 'date' | 'datetime' | 'enum' | 'reference' | 'json';

/** Options of `diffSnapshots`; every one has a default. */
export interface DiffOptions {
  /**
   * Coverage of sides given as plain values or texts (a `Snapshot` brings its own). Default `full`: a missing key was removed or added.
   * `changed` and `unknown`: a missing key is *unrecorded*. A key beyond a cut is always *truncated*.
   */
  readonly coverage?: Coverage;
  /** What a `null` side means: `absent` (the entity was not there; default) or `unrecorded` (nobody wrote it down). */
  readonly nullSide?: 'absent' | 'unrecorded';
  /** What a `null` *value* of `before` means on an update (DESIGN rule 5). Default `trust`. */
  readonly nullBefore?: 'trust' | 'unrecorded';
  /** Declared type of a field; gives *same value, other form*. */
  readonly fieldType?: (path: Path) => FieldType | undefined;
  /** Zone in which naive times of `datetime` fields are read. Without one they are never equated with zoned ones. */
  readonly timeZone?: string;
  /** Keys that identify array items, tried in order. Default `['id', 'uuid', '_id', 'key', 'slug']`. */
  readonly identityKeys?: readonly string[];
  /** Upper bound on comparison steps; a coarser result says so. Default 2,000,000. */
  readonly budget?: number;
  readonly limits?: ReadLimits;
}

/** A line of a flattened difference, ready to be drawn. */
export interface DiffLine {
  /** Unique and stable within its tree: the JSON Pointer of `path`, followed by `~before` for items that only `before` has, `~same` for skipped runs (of the first one), `~cut` for cuts. */
  readonly key: string;
  readonly path: Path;
  /** Levels below the root's fields; the first fields are 0. */
  readonly depth: number;
  /**
   * `leaf`: a value. `group`: a container with lines below it. `skipped`: unchanged lines folded away, `count` of them; `open` when they
   * follow. `cut`: the text of the sides that are `truncated` ended here, in the container at `path`; what came after is not known.
   */
  readonly kind: 'leaf' | 'group' | 'skipped' | 'cut';
  readonly verdict: Verdict;
  readonly before: Side;
  readonly after: Side;
  readonly certainty: Certainty;
  readonly encoded?: 'before' | 'after' | 'both';
  readonly coarse?: Coarseness;
  /** `moved` only. */
  readonly from?: number;
  readonly to?: number;
  /** `redacted` only. */
  readonly changed?: boolean | null;
  /** `same` only. */
  readonly form?: 'identical' | 'other';
  /** Leaves below a group, or lines folded into a `skipped` one. 1 for a leaf. */
  readonly count: number;
  /** Whether the lines of a group, or of a skipped run, follow. */
  readonly open?: boolean;
}

/** Options of `flattenDiff`. */
export interface FlattenOptions {
  /** `changes` (default) folds unchanged lines into `skipped` ones; `all` shows them. */
  readonly show?: 'changes' | 'all';
  /** Lines (by `key`) whose open state differs from the default: groups with differences are open; whole added, removed, unchanged or lost containers and skipped runs are closed. */
  readonly toggled?: ReadonlySet<string>;
  /** `path` (default): leaves only, each with its whole path. `tree`: groups with their children below. */
  readonly layout?: 'path' | 'tree';
}

/** How many leaves of each verdict a tree has. A closed container counts once. */
export type DiffCounts = Readonly<Record<Verdict, number>>;

/** {@link DiffCounts} with their sum, `same` included. */
export interface DiffTotals extends DiffCounts {
  readonly total: number;
}

/** Word-level parts of two texts. */
export interface TextPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Result of `diffText`. `parts` is `null` when the texts are too large or too different within the time allowed: show both whole. */
export interface TextDiff {
  readonly parts: readonly TextPart[] | null;
  /** `true`: the texts differ only in Unicode normalisation or invisible characters. */
  readonly invisible: boolean;
}

/** An operation of JSON Patch (RFC 6902), as `toJsonPatch` writes them. `path` is a JSON Pointer (RFC 6901). */
export type JsonPatchOperation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string };

/** Bounds of `diffText`. */
export interface TextDiffOptions {
  /** Milliseconds after which the comparison is given up. Default 150. */
  readonly timeout?: number;
  /** Most characters of the differing middle of either text that are compared. Default 50,000. */
  readonly maxLength?: number;
}
