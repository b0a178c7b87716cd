import type { ValueNode } from '../entry/index.js';
import { FOUND, type Frame, fieldsOf, itemsOf } from './frames.js';
import type { ItemPair } from './match.js';
import { encodedOf, type Judgement, nodeAt } from './nodes.js';
import { type PathLink, step } from './paths.js';
import { sideOf } from './sides.js';
import type { DiffNode } from './types.js';

function verdictOf(frame: Frame): Judgement | null {
  const { found, before, after } = frame;
  if ((found & FOUND.change) !== 0) return { verdict: 'changed' };
  if ((found & FOUND.truncated) !== 0 || before.cut || after.cut) return { verdict: 'truncated' };
  if ((found & FOUND.unrecorded) !== 0) return { verdict: 'unrecorded' };
  if ((found & FOUND.redacted) !== 0)
    return { verdict: 'redacted', changed: (found & FOUND.redactedUnknown) === 0 ? false : null };
  const otherForm = found !== 0 || before.encoded !== after.encoded || before.type !== after.type;
  return otherForm ? { verdict: 'same', form: 'other' } : null;
}

const IDENTICAL: Judgement = { verdict: 'same', form: 'identical' };

/** The node of an identical part. */
export const samePart = (link: PathLink, b: ValueNode, a: ValueNode): DiffNode =>
  nodeAt(link, sideOf(b), sideOf(a), IDENTICAL, undefined, encodedOf(b, a));

function objectChildren(frame: Frame): DiffNode[] {
  const before = fieldsOf(frame.before);
  const after = fieldsOf(frame.after);
  const children: DiffNode[] = [...(frame.gone?.get(null) ?? [])];
  for (let i = 0; i < frame.keys.length; i += 1) {
    const key = frame.keys[i] ?? '';
    const result = frame.results[i];
    if (result) children.push(result);
    else {
      const b = before.get(key);
      const a = after.get(key);
      if (b !== undefined && a !== undefined) children.push(samePart(step(frame.link, key), b, a));
    }
    const gone = frame.gone?.get(key);
    if (gone !== undefined) children.push(...gone);
  }
  return children;
}

function moved(node: DiffNode, { before, after }: ItemPair): DiffNode {
  const { certainty, children, encoded, coarse } = node;
  return {
    verdict: 'moved',
    path: node.path,
    before: node.before,
    after: node.after,
    certainty,
    children,
    from: before,
    to: after,
    ...(encoded === undefined ? {} : { encoded }),
    ...(coarse === undefined ? {} : { coarse }),
  };
}

function itemChildren(frame: Frame, items: readonly ItemPair[]): DiffNode[] {
  const before = itemsOf(frame.before);
  const after = itemsOf(frame.after);
  const children: DiffNode[] = [];
  for (let i = 0; i < items.length; i += 1) {
    const pair = items[i];
    if (pair === undefined) continue;
    const b = before[pair.before];
    const a = after[pair.after];
    const result = frame.results[i];
    const node = result ?? (b === undefined || a === undefined ? null : samePart(step(frame.link, pair.after), b, a));
    if (node !== null) children.push(pair.moved ? moved(node, pair) : node);
  }
  return children;
}

/** The node of a compared pair, or `null` when the two are identical. */
export function close(frame: Frame): DiffNode | null {
  const verdict = verdictOf(frame);
  if (verdict === null) return null;
  const { before, after, coarse } = frame;
  const hasDetail = frame.found !== 0 || before.cut || after.cut;
  const children = !hasDetail ? undefined : frame.items === null ? objectChildren(frame) : itemChildren(frame, frame.items);
  const judgement: Judgement = coarse === null || verdict.verdict !== 'changed' ? verdict : { verdict: 'changed', coarse };
  return nodeAt(frame.link, sideOf(before), sideOf(after), judgement, children, encodedOf(before, after));
}
