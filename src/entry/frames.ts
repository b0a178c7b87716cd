import type { ArrayNode, ObjectNode, ValueNode } from './snapshot.js';
import type { Path, PathSegment } from './types.js';

/** A container being built. Exactly one of `fields` and `items` is set. */
export interface Frame {
  readonly fields: Map<string, ValueNode> | null;
  readonly items: ValueNode[] | null;
  /** The field whose value comes next. */
  key: string;
  duplicates: string[] | null;
}

/** Opens an object. */
export function objectFrame(): Frame {
  return { fields: new Map(), items: null, key: '', duplicates: null };
}

/** Opens an array. */
export function arrayFrame(): Frame {
  return { fields: null, items: [], key: '', duplicates: null };
}

/** Adds a value to the container. Of a key written twice the last value counts, at the first one's place. */
export function addTo(frame: Frame, node: ValueNode): void {
  if (frame.fields === null) {
    frame.items?.push(node);
    return;
  }
  if (frame.fields.has(frame.key)) {
    frame.duplicates ??= [];
    if (!frame.duplicates.includes(frame.key)) frame.duplicates.push(frame.key);
  }
  frame.fields.set(frame.key, node);
}

/** Closes the container. */
export function closeFrame(frame: Frame, cut: boolean): ObjectNode | ArrayNode {
  if (frame.fields === null) return { type: 'array', items: frame.items ?? [], cut };
  return frame.duplicates === null
    ? { type: 'object', fields: frame.fields, cut }
    : { type: 'object', fields: frame.fields, cut, duplicates: frame.duplicates };
}

/** The step from the container to the value that comes next. */
export function nextStep(frame: Frame): PathSegment {
  return frame.items === null ? frame.key : frame.items.length;
}

/** The step to the value that was added last; `null` in an empty container. */
export function lastStep(frame: Frame): PathSegment | null {
  if (frame.items !== null) return frame.items.length === 0 ? null : frame.items.length - 1;
  return frame.fields?.size === 0 ? null : frame.key;
}

/** The path of the innermost frame, below `base`. */
export function framePath(base: Path, frames: readonly Frame[]): Path {
  return [...base, ...frames.slice(0, -1).map(nextStep)];
}
