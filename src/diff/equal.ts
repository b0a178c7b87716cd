import { equalValues, type ScalarNode, type ValueNode } from '../entry/index.js';

/** Equal type and value, to the last digit. */
export const sameScalar = (a: ScalarNode, b: ScalarNode): boolean =>
  a.digits === undefined && b.digits === undefined ? a.value === b.value : equalValues(a, b);

/**
 * Whether two values are surely the same and written alike. Key order does not count; anything cut, masked or unread inside makes it
 * `false`, and so does a JSON text with other spacing. Without recursion.
 */
export function identical(before: ValueNode, after: ValueNode): boolean {
  if (before.type === 'scalar' || after.type === 'scalar') {
    return before.type === 'scalar' && after.type === 'scalar' && sameScalar(before, after);
  }
  const waiting: ValueNode[] = [before, after];
  while (waiting.length > 0) {
    const b = waiting.pop();
    const a = waiting.pop();
    if (a?.type === 'object' && b?.type === 'object') {
      if (a.cut || b.cut || a.encoded !== b.encoded || a.fields.size !== b.fields.size) return false;
      for (const [key, inA] of a.fields) {
        const inB = b.fields.get(key);
        if (inB === undefined || !sameOrLater(inA, inB, waiting)) return false;
      }
    } else if (a?.type === 'array' && b?.type === 'array') {
      if (a.cut || b.cut || a.encoded !== b.encoded || a.items.length !== b.items.length) return false;
      for (let i = 0; i < a.items.length; i += 1) {
        const inA = a.items[i];
        const inB = b.items[i];
        if (inA === undefined || inB === undefined || !sameOrLater(inA, inB, waiting)) return false;
      }
    } else return false;
  }
  return true;
}

function sameOrLater(a: ValueNode, b: ValueNode, waiting: ValueNode[]): boolean {
  if (a.type === 'scalar') return b.type === 'scalar' && sameScalar(a, b);
  if (a.type !== b.type || (a.type !== 'object' && a.type !== 'array')) return false;
  waiting.push(a, b);
  return true;
}
