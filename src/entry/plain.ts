import { Reading } from './reading.js';
import { readPlain } from './plain-read.js';
import { readText } from './read-text.js';
import { MASK } from './print.js';
import type { ArrayNode, CutNode, MaskedNode, ObjectNode, OpaqueNode, ReadLimits, ScalarNode, ValueNode } from './snapshot.js';

/** What {@link toPlain} puts for a cut value. `$cut` names what was cut. */
export interface PlainCut {
  readonly $cut: CutNode['of'];
  readonly partial: string;
}
/** What {@link toPlain} puts for a masked value: what the store showed, or `[REDACTED]`. */
export interface PlainMasked {
  readonly $masked: string;
}
/** What {@link toPlain} puts for a part that was not read. */
export interface PlainUnread {
  readonly $unread: OpaqueNode['limit'];
  readonly text: string;
}

/** A node with no plain JavaScript form: cut, masked, unread, or a number beyond a JavaScript number. */
export type OddNode = CutNode | MaskedNode | OpaqueNode | (ScalarNode & { readonly digits: string });

/** How {@link toPlain} writes. */
export interface ToPlainOptions {
  /** JSON inside a text: as the `value` it holds (default), or as the `text` it was. */
  readonly encoded?: 'value' | 'text';
  /** What stands for a node with no plain form. Default: {@link plainMark}. */
  readonly mark?: (node: OddNode) => unknown;
  /** Levels below which containers become a {@link PlainUnread}, for readers that recurse (`JSON.stringify`). Default: none. */
  readonly depth?: number;
}

/** The default marks: {@link PlainCut}, {@link PlainMasked}, {@link PlainUnread}, and the digits of a large number as text. */
export function plainMark(node: OddNode): PlainCut | PlainMasked | PlainUnread | string {
  if (node.type === 'scalar') return node.digits;
  if (node.type === 'cut') return { $cut: node.of, partial: node.partial };
  return node.type === 'masked' ? { $masked: node.shown ?? MASK } : { $unread: node.limit, text: node.text };
}

type Target = Record<string, unknown> | unknown[];

function put(target: Target, key: string | number, value: unknown): void {
  // Assigning `__proto__` would set the prototype instead of a field.
  if (key === '__proto__') Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  else (target as Record<string | number, unknown>)[key] = value;
}

interface Task {
  readonly node: ObjectNode | ArrayNode;
  readonly target: Target;
  readonly depth: number;
}

function isOdd(node: ValueNode): node is OddNode {
  return node.type !== 'object' && node.type !== 'array' && (node.type !== 'scalar' || node.digits !== undefined);
}

/**
 * The value as plain JavaScript data, for viewers and formatters. Field names such as `__proto__` are own fields. A cut container holds
 * what was read. Nodes with no plain form become marks (see {@link ToPlainOptions.mark}).
 */
export function toPlain(node: ValueNode, options: ToPlainOptions = {}): unknown {
  const { encoded = 'value', mark = plainMark, depth: deepest = Number.POSITIVE_INFINITY } = options;
  const tasks: Task[] = [];
  const convert = (one: ValueNode, depth: number): unknown => {
    if (isOdd(one)) return mark(one);
    if (one.type === 'scalar') return one.value;
    if (one.encoded !== undefined && encoded === 'text') return one.encoded;
    if (depth > deepest) return mark({ type: 'opaque', limit: 'depth', text: '' });
    const target: Target = one.type === 'object' ? {} : [];
    tasks.push({ node: one, target, depth });
    return target;
  };
  const root = convert(node, 0);
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    const children = task.node.type === 'object' ? task.node.fields : task.node.items.entries();
    for (const [key, child] of children) put(task.target, key, convert(child, task.depth + 1));
  }
  return root;
}

/** Reads any JavaScript value as a {@link ValueNode}; see `readSnapshot` for how objects are read. A string is a text value (decoded when all of it is JSON), not a snapshot's text. */
export function nodeFromPlain(value: unknown, limits?: ReadLimits): ValueNode {
  return readPlain(value, new Reading(limits));
}

/** Reads a JSON text, whole or cut, as a {@link ValueNode}. What is no JSON is a text. */
export function nodeFromText(text: string, limits?: ReadLimits): ValueNode {
  return readText(text, new Reading(limits));
}
