import { toPlain, type ValueNode } from '../entry/index.js';

/**
 * A recorded value as a plain one, for the host's own functions. Cut, masked and unread parts are `undefined`; numbers beyond 2^53 are
 * texts of their digits.
 */
export function plainOf(node: ValueNode): unknown {
  return toPlain(node, { mark: (odd) => (odd.type === 'scalar' ? odd.digits : undefined) });
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
