import { equalValues } from './equal.js';
import { MASK, printValue } from './print.js';
import { cutMarkAt } from './reading.js';
import { redactText } from './redact-text.js';
import type { SecretNames } from './secrets.js';
import type { ArrayNode, MaskedNode, ObjectNode, ValueNode } from './snapshot.js';
import type { Path, PathSegment } from './types.js';

/** Containers compared with one another per entry; beyond that they have no identity. */
const COMPARED = 100;

/** Numbers the masked values of one entry, so that equal ones have equal numbers. It lives only while the entry is read. */
export class Identities {
  private readonly scalars = new Map<string, number>();
  private readonly containers: { readonly node: ValueNode; readonly identity: number }[] = [];
  private next = 1;

  of(node: ValueNode): number | undefined {
    if (node.type === 'scalar') {
      const text = printValue(node);
      const known = this.scalars.get(text) ?? this.next++;
      this.scalars.set(text, known);
      return known;
    }
    // A value that is cut or unread somewhere is not equal even to itself.
    if (!equalValues(node, node)) return undefined;
    const known = this.containers.find((other) => equalValues(other.node, node));
    if (known !== undefined) return known.identity;
    if (this.containers.length >= COMPARED) return undefined;
    const identity = this.next++;
    this.containers.push({ node, identity });
    return identity;
  }
}

/** What masking needs to know and tell. */
export interface MaskContext {
  readonly names: SecretNames;
  readonly identities: Identities;
  /** Called with the place of everything that was masked. */
  readonly masked: (path: Path) => void;
}

/** The mask of a secret value. `null` is no secret and stays; so does a mask. */
export function maskNode(node: ValueNode, identities: Identities): ValueNode {
  if (node.type === 'masked' || (node.type === 'scalar' && node.value === null)) return node;
  const identity = identities.of(node);
  const masked: MaskedNode = { type: 'masked', by: 'boundary' };
  return identity === undefined ? masked : { ...masked, identity };
}

function maskLeaf(node: ValueNode, names: SecretNames): ValueNode {
  if (node.type === 'cut') {
    const partial = redactText(node.partial, names);
    return partial === node.partial ? node : { ...node, partial };
  }
  if (node.type === 'opaque') {
    const text = redactText(node.text, names);
    return text === node.text ? node : { ...node, text };
  }
  if (node.type !== 'scalar' || typeof node.value !== 'string' || node.digits !== undefined) return node;
  const value = redactText(node.value, names);
  return value === node.value ? node : { type: 'scalar', value };
}

interface Level {
  readonly node: ObjectNode | ArrayNode;
  readonly left: Iterator<readonly [PathSegment, ValueNode]>;
  readonly fields: Map<string, ValueNode>;
  readonly items: ValueNode[];
  step: PathSegment;
  changed: boolean;
}

function openLevel(node: ObjectNode | ArrayNode): Level {
  const left = node.type === 'object' ? node.fields.entries() : node.items.entries();
  return { node, left, fields: new Map(), items: [], step: '', changed: false };
}

/** The text of a JSON layer that was written anew. One that had no cut mark of its own (its outer text was cut) gets none. */
function encodedAgain(before: string, node: ObjectNode | ArrayNode): string {
  const text = printValue(node);
  return node.cut && cutMarkAt(before) < 0 && text.endsWith('…') ? text.slice(0, -1) : text;
}

function closeLevel({ node, fields, items, changed }: Level): ValueNode {
  if (!changed) return node;
  const { encoded, ...rest } = node;
  const rebuilt: ObjectNode | ArrayNode = rest.type === 'object' ? { ...rest, fields } : { ...rest, items };
  return encoded === undefined ? rebuilt : { ...rebuilt, encoded: encodedAgain(encoded, rebuilt) };
}

function settle(level: Level, before: ValueNode, after: ValueNode): void {
  level.changed ||= after !== before;
  if (level.node.type === 'object') level.fields.set(String(level.step), after);
  else level.items.push(after);
}

/**
 * Masks every secret field of a value, at any depth and in every JSON layer, and named secrets inside texts. The same value comes back
 * when there is none; layers that hold one are written anew, so that no text still has it. Never overflows.
 */
export function maskTree(root: ValueNode, { names, identities, masked }: MaskContext): ValueNode {
  if (root.type !== 'object' && root.type !== 'array') {
    const leaf = maskLeaf(root, names);
    if (leaf !== root) masked([]);
    return leaf;
  }
  const levels: Level[] = [openLevel(root)];
  const place = (): Path => levels.map(({ step }) => step);
  for (;;) {
    const top = levels.at(-1);
    if (top === undefined) return root;
    const next = top.left.next();
    if (next.done === true) {
      levels.pop();
      const closed = closeLevel(top);
      const above = levels.at(-1);
      if (above === undefined) return closed;
      settle(above, top.node, closed);
      continue;
    }
    const [step, child] = next.value;
    top.step = step;
    const secret = top.node.type === 'object' && names.has(String(step));
    if (!secret && (child.type === 'object' || child.type === 'array')) {
      levels.push(openLevel(child));
      continue;
    }
    const after = secret ? maskNode(child, identities) : maskLeaf(child, names);
    if (after !== child) masked(place());
    settle(top, child, after);
  }
}

/** A node as it stands in plain data that holds no nodes: masks and texts alone. */
export function plainMask(node: ValueNode): unknown {
  if (node.type === 'masked') return node.shown ?? MASK;
  if (node.type === 'cut') return node.partial;
  if (node.type === 'opaque') return node.text === '' ? `[${node.limit}]` : node.text;
  return node.type === 'scalar' ? (node.digits ?? node.value) : null;
}
