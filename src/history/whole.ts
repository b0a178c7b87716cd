import type { ValueNode } from '../entry/index.js';

/** What of a value could not be read: `cut` (also beyond a reading limit), else `redacted`, else nothing. */
export function unreadIn(value: ValueNode): 'cut' | 'redacted' | null {
  let masked = false;
  const todo: ValueNode[] = [value];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (node.type === 'cut' || node.type === 'opaque') return 'cut';
    if (node.type === 'masked') masked = true;
    else if (node.type === 'object' || node.type === 'array') {
      if (node.cut) return 'cut';
      for (const inner of node.type === 'object' ? node.fields.values() : node.items) todo.push(inner);
    }
  }
  return masked ? 'redacted' : null;
}
