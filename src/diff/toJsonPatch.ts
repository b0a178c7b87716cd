import { type Path, pathToPointer, type ValueNode } from '../entry/index.js';
import { knownValue } from './knownValue.js';
import { lastSegment, linkAt, type PathLink, pointerStep, step } from './paths.js';
import { containerOf, recordedOf } from './sides.js';
import type { DiffNode, JsonPatchOperation } from './types.js';

interface Task {
  readonly node: DiffNode;
  readonly link: PathLink;
  /** Where the value stands once the operations so far were applied. */
  readonly pointer: string;
}

interface Patch {
  readonly operations: JsonPatchOperation[];
  readonly gaps: Path[];
}

/** `add` where there may be nothing yet, `replace` at the root and where there is something. Nothing when nothing is known. */
function write(patch: Patch, op: 'add' | 'replace', { link, pointer }: Task, value: ValueNode | undefined): boolean {
  const known = value === undefined ? undefined : knownValue(value, link, (path) => patch.gaps.push(path));
  if (known === undefined) return false;
  patch.operations.push({ op, path: pointer, value: known.value });
  return true;
}

const surelyGone = (node: DiffNode): boolean =>
  node.verdict === 'removed' || (node.verdict === 'redacted' && node.after.state === 'absent');

const wasThere = (node: DiffNode): boolean => recordedOf(node.before) !== undefined || node.before.state === 'redacted';

/** Brings a list's items into place: removals from the end, then additions from the beginning. What stays is left to `later`. */
function writeItems(patch: Patch, { node, link, pointer }: Task, later: Task[]): void {
  const removals: number[] = [];
  for (const child of node.children) {
    if (child.verdict === 'moved') removals.push(child.from);
    else if (surelyGone(child)) removals.push(Number(lastSegment(child)));
  }
  for (const index of removals.sort((a, b) => b - a)) patch.operations.push({ op: 'remove', path: `${pointer}/${index}` });
  let place = 0;
  for (const child of node.children) {
    if (surelyGone(child)) continue;
    const task: Task = { node: child, link: step(link, lastSegment(child)), pointer: `${pointer}/${place}` };
    if (child.verdict === 'moved' || child.verdict === 'added') {
      if (write(patch, 'add', task, recordedOf(child.after))) place += 1;
    } else if (wasThere(child)) {
      place += 1;
      later.push(task);
    } else patch.gaps.push(child.path);
  }
}

const cutAfterLastPart = ({ verdict, children }: DiffNode): boolean =>
  verdict === 'truncated' && !children.some((child) => child.verdict === 'truncated');

function writeNode(patch: Patch, task: Task, later: Task[]): void {
  const { node, pointer } = task;
  const atRoot = node.path.length === 0;
  if (node.verdict === 'same' && node.form === 'identical') return;
  if (surelyGone(node)) {
    patch.operations.push(atRoot ? { op: 'replace', path: '', value: null } : { op: 'remove', path: pointer });
    return;
  }
  if (node.verdict === 'added') {
    write(patch, atRoot ? 'replace' : 'add', task, recordedOf(node.after));
    return;
  }
  const before = containerOf(node.before);
  const after = containerOf(node.after);
  const part = node.children.length > 0 && node.encoded === undefined && before?.type === after?.type;
  if (part) {
    if (cutAfterLastPart(node)) patch.gaps.push(node.path);
    if (after?.type === 'array') writeItems(patch, task, later);
    else {
      for (const child of node.children) {
        const segment = lastSegment(child);
        later.push({ node: child, link: step(task.link, segment), pointer: pointer + pointerStep(segment) });
      }
    }
  } else if (node.verdict === 'changed' || node.verdict === 'same' || node.verdict === 'moved') {
    write(patch, 'replace', task, recordedOf(node.after));
  } else patch.gaps.push(node.path);
}

function patchOf(node: DiffNode): Patch {
  const patch: Patch = { operations: [], gaps: [] };
  const waiting: Task[] = [{ node, link: linkAt(node.path), pointer: pathToPointer(node.path) }];
  for (let task = waiting.pop(); task !== undefined; task = waiting.pop()) {
    const later: Task[] = [];
    writeNode(patch, task, later);
    for (let next = later.pop(); next !== undefined; next = later.pop()) waiting.push(next);
  }
  return patch;
}

/**
 * The difference as JSON Patch operations (RFC 6902): applied to the plain value of `before`, in order, they give that of `after`.
 * A JSON text that changed inside is replaced as a whole text. An absent root is `null`. What was cut, masked or not recorded is left
 * out; {@link patchGaps} tells where. A number that JavaScript cannot hold is written as the text of its digits.
 */
export function toJsonPatch(node: DiffNode): JsonPatchOperation[] {
  return patchOf(node).operations;
}

/** Places that {@link toJsonPatch} does not cover, because a side was cut, masked or not recorded there. Empty: the patch is whole. */
export function patchGaps(node: DiffNode): Path[] {
  return patchOf(node).gaps;
}
