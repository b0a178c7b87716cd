import type { ValueNode } from './snapshot.js';
import type { Path, PathSegment } from './types.js';

/** Writes a path as a JSON Pointer (RFC 6901): `['a/b', 0]` is `/a~1b/0`, the root is `''`. */
export function pathToPointer(path: Path): string {
  let pointer = '';
  for (const step of path) {
    const text = String(step);
    pointer += `/${/[~/]/.test(text) ? text.replaceAll('~', '~0').replaceAll('/', '~1') : text}`;
  }
  return pointer;
}

/**
 * Reads a JSON Pointer (RFC 6901). A pointer does not say whether `0` is an item or a field; steps of digits alone are read as items.
 * {@link valueAt} takes either. Throws `RangeError` when the text is neither empty nor starts with `/`.
 */
export function pointerToPath(pointer: string): Path {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) throw new RangeError(`Not a JSON Pointer: ${JSON.stringify(pointer)}`);
  return pointer
    .slice(1)
    .split('/')
    .map((step) => (/^(?:0|[1-9]\d{0,14})$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));
}

/** The value one step inside a container: a field by name, an item by number. `undefined` when there is none. */
export function childOf(node: ValueNode, step: PathSegment): ValueNode | undefined {
  if (node.type === 'object') return node.fields.get(String(step));
  if (node.type !== 'array') return undefined;
  if (typeof step === 'number') return node.items[step];
  return /^(?:0|[1-9]\d*)$/.test(step) ? node.items[Number(step)] : undefined;
}

/** The value at a path, through JSON-in-text layers as through any container; `undefined` when nothing stands there. */
export function valueAt(node: ValueNode, path: Path): ValueNode | undefined {
  let at: ValueNode | undefined = node;
  for (const step of path) {
    if (at === undefined) return undefined;
    at = childOf(at, step);
  }
  return at;
}
