import type { Coverage, PathSegment, ValueNode } from '../entry/index.js';
import { sameScalar } from './equal.js';
import { sameInOtherForm } from './equivalence.js';
import { close, samePart } from './close.js';
import { FOUND, type Frame, fieldsOf, foundBy, itemsOf } from './frames.js';
import { type Budget, matchItems } from './match.js';
import { encodedOf, judge, nodeAt } from './nodes.js';
import { linkAt, type PathLink, pathOf, step } from './paths.js';
import { ABSENT, type Container, isContainer, isEmpty, sideOf, TRUNCATED, UNRECORDED } from './sides.js';
import type { DiffNode, DiffOptions, Side } from './types.js';

/** A side as it enters a comparison. `node` is `undefined` when there is no side; `missing` then says what that means. */
export interface Entering {
  readonly node: ValueNode | undefined;
  readonly coverage: Coverage;
  readonly missing: Side;
}

/** One comparison's settings and what is left of its budget. */
interface Comparison {
  readonly fieldType: DiffOptions['fieldType'];
  readonly timeZone: string | undefined;
  readonly nullBefore: 'trust' | 'unrecorded';
  readonly identityKeys: readonly string[];
  readonly budget: Budget;
}

const IDENTITY_KEYS = ['id', 'uuid', '_id', 'key', 'slug'] as const;
const BUDGET = 2_000_000;

/** Whether two values are compared part by part: two objects, two arrays, or an object and the empty list PHP writes for one. */
const haveSameParts = (before: Container, after: Container): boolean =>
  before.type === after.type || (before.type === 'array' ? isEmpty(before) : after.type === 'array' && isEmpty(after));

function leaf(
  comparison: Comparison,
  parent: PathLink,
  segment: PathSegment,
  b: ValueNode | undefined,
  a: ValueNode | undefined,
  before: Side,
  after: Side,
): DiffNode | null {
  const link = step(parent, segment);
  const type = comparison.fieldType?.(pathOf(link));
  const sameForm =
    type === undefined
      ? null
      : (one: ValueNode, other: ValueNode): boolean =>
          one.type === 'scalar' && other.type === 'scalar' && sameInOtherForm(type, one, other, comparison.timeZone);
  const judgement = judge(before, after, b, a, sameForm);
  if (judgement.verdict === 'same' && judgement.form === 'identical') return null;
  return nodeAt(link, before, after, judgement, undefined, encodedOf(b, a));
}

/** Compares one part of a container: at once, or later when both sides have parts themselves. */
function part(
  comparison: Comparison,
  frame: Frame,
  segment: PathSegment,
  b: ValueNode | undefined,
  a: ValueNode | undefined,
): void {
  if (b?.type === 'scalar' && a?.type === 'scalar' && sameScalar(b, a)) {
    frame.results.push(null);
    return;
  }
  if (isContainer(b) && isContainer(a) && haveSameParts(b, a)) {
    frame.pending.push({ slot: frame.results.length, link: step(frame.link, segment), before: b, after: a });
    frame.results.push(null);
    return;
  }
  const node = lone(comparison, frame, segment, b, a);
  if (node !== null) frame.found |= foundBy(node);
  frame.results.push(node);
}

function lone(
  comparison: Comparison,
  frame: Frame,
  segment: PathSegment,
  b: ValueNode | undefined,
  a: ValueNode | undefined,
): DiffNode | null {
  const unsaid =
    comparison.nullBefore === 'unrecorded' &&
    frame.parent === null &&
    b?.type === 'scalar' &&
    b.value === null &&
    !(a?.type === 'scalar' && a.value === null);
  const before = unsaid ? UNRECORDED : b === undefined ? frame.missingBefore : sideOf(b);
  return leaf(
    comparison,
    frame.link,
    segment,
    unsaid ? undefined : b,
    a,
    before,
    a === undefined ? frame.missingAfter : sideOf(a),
  );
}

