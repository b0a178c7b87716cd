import { canonicalDecimal } from './numbers.js';
import type { ArrayNode, ObjectNode, ScalarNode, ValueNode } from './snapshot.js';

function equalScalars(a: ScalarNode, b: ScalarNode): boolean {
  if (a.digits === undefined && b.digits === undefined) return a.value === b.value;
  if (typeof a.value !== typeof b.value) return false;
  return (
    canonicalDecimal(a.digits ?? String(a.value)) === canonicalDecimal(b.digits ?? String(b.value)) &&
    (a.digits === undefined) === (b.digits === undefined)
  );
}

type Pair = readonly [ValueNode, ValueNode];

function equalObjects(a: ObjectNode, b: ObjectNode, pairs: Pair[]): boolean {
  if (a.fields.size !== b.fields.size) return false;
  for (const [key, value] of a.fields) {
    const other = b.fields.get(key);
    if (other === undefined) return false;
    pairs.push([value, other]);
  }
  return true;
}

function equalArrays(a: ArrayNode, b: ArrayNode, pairs: Pair[]): boolean {
  if (a.items.length !== b.items.length) return false;
  for (const [index, value] of a.items.entries()) {
    const other = b.items[index];
    if (other === undefined) return false;
    pairs.push([value, other]);
  }
  return true;
}

function sameFrame(a: ObjectNode | ArrayNode, b: ObjectNode | ArrayNode): boolean {
  return !a.cut && !b.cut && (a.encoded === undefined) === (b.encoded === undefined);
}

function equalHere(a: ValueNode, b: ValueNode, pairs: Pair[]): boolean {
  if (a.type === 'scalar') return b.type === 'scalar' && equalScalars(a, b);
  if (a.type === 'object') return b.type === 'object' && sameFrame(a, b) && equalObjects(a, b, pairs);
  if (a.type === 'array') return b.type === 'array' && sameFrame(a, b) && equalArrays(a, b, pairs);
  if (a.type === 'masked') return b.type === 'masked' && a.identity !== undefined && a.identity === b.identity;
  return false;
}

/**
 * Whether two values are known to be the same. Key order never matters, nor how JSON inside a text was written; but a text that holds
 * JSON is not the object itself. Numbers compare by value, digits included. What is cut or unread is equal to nothing, not even to
 * itself; masked values are equal only when they were compared before masking. Never overflows.
 */
export function equalValues(a: ValueNode, b: ValueNode): boolean {
  const pairs: Pair[] = [[a, b]];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    if (!equalHere(pair[0], pair[1], pairs)) return false;
  }
  return true;
}
