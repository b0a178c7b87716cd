import { type Certainty, type DiffNode, recordedOf, type Side, sideOf } from '../diff/index.js';
import type { AuditEntry, Path } from '../entry/index.js';
import { beforeAt } from './certainty.js';
import { type Fold, foldOf } from './store.js';
import { find } from './layers.js';
import { mapDiff } from './mapDiff.js';
import { diffSides, sameByType } from './rediff.js';
import { fieldsOf } from './sides.js';
import type { Spot } from './spot.js';
import type { BeforeView, History } from './types.js';

/** The spot of an entry in a history, or `null` when it is not part of it. */
export function spotOf(history: History, entryId: string): Spot | null {
  return find(foldOf(history).byId, entryId) ?? null;
}

/**
 * What a field's value was just before an entry, and how that is known: as the entry recorded it, inferred from the last entry that told it,
 * or contradicted by that entry. `null` when the entry is not part of the history.
 *
 * A create's absent `before` stays absent. A `null` that the history knows better (DESIGN rule 5) and a cut `before` are filled like one that
 * was not recorded. Nothing is inferred across an entry that may have changed the value unseen (cut, masked, unrecorded).
 */
export function beforeOf(history: History, entryId: string, path: Path): BeforeView | null {
  const spot = spotOf(history, entryId);
  return spot === null ? null : beforeAt(foldOf(history), path, spot, history.options, sameByType(path, history.options));
}

/** Stamps a certainty on a node and everything below it: they all have the same origin. */
function stamp(root: DiffNode, certainty: Certainty): DiffNode {
  return mapDiff(
    root,
    () => null,
    (node, children) => ({ ...node, certainty, children }),
  );
}

function unrecorded(node: DiffNode): DiffNode {
  const { path, after, encoded } = node;
  const kept = encoded === undefined || encoded === 'before' ? {} : { encoded: 'after' as const };
  const before: Side = { state: 'unrecorded' };
  return { verdict: 'unrecorded', path, before, after, certainty: { type: 'recorded' }, children: [], ...kept };
}

const CHANGES: ReadonlySet<string> = new Set(['changed', 'added', 'removed', 'moved']);

/** A container whose parts may have other verdicts now; its own follows from theirs. */
function withChildren(node: DiffNode, children: readonly DiffNode[]): DiffNode {
  if (children.every((child, index) => child === node.children[index])) return node;
  const { path, before, after, certainty, encoded } = node;
  const base = { path, before, after, certainty, ...(encoded === undefined ? {} : { encoded }) };
  if (node.verdict === 'changed' && children.every((child) => child.verdict === 'same')) {
    const form = children.some((child) => child.verdict === 'same' && child.form === 'other') ? 'other' : 'identical';
    return { verdict: 'same', form, ...base, children: [] };
  }
  if (node.verdict !== 'changed' && node.verdict !== 'moved' && children.some((child) => CHANGES.has(child.verdict))) {
    return { verdict: 'changed', ...base, children };
  }
  return { ...node, children };
}

interface Task {
  readonly history: History;
  readonly fold: Fold;
  readonly spot: Spot;
}

function inferAt({ history, fold, spot }: Task, node: DiffNode): DiffNode {
  const view = beforeAt(fold, node.path, spot, history.options, sameByType(node.path, history.options));
  const { type } = view.certainty;
  if (type === 'contradicted') return { ...node, certainty: view.certainty };
  if (type === 'recorded') return view.side.state === 'unrecorded' && view.recorded.state === 'value' ? unrecorded(node) : node;
  const again = diffSides(node.path, view.side, node.after, history.options);
  return again === null ? { ...node, before: view.side, certainty: view.certainty } : stamp(again, view.certainty);
}

/** Whether a node is a question for the history: it has no parts, or is not an object before, whose parts have the same names before and after. */
const isQuestion = (node: DiffNode): boolean => node.children.length === 0 || recordedOf(node.before)?.type !== 'object';

/** Opens a root whose `before` was not recorded at all: one child for each field of `after`. Unchanged when the history knows none of them. */
function inferRoot(task: Task, node: DiffNode, entry: AuditEntry): DiffNode {
  const fields = fieldsOf(entry.after);
  if (fields === null || entry.operation === 'create') return node;
  const children = [...fields.fields].map(([name, value]): DiffNode => {
    const leaf: DiffNode = {
      verdict: 'unrecorded',
      path: [name],
      before: { state: 'unrecorded' },
      after: sideOf(value),
      certainty: { type: 'recorded' },
      children: [],
    };
    return inferAt(task, leaf);
  });
  if (!children.some((child) => child.certainty.type === 'inferred')) return node;
  const { path, before, after, certainty } = node;
  return withChildren({ verdict: 'changed', path, before, after, certainty, children: [] }, children);
}

/**
 * The difference of an entry with what its history knows: where `before` was not recorded, the last known value takes its place and the verdict
 * is worked out again (certainty `inferred`); where a recorded `before` disagrees with it, the node says so (certainty `contradicted`, with the
 * expected side). The tree is otherwise as given; an entry that is not part of the history, or a history with `infer: false` and nothing to
 * contradict, gives it back unchanged. Never for exports: an inferred value was not recorded.
 *
 * @param node what `diffSnapshots(entry.before, entry.after)` gave.
 */
export function inferDiff(node: DiffNode, entry: AuditEntry, history: History): DiffNode {
  const spot = spotOf(history, entry.id);
  if (spot === null) return node;
  const task: Task = { history, fold: foldOf(history), spot };
  if (entry.before === null) return history.options.infer === false ? node : inferRoot(task, node, entry);
  return mapDiff(node, (part) => (part !== node && isQuestion(part) ? inferAt(task, part) : null), withChildren);
}
