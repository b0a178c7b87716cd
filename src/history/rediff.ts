import { type DiffNode, diffSnapshots, type Side } from '../diff/index.js';
import type { ObjectNode, Path, Snapshot, ValueNode } from '../entry/index.js';
import type { HistoryOptions } from './types.js';

const EMPTY: ObjectNode = { type: 'object', fields: new Map(), cut: false };

function wrap(path: Path, leaf: ValueNode | null, cut: boolean): ObjectNode {
  let node: ObjectNode = EMPTY;
  let inner = leaf;
  for (let at = path.length - 1; at >= 0; at -= 1) {
    const fields: ReadonlyMap<string, ValueNode> = inner === null ? EMPTY.fields : new Map([[String(path[at]), inner]]);
    node = { type: 'object', fields, cut: inner === null && cut };
    inner = node;
  }
  return node;
}

function snapshotOf(path: Path, side: Side): Snapshot {
  const leaf = side.state === 'value' ? side.value : side.state === 'truncated' ? (side.partial ?? null) : null;
  const masked: ValueNode | null =
    side.state === 'redacted'
      ? { type: 'masked', by: 'store', ...(side.shown === undefined ? {} : { shown: side.shown }) }
      : leaf;
  const root = wrap(path, masked, side.state === 'truncated');
  return {
    kind: 'snapshot',
    coverage: 'full',
    text: null,
    root,
    cuts: side.state === 'truncated' && leaf === null ? [{ path, layer: 0, in: 'between' }] : [],
    limits: [],
    toJSON: () => ({ kind: 'snapshot', coverage: 'full', text: null }),
  };
}

/** The difference between two sides of one path, as a node at that path. `null` when it cannot be told because a side was not recorded. */
export function diffSides(path: Path, before: Side, after: Side, options: HistoryOptions): DiffNode | null {
  if (before.state === 'unrecorded' || after.state === 'unrecorded' || path.length === 0) return null;
  const root = diffSnapshots(snapshotOf(path, before), snapshotOf(path, after), {
    coverage: 'full',
    ...(options.fieldType === undefined ? {} : { fieldType: options.fieldType }),
    ...(options.timeZone === undefined ? {} : { timeZone: options.timeZone }),
  });
  let node: DiffNode = root;
  for (let depth = 1; depth <= path.length; depth += 1) {
    const inner = node.children.find((child) => String(child.path[depth - 1]) === String(path[depth - 1]));
    // Equal parts are not opened: what is inside is as equal as they are.
    if (inner === undefined) return { ...node, path, before, after };
    node = inner;
  }
  return node;
}

/** Whether two values are the same in another written form, by the declared type of their field. */
export function sameByType(path: Path, options: HistoryOptions): (a: Side, b: Side) => boolean {
  return (a, b) => options.fieldType?.(path) !== undefined && diffSides(path, a, b, options)?.verdict === 'same';
}