function openObject(comparison: Comparison, frame: Frame): void {
  const before = fieldsOf(frame.before);
  const after = fieldsOf(frame.after);
  let shared = 0;
  for (const [key, a] of after) {
    const b = before.get(key);
    if (b !== undefined) shared += 1;
    frame.keys.push(key);
    part(comparison, frame, key, b, a);
  }
  if (shared === before.size) return;
  frame.gone = new Map();
  let last: string | null = null;
  for (const [key, b] of before) {
    if (after.has(key)) {
      last = key;
      continue;
    }
    const node = lone(comparison, frame, key, b, undefined);
    if (node === null) continue;
    frame.found |= foundBy(node);
    const here = frame.gone.get(last);
    if (here === undefined) frame.gone.set(last, [node]);
    else here.push(node);
  }
}

function openArray(comparison: Comparison, frame: Frame): void {
  const before = itemsOf(frame.before);
  const after = itemsOf(frame.after);
  const match = matchItems(before, after, {
    identityKeys: comparison.identityKeys,
    beforeCut: frame.before.cut,
    afterCut: frame.after.cut,
    budget: comparison.budget,
  });
  frame.items = match.pairs;
  if (match.coarse) frame.coarse = 'items-unmatched';
  for (const pair of match.pairs) {
    if (pair.moved) frame.found |= FOUND.change;
    if (pair.same) frame.results.push(null);
    else part(comparison, frame, pair.after < 0 ? pair.before : pair.after, before[pair.before], after[pair.after]);
  }
}

function open(
  comparison: Comparison,
  parent: Frame | null,
  slot: number,
  link: PathLink,
  before: Container,
  after: Container,
  missing: { readonly before: Side; readonly after: Side },
): Frame {
  const frame: Frame = {
    link,
    before,
    after,
    parent,
    slot,
    results: [],
    pending: [],
    keys: [],
    gone: null,
    items: null,
    next: 0,
    found: 0,
    coarse: null,
    missingBefore: before.cut ? TRUNCATED : missing.before,
    missingAfter: after.cut ? TRUNCATED : missing.after,
  };
  if (before.type === 'array' && after.type === 'array') openArray(comparison, frame);
  else openObject(comparison, frame);
  return frame;
}

function compareContainers(
  comparison: Comparison,
  before: Container,
  after: Container,
  missing: { before: Side; after: Side },
): DiffNode {
  const root = linkAt([]);
  const whole = { before: ABSENT, after: ABSENT };
  const lists = before.type === 'array' && after.type === 'array';
  let frame = open(comparison, null, 0, root, before, after, lists ? whole : missing);
  for (;;) {
    const pending = frame.pending[frame.next];
    if (pending !== undefined) {
      frame.next += 1;
      frame = open(comparison, frame, pending.slot, pending.link, pending.before, pending.after, whole);
      continue;
    }
    const result = close(frame);
    const { parent, slot } = frame;
    if (parent === null) return result ?? samePart(root, before, after);
    if (result !== null) parent.found |= foundBy(result);
    parent.results[slot] = result;
    frame = parent;
  }
}

const missingBy = (coverage: Coverage): Side => (coverage === 'full' ? ABSENT : UNRECORDED);

/** Compares two read sides. The engine behind `diffSnapshots`. */
export function compare(before: Entering, after: Entering, options: DiffOptions): DiffNode {
  const comparison: Comparison = {
    fieldType: options.fieldType,
    timeZone: options.timeZone,
    nullBefore: options.nullBefore ?? 'trust',
    identityKeys: options.identityKeys ?? IDENTITY_KEYS,
    budget: { steps: options.budget ?? BUDGET },
  };
  const b = before.node;
  const a = after.node;
  if (isContainer(b) && isContainer(a) && haveSameParts(b, a)) {
    return compareContainers(comparison, b, a, { before: missingBy(before.coverage), after: missingBy(after.coverage) });
  }
  const sides = { before: b === undefined ? before.missing : sideOf(b), after: a === undefined ? after.missing : sideOf(a) };
  return nodeAt(linkAt([]), sides.before, sides.after, judge(sides.before, sides.after, b, a, null), undefined, encodedOf(b, a));
}
