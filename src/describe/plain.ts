import type { ValueNode } from '../entry/index.js';

/** Levels that are turned into plain values for a host's `format`; deeper ones are no value a formatter reads. */
const DEEPEST = 200;

/**
 * A recorded value as a plain one, for the host's own functions. Cut, masked and unread parts are `undefined`; numbers beyond 2^53 are
 * texts of their digits; objects have no prototype, so that `__proto__` is an ordinary key.
 */
export function plainOf(node: ValueNode, depth: number = 0): unknown {
  if (depth > DEEPEST) return undefined;
  if (node.type === 'scalar') return node.digits ?? node.value;
  if (node.type === 'array') return node.items.map((item) => plainOf(item, depth + 1));
  if (node.type !== 'object') return undefined;
  const plain: Record<string, unknown> = Object.create(null);
  for (const [name, value] of node.fields) plain[name] = plainOf(value, depth + 1);
  return plain;
}

/** A container's JSON text when it is whole and at most `most` characters; `undefined` otherwise. */
export function smallJson(node: ValueNode, most: number): string | undefined {
  let left = most;
  const write = (value: ValueNode): string | undefined => {
    left -= 2;
    if (left < 0) return undefined;
    if (value.type === 'scalar') {
      const text = value.digits ?? JSON.stringify(value.value);
      left -= text.length;
      return left < 0 ? undefined : text;
    }
    if (value.type === 'array') {
      if (value.cut || value.items.length > left) return undefined;
      const items = value.items.map(write);
      return items.includes(undefined) ? undefined : `[${items.join(',')}]`;
    }
    if (value.type !== 'object' || value.cut || value.fields.size > left) return undefined;
    const parts: string[] = [];
    for (const [name, field] of value.fields) {
      left -= name.length;
      const text = write(field);
      if (text === undefined) return undefined;
      parts.push(`${JSON.stringify(name)}:${text}`);
    }
    return `{${parts.join(',')}}`;
  };
  return write(node);
}
