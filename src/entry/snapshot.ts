import type { Path } from './types.js';

/**
 * What a snapshot says about fields it does not name. `full`: a missing key was not there.
 * `changed`: only what changed is listed, a missing key says nothing. `unknown`: nobody told.
 */
export type Coverage = 'full' | 'changed' | 'unknown';

/**
 * A recorded value, as a tree of tagged nodes, so that `null`, cut, masked and absent can never be mistaken for one another
 * and field names such as `__proto__` are ordinary.
 */
export type ValueNode = ScalarNode | ObjectNode | ArrayNode | CutNode | MaskedNode | OpaqueNode;

/** A whole text, number, boolean or null. */
export interface ScalarNode {
  readonly type: 'scalar';
  readonly value: string | number | boolean | null;
  /**
   * The number's own digits, only where a JavaScript number cannot hold them (`9007199254740993`). Compare and show these when present.
   * For `NaN`, `Infinity` and `-Infinity`, which are no JSON but which some writers write, `value` and `digits` are both that word.
   */
  readonly digits?: string;
}

/** An object. `fields` keeps the written order; of a key written twice the last value counts, as in `JSON.parse`. */
export interface ObjectNode {
  readonly type: 'object';
  readonly fields: ReadonlyMap<string, ValueNode>;
  /** `true`: the text ended inside this object (or reading stopped in it at a limit), so fields may be missing that were there. */
  readonly cut: boolean;
  /** The JSON text this was decoded from, when the object stood inside a text field ("JSON em texto"). */
  readonly encoded?: string;
  /** Keys that stood more than once. */
  readonly duplicates?: readonly string[];
}

/** An array. */
export interface ArrayNode {
  readonly type: 'array';
  readonly items: readonly ValueNode[];
  /** `true`: the text ended inside this array, or reading stopped in it at a limit. */
  readonly cut: boolean;
  readonly encoded?: string;
}

/** A value the text ended inside of: half a text or half a number. Never a whole value, whatever it looks like. */
export interface CutNode {
  readonly type: 'cut';
  readonly of: 'string' | 'number' | 'literal';
  /**
   * What can be read of it: the decoded beginning of the text, or the digits so far. `''` when nothing: after `{"name":` the field is
   * known to be there and nothing of its value is (then `of` is `literal`).
   */
  readonly partial: string;
}

/** A secret, masked by Trilha at the boundary or already by the store. Its value is not kept anywhere. */
export interface MaskedNode {
  readonly type: 'masked';
  /** `boundary`: by `parseEntry`. `store`: the store wrote a mask such as `[REDACTED]`. */
  readonly by: 'boundary' | 'store';
  /** What the store showed instead, when it masked. */
  readonly shown?: string;
  /** Equal numbers within one entry mean that the values were equal before masking. Absent: they were never compared. */
  readonly identity?: number;
}

/** A part that was not read because a limit was met, or that a given object would not let be read. Its text is kept as far as it is known. */
export interface OpaqueNode {
  readonly type: 'opaque';
  readonly limit: SnapshotLimit;
  /** The beginning of the unread part. */
  readonly text: string;
}

/**
 * The limits of reading, all of them said on screen when met. `depth`: nesting levels, or JSON texts inside JSON texts.
 * `unreadable`: not a limit of ours, but a given object that refers to itself or whose property throws when read.
 */
export type SnapshotLimit = 'depth' | 'nodes' | 'size' | 'unreadable';

/** Where and how a text snapshot ends too early. */
export interface Cut {
  /** The field or item the cut is in or after; the container itself when the cut comes before its first. */
  readonly path: Path;
  /** How many JSON texts deep: 0 is the snapshot's own text, 1 a JSON text inside it, and so on. */
  readonly layer: number;
  /** What the text ended inside of. `between`: between two values, or right after one. */
  readonly in: 'key' | 'string' | 'number' | 'literal' | 'between';
}

/** A limit met while reading, with the place. */
export interface LimitMet {
  readonly limit: SnapshotLimit;
  readonly path: Path;
}

/**
 * Recorded fields of an entity, at one moment. It holds what the store wrote and reads it into {@link ValueNode}s when `root` (or
 * `cuts`, `limits`) is first looked at, so that a hundred thousand loaded entries cost only their texts.
 */
export interface Snapshot {
  readonly kind: 'snapshot';
  readonly coverage: Coverage;
  /** The text as the store wrote it, `null` when the store gave an object. After masking it is rewritten from `root`. */
  readonly text: string | null;
  /** The value. A text that is not JSON at all is a scalar. */
  readonly root: ValueNode;
  /** Every place where text was cut; empty for a whole snapshot. (Of pathologically many deep places only the first are listed; every node still says `cut`.) */
  readonly cuts: readonly Cut[];
  /** Every limit that was met. */
  readonly limits: readonly LimitMet[];
  /** Plain form that `readSnapshot` takes back: used by `JSON.stringify`, workers and server rendering. */
  toJSON(): SnapshotJson;
}

/** A snapshot as plain JSON: what it was read from. */
export interface SnapshotJson {
  readonly kind: 'snapshot';
  readonly coverage: Coverage;
  readonly text: string | null;
  /** What the store gave, when it gave an object. Read when there is neither `text` nor `json`. */
  readonly value?: unknown;
  /** The value as exact JSON text, when `text` is `null`. It keeps what plain JSON cannot carry (digits, cycles already broken, depth). */
  readonly json?: string;
  /** Nodes that text cannot express, with their places: masked values and unread parts. */
  readonly marks?: readonly SnapshotMark[];
}

/** A node of a snapshot that its text cannot express, and its place. */
export interface SnapshotMark {
  readonly path: Path;
  readonly node: MaskedNode | OpaqueNode;
}

/** Limits for reading one snapshot; what is beyond them becomes an {@link OpaqueNode}, never silence. */
export interface ReadLimits {
  /** Nesting levels, over all JSON-in-text layers. Default 200,000. */
  readonly depth?: number;
  /** Values. Default 1,000,000. */
  readonly nodes?: number;
  /** Characters of text. Default 20,000,000. */
  readonly size?: number;
  /** JSON texts inside JSON texts. Default 8. */
  readonly layers?: number;
}

/** Options of `readSnapshot`. */
export interface ReadSnapshotOptions {
  /** Default `unknown`. */
  readonly coverage?: Coverage;
  readonly limits?: ReadLimits;
}
