import { ownFields } from './fields.js';
import { applyMarks } from './marks.js';
import { marksIn } from './marked.js';
import { nodeFromPlain, nodeFromText } from './plain.js';
import { printValue } from './print.js';
import type { Redactor } from './redact.js';
import type { ReadLimits, SnapshotMark, ValueNode } from './snapshot.js';
import type { Path, PathSegment, StatedChange } from './types.js';

/** A value as plain JSON that {@link readChange} takes back exactly. */
interface NodeJson {
  readonly kind: 'value';
  readonly json: string;
  readonly marks?: readonly SnapshotMark[];
}

function nodeJson(node: ValueNode): NodeJson {
  const marks = marksIn(node);
  return { kind: 'value', json: printValue(node), ...(marks.length === 0 ? {} : { marks }) };
}

/** Nodes hold maps, which `JSON.stringify` would lose; so changes say how they are written. */
abstract class WrittenChange {
  toJSON(): unknown {
    const shown: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(this)) {
      if (name === 'before' || name === 'after') shown[name] = nodeJson(value as ValueNode);
      else if (name === 'added' || name === 'removed') shown[name] = (value as readonly ValueNode[]).map(nodeJson);
      else shown[name] = value;
    }
    return shown;
  }
}

class FieldChange extends WrittenChange {
  readonly kind = 'field';
  declare readonly before?: ValueNode;
  declare readonly after?: ValueNode;

  constructor(
    readonly path: Path,
    before: ValueNode | undefined,
    after: ValueNode | undefined,
  ) {
    super();
    if (before !== undefined) this.before = before;
    if (after !== undefined) this.after = after;
  }
}

class MembersChange extends WrittenChange {
  readonly kind = 'members';

  constructor(
    readonly path: Path,
    readonly added: readonly ValueNode[],
    readonly removed: readonly ValueNode[],
  ) {
    super();
  }
}

const isStep = (step: unknown): step is PathSegment =>
  typeof step === 'string' || (typeof step === 'number' && Number.isInteger(step));

function pathOf(value: unknown): Path | null {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) && (value as readonly unknown[]).every(isStep) ? [...(value as Path)] : null;
}

function isNodeJson(value: unknown): value is NodeJson {
  const own = ownFields(value);
  return own !== null && own.values.get('kind') === 'value' && typeof own.values.get('json') === 'string';
}

function readNode(value: unknown, limits: ReadLimits | undefined): ValueNode {
  return isNodeJson(value) ? applyMarks(nodeFromText(value.json, limits), value.marks) : nodeFromPlain(value, limits);
}

/** How stated changes are read. */
export interface ReadChangeOptions {
  readonly redactor: Redactor;
  readonly limits: ReadLimits | undefined;
  /** Where the change stands in the entry. */
  readonly place: Path;
}

/**
 * Reads one stated change: `{kind: 'field', path, before?, after?}`, `{kind: 'members', path, added, removed}`, `{kind: 'prose', text}`, or
 * a text alone, which is prose. Values are plain (or what a change itself writes as JSON); a path may be one field's name. `undefined`
 * when it is none of these. Secrets are masked.
 */
export function readChange(input: unknown, { redactor, limits, place }: ReadChangeOptions): StatedChange | undefined {
  if (typeof input === 'string') return { kind: 'prose', text: redactor.text(input, place) };
  const own = ownFields(input)?.values;
  if (own === undefined) return undefined;
  const kind = own.get('kind');
  const text = own.get('text');
  if (kind === 'prose' && typeof text === 'string') return { kind, text: redactor.text(text, place) };
  const path = pathOf(own.get('path'));
  if (path === null) return undefined;
  const side = (name: string, value: unknown): ValueNode => redactor.node(readNode(value, limits), [...place, name], path);
  if (kind === 'field') {
    const [before, after] = [own.get('before'), own.get('after')];
    return new FieldChange(
      path,
      before === undefined ? undefined : side('before', before),
      after === undefined ? undefined : side('after', after),
    );
  }
  if (kind !== 'members') return undefined;
  const list = (name: string): readonly ValueNode[] => {
    const values = own.get(name);
    return Array.isArray(values) ? (values as readonly unknown[]).map((value) => side(name, value)) : [];
  };
  return new MembersChange(path, list('added'), list('removed'));
}
