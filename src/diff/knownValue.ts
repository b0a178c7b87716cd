import type { Path, PathSegment, ValueNode } from '../entry/index.js';
import { type PathLink, pathOf, step } from './paths.js';
import { type Container, isContainer } from './sides.js';

type Target = Record<string, unknown> | unknown[];

interface Task {
  readonly node: Container;
  readonly target: Target;
  readonly link: PathLink;
}

/** Assigning `__proto__` would set the prototype instead of a field. */
function put(target: Target, key: PathSegment, value: unknown): void {
  if (Array.isArray(target)) target.push(value);
  else if (key === '__proto__')
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  else target[key] = value;
}

const partsOf = (node: Container): Iterable<readonly [PathSegment, ValueNode]> =>
  node.type === 'object' ? node.fields.entries() : node.items.entries();

/** Whether nothing in a value was cut, masked or left unread. */
export function isWhole(root: ValueNode): boolean {
  const waiting: ValueNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isContainer(node)) {
      if (node.cut) return false;
      for (const [, part] of partsOf(node)) waiting.push(part);
    } else if (node.type !== 'scalar') return false;
  }
  return true;
}

/**
 * What is known of a value, as plain data: a JSON text stays the text it was, a number that JavaScript cannot hold is its digits, and
 * what was cut, masked or unread is left out, its place told to `gap`. `undefined` when nothing is known.
 */
export function knownValue(root: ValueNode, link: PathLink, gap: (path: Path) => void): { readonly value: unknown } | undefined {
  const tasks: Task[] = [];
  const convert = (node: ValueNode, at: PathLink): { readonly value: unknown } | undefined => {
    if (node.type === 'scalar') return { value: node.digits ?? node.value };
    if (!isContainer(node) || (node.encoded !== undefined && !isWhole(node))) {
      gap(pathOf(at));
      return undefined;
    }
    if (node.encoded !== undefined) return { value: node.encoded };
    const target: Target = node.type === 'object' ? {} : [];
    tasks.push({ node, target, link: at });
    return { value: target };
  };
  const known = convert(root, link);
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    let last: ValueNode | undefined;
    for (const [key, part] of partsOf(task.node)) {
      last = part;
      const value = convert(part, step(task.link, key));
      if (value !== undefined) put(task.target, key, value.value);
    }
    const shown = last?.type === 'cut' || last?.type === 'opaque' || (isContainer(last) && last.cut);
    if (task.node.cut && !shown) gap(pathOf(task.link));
  }
  return known;
}
