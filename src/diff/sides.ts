import type { ArrayNode, ObjectNode, ValueNode } from '../entry/index.js';
import type { Side } from './types.js';

/** A value with parts of its own. */
export type Container = ObjectNode | ArrayNode;

/** Not there. */
export const ABSENT: Side = { state: 'absent' };
/** Nobody wrote it down. */
export const UNRECORDED: Side = { state: 'unrecorded' };
/** Beyond a cut. */
export const TRUNCATED: Side = { state: 'truncated' };
/** Masked, with nothing shown instead. */
const REDACTED: Side = { state: 'redacted' };

/** Whether a value has parts of its own. */
export const isContainer = (node: ValueNode | undefined): node is Container =>
  node !== undefined && (node.type === 'object' || node.type === 'array');

/** Whether a container has no parts and none were cut away. */
export const isEmpty = (node: Container): boolean =>
  !node.cut && (node.type === 'object' ? node.fields.size === 0 : node.items.length === 0);

/** The side that a recorded value makes. A half value, an unread one and a container that the text ended inside of are `truncated` with what there is. */
export function sideOf(node: ValueNode): Side {
  switch (node.type) {
    case 'masked':
      return node.shown === undefined ? REDACTED : { state: 'redacted', shown: node.shown };
    case 'cut':
    case 'opaque':
      return { state: 'truncated', partial: node };
    case 'object':
    case 'array':
      return node.cut ? { state: 'truncated', partial: node } : { state: 'value', value: node };
    default:
      return { state: 'value', value: node };
  }
}

/** What is recorded of a side, whole or not. */
export function recordedOf(side: Side): ValueNode | undefined {
  if (side.state === 'value') return side.value;
  return side.state === 'truncated' ? side.partial : undefined;
}

/** The container on a side, if there is one. */
export function containerOf(side: Side): Container | undefined {
  const node = recordedOf(side);
  return isContainer(node) ? node : undefined;
}

/** What a part of a side is, when the side is no container that could hold it. */
export function sideWithin(side: Side): Side {
  switch (side.state) {
    case 'value':
      return ABSENT;
    case 'truncated':
      return TRUNCATED;
    case 'redacted':
      return REDACTED;
    default:
      return side;
  }
}

/** Whether an item stood only in `before`, so that its number counts in `before`. */
export const isGone = (after: Side): boolean =>
  after.state === 'absent' || after.state === 'unrecorded' || (after.state === 'truncated' && after.partial === undefined);
