import type { SnapshotInput } from './input.js';
import { applyMarks } from './marks.js';
import { readPlain } from './plain-read.js';
import { printValue } from './print.js';
import { Reading } from './reading.js';
import { emptyListAsObject, readText } from './read-text.js';
import type {
  Coverage,
  Cut,
  LimitMet,
  ReadLimits,
  ReadSnapshotOptions,
  Snapshot,
  SnapshotJson,
  SnapshotMark,
  ValueNode,
} from './snapshot.js';
import { marksIn } from './marked.js';

interface Content {
  readonly root: ValueNode;
  readonly cuts: readonly Cut[];
  readonly limits: readonly LimitMet[];
}

/** What a snapshot is made from. */
export interface SnapshotParts {
  readonly coverage: Coverage;
  readonly text: string | null;
  readonly value?: unknown;
  readonly json?: string;
  readonly marks?: readonly SnapshotMark[];
}

function readContent(parts: SnapshotParts, limits: ReadLimits | undefined): Content {
  const reading = new Reading(limits);
  const text = parts.text ?? parts.json;
  const node = emptyListAsObject(text === undefined ? readPlain(parts.value, reading) : readText(text, reading));
  const told = (parts.marks ?? []).flatMap(({ path, node }) => (node.type === 'opaque' ? [{ path, limit: node.limit }] : []));
  return { root: applyMarks(node, parts.marks), cuts: reading.cuts, limits: [...reading.met, ...told] };
}

/**
 * A snapshot that reads itself when first looked at. Its own properties are its coverage and its content as JSON says it (`text`, or
 * `json` and `marks`), so that two snapshots are deeply equal exactly when they hold the same; everything else is on the prototype.
 */
class LazySnapshot implements Snapshot {
  readonly coverage: Coverage;
  readonly text: string | null;
  readonly #parts: SnapshotParts;
  readonly #limits: ReadLimits | undefined;
  #content: Content | undefined;

  constructor(parts: SnapshotParts, limits: ReadLimits | undefined) {
    this.coverage = parts.coverage;
    this.text = parts.text;
    this.#parts = parts;
    this.#limits = limits;
    if (parts.text === null) Object.defineProperties(this, WRITTEN);
    else if (parts.marks !== undefined) Object.defineProperty(this, 'marks', { value: parts.marks, enumerable: true });
  }

  get kind(): 'snapshot' {
    return 'snapshot';
  }

  #read(): Content {
    this.#content ??= readContent(this.#parts, this.#limits);
    return this.#content;
  }

  get root(): ValueNode {
    return this.#read().root;
  }

  get cuts(): readonly Cut[] {
    return this.#read().cuts;
  }

  get limits(): readonly LimitMet[] {
    return this.#read().limits;
  }

  toJSON(): SnapshotJson {
    const { coverage, text } = this;
    const marks = text === null ? marksIn(this.root) : (this.#parts.marks ?? []);
    const written = text === null ? { text, json: printValue(this.root) } : { text };
    return { kind: 'snapshot', coverage, ...written, ...(marks.length === 0 ? {} : { marks }) };
  }

  static partsOf(snapshot: LazySnapshot): SnapshotParts {
    return snapshot.#parts;
  }
}

/** Computed when looked at, as `root` is. */
const WRITTEN: PropertyDescriptorMap = {
  json: {
    enumerable: true,
    get(this: LazySnapshot) {
      return printValue(this.root);
    },
  },
  marks: {
    enumerable: true,
    get(this: LazySnapshot) {
      return marksIn(this.root);
    },
  },
};

/** Whether a value is a snapshot as `readSnapshot` makes them. */
export function isSnapshot(value: unknown): value is Snapshot {
  try {
    return value instanceof LazySnapshot;
  } catch {
    // A proxy may refuse to say.
    return false;
  }
}

/** What a snapshot was made from. A copy that is no snapshot any more (a spread one, say) is its own parts. */
export function partsOf(snapshot: Snapshot): SnapshotParts {
  return snapshot instanceof LazySnapshot ? LazySnapshot.partsOf(snapshot) : snapshot;
}

/** Makes a snapshot from its parts, as they are. */
export function makeSnapshot({ marks, ...parts }: SnapshotParts, limits?: ReadLimits): Snapshot {
  return new LazySnapshot(marks === undefined || marks.length === 0 ? parts : { ...parts, marks }, limits);
}

const COVERAGES: readonly unknown[] = ['full', 'changed', 'unknown'] satisfies readonly Coverage[];

function isJsonForm(value: object): value is SnapshotJson {
  const { kind, coverage, text, json } = value as Partial<Record<keyof SnapshotJson, unknown>>;
  return (
    kind === 'snapshot' &&
    COVERAGES.includes(coverage) &&
    (typeof text === 'string' || (text === null && (typeof json === 'string' || 'value' in value)))
  );
}

function isMark(value: unknown): value is SnapshotMark {
  if (typeof value !== 'object' || value === null) return false;
  const { path, node } = value as Partial<Record<keyof SnapshotMark, unknown>>;
  if (!Array.isArray(path) || typeof node !== 'object' || node === null) return false;
  const { type } = node as { readonly type?: unknown };
  return type === 'masked' || type === 'opaque';
}

function partsOfJson(input: SnapshotJson, coverage: Coverage | undefined): SnapshotParts {
  const marks = Array.isArray(input.marks) ? input.marks.filter(isMark) : [];
  return {
    coverage: coverage ?? input.coverage,
    text: input.text,
    ...(input.text === null && typeof input.json === 'string' ? { json: input.json } : {}),
    ...(input.text === null && typeof input.json !== 'string' ? { value: input.value } : {}),
    ...(marks.length === 0 ? {} : { marks }),
  };
}

/**
 * Reads recorded fields, honestly: JSON inside texts is decoded to any depth, cut text is read up to its cut, nothing is invented and
 * nothing is dropped in silence.
 *
 * Accepts a text (JSON, cut JSON with or without `...`/`…` at its end, or anything else, which stays a text), an object (read as
 * `JSON.stringify` would write it; see `nodeFromPlain`), `null`, a snapshot, or a snapshot's JSON form. An empty list `[]` is an empty
 * object. Reading happens when `root`, `cuts` or `limits` is first looked at; a given object must not be changed before or after that.
 * A snapshot comes back as it is, unless `coverage` says otherwise. Throws nothing.
 */
export function readSnapshot(textOrObject: SnapshotInput, options: ReadSnapshotOptions = {}): Snapshot {
  const { coverage, limits } = options;
  if (typeof textOrObject === 'string') return makeSnapshot({ coverage: coverage ?? 'unknown', text: textOrObject }, limits);
  if (isSnapshot(textOrObject)) {
    if (coverage === undefined || coverage === textOrObject.coverage) return textOrObject;
    return makeSnapshot({ ...partsOf(textOrObject), coverage }, limits);
  }
  if (typeof textOrObject === 'object' && textOrObject !== null) {
    try {
      if (isJsonForm(textOrObject)) return makeSnapshot(partsOfJson(textOrObject, coverage), limits);
    } catch {
      // A getter or proxy that throws is met again, and told, when the value is read.
    }
  }
  return makeSnapshot({ coverage: coverage ?? 'unknown', text: null, value: textOrObject }, limits);
}
