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

/** A snapshot that reads itself when first looked at. What it was made from are its own properties; everything else is on the prototype. */
class LazySnapshot implements Snapshot {
  readonly coverage: Coverage;
  readonly text: string | null;
  declare readonly value?: unknown;
  declare readonly json?: string;
  declare readonly marks?: readonly SnapshotMark[];
  readonly #limits: ReadLimits | undefined;
  #content: Content | undefined;

  constructor(parts: SnapshotParts, limits: ReadLimits | undefined) {
    this.coverage = parts.coverage;
    this.text = parts.text;
    if ('value' in parts) this.value = parts.value;
    if (parts.json !== undefined) this.json = parts.json;
    if (parts.marks !== undefined && parts.marks.length > 0) this.marks = parts.marks;
    this.#limits = limits;
  }

  get kind(): 'snapshot' {
    return 'snapshot';
  }

  #read(): Content {
    this.#content ??= readContent(this, this.#limits);
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
    const { coverage, text, marks } = this;
    if (text !== null) return { kind: 'snapshot', coverage, text, ...(marks === undefined ? {} : { marks }) };
    const found = marksIn(this.root);
    return { kind: 'snapshot', coverage, text, json: printValue(this.root), ...(found.length === 0 ? {} : { marks: found }) };
  }
}

/** Whether a value is a snapshot as `readSnapshot` makes them. */
export function isSnapshot(value: unknown): value is Snapshot {
  return value instanceof LazySnapshot;
}

/** Makes a snapshot from its parts, as they are. */
export function makeSnapshot(parts: SnapshotParts, limits?: ReadLimits): Snapshot {
  return new LazySnapshot(parts, limits);
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

function partsOf(input: SnapshotJson, coverage: Coverage | undefined): SnapshotParts {
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
    return makeSnapshot({ ...textOrObject, coverage }, limits);
  }
  if (typeof textOrObject === 'object' && textOrObject !== null) {
    try {
      if (isJsonForm(textOrObject)) return makeSnapshot(partsOf(textOrObject, coverage), limits);
    } catch {
      // A getter or proxy that throws is met again, and told, when the value is read.
    }
  }
  return makeSnapshot({ coverage: coverage ?? 'unknown', text: null, value: textOrObject }, limits);
}
