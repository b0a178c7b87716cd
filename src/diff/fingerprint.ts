import type { ScalarNode, ValueNode } from '../entry/index.js';

const mix = (hash: number, more: number): number => {
  let h = Math.imul(hash ^ more, 0x85ebca6b);
  h ^= h >>> 13;
  return Math.imul(h, 0xc2b2ae35);
};

const SAMPLES = 64;

/** A text's hash; of a long one, of its length and evenly spread characters. */
function hashText(text: string): number {
  let hash = text.length;
  if (text.length <= SAMPLES * 2) {
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  } else {
    const stride = text.length / (SAMPLES * 2);
    for (let i = 0; i < SAMPLES * 2; i += 1) hash = Math.imul(hash ^ text.charCodeAt(Math.floor(i * stride)), 0x01000193);
  }
  return hash;
}

function hashScalar({ value, digits }: ScalarNode): number {
  if (typeof value === 'string') return mix(1, hashText(value));
  if (typeof value === 'number')
    return mix(2, digits === undefined && Number.isInteger(value) ? value | 0 : hashText(digits ?? String(value)));
  return value === null ? 3 : value ? 4 : 5;
}

interface Level {
  readonly entries: Iterator<readonly [string | number, ValueNode]>;
  readonly ordered: boolean;
  hash: number;
  key: number;
}

const levelOf = (node: ValueNode): Level | null => {
  if (node.type === 'object') return { entries: node.fields.entries(), ordered: false, hash: 7 + node.fields.size, key: 0 };
  if (node.type === 'array') return { entries: node.items.entries(), ordered: true, hash: 11 + node.items.length, key: 0 };
  return null;
};

const add = (level: Level, hash: number): void => {
  level.hash = level.ordered ? mix(level.hash, hash) : (level.hash + mix(level.key, hash)) | 0;
};

/**
 * A 32-bit hash of a value's content: the order of keys does not count, the order of items does. Equal content has equal hashes;
 * equal hashes must still be compared. `null` when something inside is cut, masked or unread, so that the content is not known.
 */
export function fingerprint(node: ValueNode): number | null {
  if (node.type === 'scalar') return hashScalar(node);
  const first = levelOf(node);
  if (first === null) return null;
  const stack: Level[] = [first];
  for (;;) {
    const level = stack[stack.length - 1];
    if (level === undefined) return first.hash;
    const { done, value } = level.entries.next();
    if (done === true) {
      stack.pop();
      const above = stack[stack.length - 1];
      if (above !== undefined) add(above, level.hash);
      continue;
    }
    const [key, child] = value;
    level.key = typeof key === 'string' ? hashText(key) : 0;
    if (child.type === 'scalar') add(level, hashScalar(child));
    else {
      const inner = levelOf(child);
      if (inner === null || ((child.type === 'object' || child.type === 'array') && child.cut)) return null;
      stack.push(inner);
    }
  }
}
