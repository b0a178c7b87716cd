import type { Side } from '../diff/index.js';
import type { ObjectNode, Path, ValueNode } from '../entry/index.js';
import type { PlacedChange } from './sides.js';

/** An object of which nothing more is known. */
const UNKNOWN_OBJECT: ObjectNode = { type: 'object', fields: new Map(), cut: true };

function setIn(node: ValueNode | undefined, path: Path, value: ValueNode | undefined): ValueNode {
  const [segment, ...rest] = path;
  if (segment === undefined) return value ?? { type: 'cut', of: 'literal', partial: '' };
  if (node?.type === 'array' && typeof segment === 'number' && segment < node.items.length) {
    return { ...node, items: node.items.map((item, index) => (index === segment ? setIn(item, rest, value) : item)) };
  }
  const base = node?.type === 'object' ? node : UNKNOWN_OBJECT;
  const fields = new Map(base.fields);
  if (value === undefined && rest.length === 0) {
    fields.delete(String(segment));
    return { type: 'object', fields, cut: true };
  }
  fields.set(String(segment), setIn(fields.get(String(segment)), rest, value));
  return { type: 'object', fields, cut: base.cut };
}

/**
 * A side with stated changes to parts of it put in. Where the rest is not known the result is an object marked `cut`: it may hold more. A part
 * whose new value was not stated is taken out the same way.
 */
export function applyPatches(base: Side, at: Path, patches: readonly PlacedChange[]): Side {
  let node = base.state === 'value' ? base.value : undefined;
  for (const patch of patches) node = setIn(node, patch.path.slice(at.length), patch.kind === 'field' ? patch.after : undefined);
  return node === undefined ? base : { state: 'value', value: node };
}
