import { createLeafCounter } from './leafCounts.js';
import { cutLine, lineOf, skippedLine } from './lines.js';
import { hasParts, openedParts, type Placed } from './open.js';
import { lastSegment, linkAt, pointerStep, step } from './paths.js';
import { containerOf, isGone } from './sides.js';
import type { DiffLine, DiffNode, FlattenOptions, Side, Verdict } from './types.js';

/** A container whose parts are being walked. */
interface Level {
  readonly placed: Placed;
  readonly parts: Iterator<DiffNode>;
  /** Whether the container has a line: runs then end with it. */
  readonly hasLine: boolean;
  /** Whether whole containers inside are open like it is: so that what a plain value became is shown to its leaves. */
  readonly opensWholes: boolean;
  /** The sides whose text ends in this container, as long as no part has shown where. */
  beforeEnds: boolean;
  afterEnds: boolean;
}

/** Verdicts of containers without compared parts whose lines follow unless toggled. */
const OPEN_WHOLE: ReadonlySet<Verdict> = new Set(['changed', 'unrecorded', 'redacted']);

const isOpenByDefault = (node: DiffNode): boolean =>
  node.verdict !== 'same' && (node.children.length > 0 || OPEN_WHOLE.has(node.verdict));

const endsInside = (side: Side): boolean => side.state === 'truncated' && side.partial !== undefined;

const levelOf = (placed: Placed, hasLine: boolean, opensWholes: boolean): Level => ({
  placed,
  hasLine,
  opensWholes,
  parts: placed.node.children.length > 0 ? placed.node.children[Symbol.iterator]() : openedParts(placed.node, placed.link),
  beforeEnds: endsInside(placed.node.before),
  afterEnds: endsInside(placed.node.after),
});

/** Whether a part of `after` may stand at the number or name of a part that only `before` has: in lists, and where a list became an object. */
function mayShareName({ node }: Placed): boolean {
  const before = containerOf(node.before);
  const after = containerOf(node.after);
  return before?.type === 'array' || (before !== undefined && after?.type === 'array');
}

/** Where a part stands; what stood only in `before` is named apart where something else may have its name. */
function placePart(node: DiffNode, parent: Placed): Placed {
  const segment = lastSegment(node);
  const apart = isGone(node.after) && mayShareName(parent);
  return { node, link: step(parent.link, segment), key: `${parent.key}${pointerStep(segment)}${apart ? '~before' : ''}` };
}

/** Looks keys up without hashing those that are longer than every toggled one. */
function membership(keys: ReadonlySet<string> | undefined): (key: string) => boolean {
  if (keys === undefined || keys.size === 0) return () => false;
  let longest = 0;
  for (const key of keys) longest = Math.max(longest, key.length);
  return (key) => key.length <= longest && keys.has(key);
}

/**
 * Lays a difference tree out as lines, top to bottom, without recursion.
 *
 * - `layout: 'path'` (default) gives leaves only, each with its whole path; a container has a line of its own only when it was moved, was
 *   compared coarsely, or is one whole (added, removed, unchanged, changed from a plain value) that can be opened. `'tree'` gives every container a line.
 * - `show: 'changes'` (default) folds each run of unchanged lines into one `skipped` line with their exact number; a toggled one is
 *   followed by its lines. In the path layout a run may reach across containers without lines.
 * - The root has no line, unless it has no parts: the fields of a created or deleted entity are shown at once.
 * - A `cut` line, at the end of a container, says that its text ended there, where no half value shows it.
 *
 * @param node A node of `diffSnapshots`, usually its root; the depths and keys of its lines count from the real root.
 */
export function flattenDiff(node: DiffNode, options: FlattenOptions = {}): DiffLine[] {
  const { show = 'changes', layout = 'path' } = options;
  const isToggled = membership(options.toggled);
  const counter = createLeafCounter();
  const lines: DiffLine[] = [];
  let run: Placed[] = [];

  const flush = (): void => {
    const [first] = run;
    if (first === undefined) return;
    const placed = run;
    run = [];
    const key = `${first.key}~same`;
    const open = isToggled(key);
    lines.push(skippedLine(first, placed.length, key, open));
    if (open) for (const same of placed) walk(same, false);
  };

  /** Writes a node's own line, if it has one. Returns its level when its parts follow. */
  const enter = (placed: Placed, shown: boolean): Level | null => {
    if (!hasParts(placed.node)) {
      flush();
      lines.push(lineOf(placed));
      return null;
    }
    const { children, verdict, coarse } = placed.node;
    const open = (shown || isOpenByDefault(placed.node)) !== isToggled(placed.key);
    const isOneWhole = (children.length === 0 && !shown) || verdict === 'same';
    const hasLine = layout === 'tree' || !open || isOneWhole || verdict === 'moved' || coarse !== undefined;
    if (hasLine) {
      flush();
      lines.push(lineOf(placed, { count: counter.below(placed.node), open }));
    }
    const becameWhole = children.length === 0 && OPEN_WHOLE.has(verdict);
    return open ? levelOf(placed, hasLine, shown || becameWhole) : null;
  };

  const leave = ({ placed, hasLine, beforeEnds, afterEnds }: Level): void => {
    if (hasLine) flush();
    if (!beforeEnds && !afterEnds) return;
    flush();
    lines.push(cutLine(placed, { before: beforeEnds, after: afterEnds }));
  };

  const walkParts = (first: Level, fold: boolean): void => {
    const stack = [first];
    for (let level = stack[stack.length - 1]; level !== undefined; level = stack[stack.length - 1]) {
      const { done, value: part } = level.parts.next();
      if (done === true) {
        leave(level);
        stack.pop();
        continue;
      }
      if (endsInside(part.before)) level.beforeEnds = false;
      if (endsInside(part.after)) level.afterEnds = false;
      const placed = placePart(part, level.placed);
      if (fold && part.verdict === 'same') {
        run.push(placed);
        continue;
      }
      const inside = enter(placed, level.opensWholes);
      if (inside !== null) stack.push(inside);
    }
  };

  const walk = (placed: Placed, fold: boolean): void => {
    const inside = enter(placed, false);
    if (inside !== null) walkParts(inside, fold);
  };

  const root: Placed = { node, link: linkAt(node.path), key: node.path.map(pointerStep).join('') };
  const fold = show === 'changes';
  if (hasParts(node)) walkParts(levelOf(root, false, false), fold);
  else if (fold && node.verdict === 'same') run.push(root);
  else lines.push(lineOf(root));
  flush();
  return lines;
}
